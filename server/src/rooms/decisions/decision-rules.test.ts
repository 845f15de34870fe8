import { describe, expect, it } from "vitest";
import { stageNote } from "../gates/stage-note.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { DecisionOutcome } from "./decision.ts";
import { DecisionStanding, decisionStandingOf, followersOf } from "./decision-standing.ts";
import { costOfDelay, costPerMonth } from "./delay-cost.ts";
import { supersessionProblem } from "./supersession-rule.ts";

const { APPROVED, REFUSED } = DecisionOutcome;
const { SOC, OBC, FBC } = CaseStage;

describe("the cost of delay", () => {
  it.each([
    [650_000_000, 73, 130_000_000],
    [650_000_000, 69, 122_876_712],
    [365, 1, 1],
    [730, 0, 0],
    [183, 1, 1],
    [182, 1, 0],
    [9e13, 365, 9e13],
    [9e13, 365 * 200, null],
    [null, 69, null],
    [650_000_000, null, null],
  ])("of %s pence a year for %s days is %s", (perYear, days, cost) => {
    expect(costOfDelay(perYear, days)).toBe(cost);
  });

  it.each([
    [650_000_000, 54_166_667],
    [6, 1],
    [5, 0],
    [9e13, 7.5e12],
    [null, null],
  ])("of %s pence a year is %s a month", (perYear, cost) => {
    expect(costPerMonth(perYear)).toBe(cost);
  });
});

describe("the standing of a decision", () => {
  it.each([
    [null, false, DecisionStanding.OPEN],
    [APPROVED, false, DecisionStanding.IN_FORCE],
    [APPROVED, true, DecisionStanding.SUPERSEDED],
    [REFUSED, false, DecisionStanding.REFUSED],
  ])("with outcome %s, superseded %s, is %s", (outcome, isSuperseded, standing) => {
    expect(decisionStandingOf({ outcome }, isSuperseded)).toBe(standing);
  });
});

const taken = (
  ref: string,
  stage: CaseStage | null,
  decidedOn: string | null,
  outcome: DecisionOutcome | null = APPROVED,
) => ({ ref, stage, decidedOn, outcome, decidedOnApproximate: false });

describe("the followers of a decision", () => {
  const soc = taken("S", SOC, "2018-12-19");
  const all = [
    taken("F", FBC, "2020-01-01"),
    taken("O", OBC, "2019-01-01"),
    taken("same stage", SOC, "2019-01-01"),
    taken("no stage", null, "2019-01-01"),
    taken("before", OBC, "2018-12-18"),
    taken("open", OBC, null, null),
  ];

  it("are those taken since on a later stage, oldest first", () => {
    expect(followersOf(soc, all).map(({ ref }) => ref)).toEqual(["O", "F"]);
  });

  it("are none while it is open, or of no stage", () => {
    expect(followersOf(taken("S", SOC, null, null), all)).toEqual([]);
    expect(followersOf(taken("S", null, "2018-01-01"), all)).toEqual([]);
  });
});

describe("what supersedes what", () => {
  const pair = (decision: string, superseded: string) => ({ decision, superseded });
  const decisions = [
    taken("A", null, "2018-01-01"),
    taken("B", null, "2019-01-01"),
    taken("C", null, "2019-01-01"),
    taken("R", null, "2018-01-01", REFUSED),
    taken("O", null, null, null),
  ];
  const problem = (...pairs: ReturnType<typeof pair>[]) => supersessionProblem(pairs, decisions);

  it("may be a chain, a fork or a join, also within one day", () => {
    expect(problem(pair("B", "A"), pair("C", "B"), pair("C", "A"))).toBeUndefined();
  });

  it("never leads back, takes two approvals, and the later one later", () => {
    expect(problem(pair("B", "C"), pair("C", "B"))).toMatch(/B supersedes C supersedes B.*cycle/);
    expect(problem(pair("A", "A"))).toMatch(/cycle/);
    expect(problem(pair("A", "B"))).toMatch(/before/);
    expect(problem(pair("B", "R"))).toMatch(/not approved/);
    expect(problem(pair("B", "O"))).toMatch(/not approved/);
    expect(problem(pair("R", "A"))).toMatch(/Only an approval/);
  });
});

describe("the note on the stage", () => {
  it("names each case approved without its gate passed", () => {
    const decisions = [taken("S", SOC, "2018-12-19"), taken("O", OBC, "2019-06-28")];
    expect(stageNote([SOC], decisions)).toMatch(/^O approved the OBC on 2019-06-28, but/);
    expect(stageNote([], decisions)).toMatch(/^S approved the SOC.*O approved the OBC/);
  });

  it("is null when gates and decisions agree", () => {
    expect(stageNote([SOC], [taken("S", SOC, "2018-12-19")])).toBeNull();
    expect(stageNote([SOC], [taken("O", OBC, null, null)])).toBeNull();
    expect(stageNote([SOC], [taken("O", OBC, "2019-01-01", REFUSED)])).toBeNull();
    expect(stageNote([], [taken("X", null, "2019-01-01")])).toBeNull();
  });
});
