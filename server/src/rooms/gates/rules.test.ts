import { describe, expect, it } from "vitest";
import { editionOn, GreenBookEdition } from "../appraisal/green-book-editions.ts";
import { BenefitStatus } from "../benefits/benefit.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { PersonalData } from "../programme/personal-data.ts";
import { appraisalCurrent } from "./appraisal-current.ts";
import { benefitsOwnedAndMeasured } from "./benefits-owned-and-measured.ts";
import { delegationsWithinLimits } from "./delegations-within-limits.ts";
import { listed } from "./finding.ts";
import { gatesBefore } from "./gates-before.ts";
import { ObligationStatus, ObligationTrigger } from "./obligation.ts";
import { holdsUp, triggered } from "./obligation-state.ts";
import { obligationsMet } from "./obligations-met.ts";
import { ReadinessStatus, readinessStatus } from "./readiness-status.ts";
import { coveringText, type Declared, subjectsOf, uncovered } from "./subject.ts";

const { SOC, OBC, FBC } = CaseStage;
const { DORMANT, OPEN, STANDING, MET } = ObligationStatus;

describe("a readiness item", () => {
  const item = { dueOn: null as string | null, metOn: null as string | null };
  const on = "2018-12-20";
  const { MET, WAIVED, UNMET, NOT_YET_DUE } = ReadinessStatus;

  it.each([
    ["no day and none of its gate", item, null, NOT_YET_DUE],
    ["its gate's day to come", item, "2018-12-21", NOT_YET_DUE],
    ["its gate's day", item, on, UNMET],
    ["its gate's day gone by", item, "2018-10-11", UNMET],
    ["its own day to come, after its gate's", { ...item, dueOn: "2019-01-01" }, on, NOT_YET_DUE],
    ["its own day, before its gate's", { ...item, dueOn: on }, "2019-06-30", UNMET],
    ["met by its day", { ...item, metOn: on }, null, MET],
    ["met later", { ...item, metOn: "2018-12-21" }, on, UNMET],
  ])("is due with its gate or on its own day: %s", (_what, each, gateOn, status) => {
    expect(readinessStatus(each, null, gateOn, on)).toBe(status);
  });

  it("is waived from the day of its waiver, unless it is met", () => {
    expect(readinessStatus(item, on, null, on)).toBe(WAIVED);
    expect(readinessStatus(item, "2018-12-21", on, on)).toBe(UNMET);
    expect(readinessStatus({ ...item, metOn: on }, on, null, on)).toBe(MET);
  });
});

describe("gates before a gate", () => {
  it.each([
    ["the first has none", SOC, [], [], []],
    ["the next follows one that is passed", OBC, [SOC], [SOC], []],
    ["one that has items comes first", OBC, [], [SOC, OBC], [SOC]],
    ["a record may begin at the last", FBC, [], [], []],
    ["or in the middle", FBC, [OBC], [OBC], []],
    ["but none is left out after the first", FBC, [SOC], [SOC], [OBC]],
  ])("%s", (_what, stage, passed, withItems, before) => {
    expect(gatesBefore(stage, passed, withItems)).toEqual(before);
  });
});

describe("what triggers an obligation", () => {
  const still = { affectsEstates: false, affectsEnvironment: false, businessCaseRaisedOn: null };
  const declared: Declared = {
    lots: [
      { ref: "L1", personalData: null },
      { ref: "L2", personalData: PersonalData.NONE },
      { ref: "L3", personalData: PersonalData.NAMED },
    ],
    projects: [
      { ...still, ref: "P1", personalData: PersonalData.BY_COHORT },
      {
        ref: "P2",
        personalData: PersonalData.NONE,
        affectsEstates: true,
        affectsEnvironment: true,
        businessCaseRaisedOn: "2019-03-01",
      },
    ],
    plugins: [
      { ref: "people", personalData: PersonalData.BY_COHORT, declaredOn: "2019-02-01" },
      { ref: "process", personalData: PersonalData.NONE, declaredOn: "2019-02-01" },
    ],
    switches: [{ on: false }],
  };
  const names = (trigger: ObligationTrigger, day: string) =>
    subjectsOf(trigger, declared, day).map(({ name }) => name);

  it("is what declares it by the day", () => {
    const { PERSONAL_DATA, PROJECT_BUSINESS_CASE, ESTATES, ENVIRONMENT } = ObligationTrigger;
    expect(names(PERSONAL_DATA, "2019-01-31")).toEqual(["lot L3", "project P1"]);
    expect(names(PERSONAL_DATA, "2019-02-01")).toEqual(["lot L3", "project P1", "plugin people"]);
    expect(names(PROJECT_BUSINESS_CASE, "2019-02-28")).toEqual([]);
    expect(names(PROJECT_BUSINESS_CASE, "2019-03-01")).toEqual(["project P2"]);
    expect(names(ESTATES, "2019-01-01")).toEqual(["project P2"]);
    expect(names(ENVIRONMENT, "2019-01-01")).toEqual(["project P2"]);
  });

  it("is a programme that records named persons, while it does", () => {
    const named = { ...declared, switches: [{ on: true }] };
    const last = subjectsOf(ObligationTrigger.PERSONAL_DATA, named, "2019-01-31").at(-1);
    expect(last).toEqual({
      ...{ name: "skills of named persons", key: "skills of named persons (named)" },
    });
  });

  it("is only what meeting it did not cover: groups are less than named persons", () => {
    const subjects = subjectsOf(ObligationTrigger.PERSONAL_DATA, declared, "2019-02-01");
    expect(coveringText(subjects)).toBe("lot L3 (named), project P1, plugin people");
    expect(coveringText([])).toBeNull();
    expect(uncovered(subjects, coveringText(subjects))).toEqual([]);
    const left = uncovered(subjects, "lot L3, project P1 (named)").map(({ name }) => name);
    expect(left).toEqual(["lot L3", "plugin people"]);
  });

  it("opens it, dormant or met; a standing one stays as it is", () => {
    const subjects = [{ name: "lot L1", key: "lot L1" }];
    expect(triggered({ status: DORMANT, covers: null }, [])).toEqual({
      status: DORMANT,
      triggeredBy: [],
    });
    expect(triggered({ status: DORMANT, covers: null }, subjects)).toEqual({
      status: OPEN,
      triggeredBy: subjects,
    });
    expect(triggered({ status: MET, covers: "lot L1" }, subjects)).toEqual({
      status: MET,
      triggeredBy: [],
    });
    expect(triggered({ status: MET, covers: "lot L2" }, subjects).status).toBe(OPEN);
    expect(triggered({ status: STANDING, covers: null }, subjects)).toEqual({
      status: STANDING,
      triggeredBy: [],
    });
  });

  it("holds up the gate by which it is due, and those after; without a stage, any", () => {
    expect([SOC, OBC, FBC].map((stage) => holdsUp(OPEN, OBC, stage))).toEqual([false, true, true]);
    expect(holdsUp(OPEN, null, SOC)).toBe(true);
    expect([DORMANT, STANDING, MET].map((status) => holdsUp(status, null, FBC))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("rules that work items out", () => {
  const d1 = { ref: "D1", limit: 370_000_000, limitCount: 4 };
  const award = (lot: string, value: number | null, delegation = "D1") => ({
    ref: `C-${lot}`,
    lot,
    delegation,
    value,
  });

  it("awards within delegations, to the penny and the lot", () => {
    expect(delegationsWithinLimits([d1], [])).toEqual({
      met: true,
      evidence: "D1 has used 0.00 of 3700000.00, and 0 of 4 lots.",
    });
    expect(delegationsWithinLimits([d1], [award("L1", 370_000_000)]).met).toBe(true);
    expect(delegationsWithinLimits([d1], [award("L1", 370_000_001)])).toEqual({
      met: false,
      evidence: "D1 has used 3700000.01 of 3700000.00, and 1 of 4 lots.",
    });
    const five = ["L1", "L2", "L3", "L4", "L5"].map((lot) => award(lot, 1));
    expect(delegationsWithinLimits([d1], five)).toEqual({
      met: false,
      evidence: "D1 has used 0.05 of 3700000.00, and 5 of 4 lots.",
    });
    const free = { ref: "D2", limit: null, limitCount: null };
    expect(delegationsWithinLimits([d1, free], [award("L1", null, "D2")]).met).toBe(true);
    expect(delegationsWithinLimits([d1, free], [award("L1", null)])).toEqual({
      met: false,
      evidence: "D1: the value of C-L1 is not known.",
    });
    expect(delegationsWithinLimits([], []).met).toBe(true);
  });

  it("obligations: none open that is due", () => {
    const state = (ref: string, status: ObligationStatus, dueStage: CaseStage | null) => ({
      obligation: { ref, dueStage, title: "Do it" },
      status,
      triggeredBy: ref === "OB1" ? [{ name: "plugin people", key: "plugin people" }] : [],
    });
    const states = [
      state("OB1", OPEN, null),
      state("OB2", OPEN, FBC),
      state("OB3", STANDING, null),
    ];
    expect(obligationsMet(states, OBC)).toEqual({
      met: false,
      evidence: "OB1 is open: triggered by plugin people.",
    });
    expect(obligationsMet(states, FBC).evidence).toBe(
      "OB1 is open: triggered by plugin people. OB2 is open: Do it.",
    );
    expect(obligationsMet(states.slice(1), OBC)).toEqual({
      met: true,
      evidence: "None of 2 obligations is open and due by OBC.",
    });
  });

  it("benefits: each that is sought has an owner and a measure", () => {
    const benefit = (ref: string, owner: string | null, measure: string | null) => ({
      ref,
      owner,
      measure,
      status: BenefitStatus.IDENTIFIED,
    });
    expect(benefitsOwnedAndMeasured([]).met).toBe(false);
    const some = [benefit("B1", "o", "m"), benefit("B2", null, "m"), benefit("B3", null, null)];
    expect(benefitsOwnedAndMeasured(some)).toEqual({
      met: false,
      evidence: "B2 and B3 have no owner. B3 has no measure.",
    });
    const withdrawn = { ...benefit("B4", null, null), status: BenefitStatus.WITHDRAWN };
    expect(benefitsOwnedAndMeasured([benefit("B1", "o", "m"), withdrawn])).toEqual({
      met: true,
      evidence: "The one benefit has an owner and a measure.",
    });
  });

  it("an appraisal on the edition that is current on the day", () => {
    const { GREEN_BOOK_2018, GREEN_BOOK_2022, GREEN_BOOK_2026 } = GreenBookEdition;
    const appraisal = (
      ref: string,
      appraisedOn: string,
      edition: GreenBookEdition,
      stage: CaseStage = OBC,
    ) => ({ ref, appraisedOn, edition, stage });
    const old = appraisal("AP1", "2025-06-01", GREEN_BOOK_2022);
    expect(appraisalCurrent([old], OBC, "2026-02-04")).toEqual({
      met: true,
      evidence: "AP1 of 2025-06-01 is on the 2022 edition, which is current.",
    });
    expect(appraisalCurrent([old], OBC, "2026-02-05")).toEqual({
      met: false,
      evidence: "AP1 of 2025-06-01 is on the 2022 edition; the 2026 edition is current.",
    });
    const redone = [appraisal("AP2", "2026-03-01", GREEN_BOOK_2026), old];
    expect(appraisalCurrent(redone, OBC, "2026-03-01").met).toBe(true);
    expect(appraisalCurrent(redone, OBC, "2026-02-28").met).toBe(false);
    expect(
      appraisalCurrent([appraisal("AP3", "2025-06-01", GREEN_BOOK_2022, SOC)], OBC, "2025-06-01"),
    ).toEqual({
      met: false,
      evidence: "No appraisal for the OBC is recorded.",
    });
    expect(editionOn("2018-03-31")).toBeNull();
    expect(editionOn("2018-09-27")).toBe(GREEN_BOOK_2018);
    const early = appraisal("AP4", "2018-03-20", GREEN_BOOK_2018);
    expect(appraisalCurrent([early], OBC, "2018-03-20").met).toBe(false);
  });

  it("name ten at most", () => {
    const many = Array.from({ length: 12 }, (_, index) => `B${index + 1}`);
    expect(listed(many)).toBe("B1, B2, B3, B4, B5, B6, B7, B8, B9, B10 and 2 more");
    expect(listed(["B1"])).toBe("B1");
  });
});
