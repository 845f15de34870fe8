import { describe, expect, it } from "vitest";
import { PilotOutcome } from "./pilot.ts";
import { fundedCount, outcomeOn, shareAnswered } from "./pilots-answered.ts";

const { RUNNING, PROVED, DISPROVED, INCONCLUSIVE } = PilotOutcome;

const pilot = (outcome: PilotOutcome, concludedOn: string | null, startedOn = "2018-05-24") => ({
  startedOn,
  outcome,
  concludedOn,
  confirmedOn: null,
});
const six = { startsOn: "2018-05-24", pilotCount: 6 };
const day = "2019-09-30";

describe("pilots that gave an answer", () => {
  const pilots = [
    pilot(PROVED, "2018-11-30"),
    pilot(DISPROVED, "2019-03-29"),
    pilot(INCONCLUSIVE, "2019-05-31"),
    pilot(PROVED, "2019-09-27"),
    pilot(RUNNING, null),
  ];

  it("are a share of those funded, whether they are in the register or not", () => {
    expect(shareAnswered(pilots, [six], day)).toEqual({ value: 50, observedOn: "2019-09-27" });
  });

  it("are a share of those started, if these are more or no funding is recorded", () => {
    expect(shareAnswered(pilots, [], day)?.value).toBe(60);
    expect(shareAnswered(pilots, [{ ...six, pilotCount: 2 }], day)?.value).toBe(60);
  });

  it("run until the day they are concluded", () => {
    const [proved] = pilots as [(typeof pilots)[number]];
    expect(outcomeOn(proved, "2018-11-29")).toBe(RUNNING);
    expect(outcomeOn(proved, "2018-11-30")).toBe(PROVED);
    expect(shareAnswered(pilots, [], "2019-09-26")?.value).toBe(40);
  });

  it("have no share before the first has started", () => {
    expect(shareAnswered(pilots, [six], "2018-05-23")).toBeUndefined();
    expect(shareAnswered([], [six], day)).toBeUndefined();
  });

  it("are funded by all decisions so far", () => {
    const later = { startsOn: "2019-10-01", pilotCount: 4 };
    expect(fundedCount([six, later], day)).toBe(6);
    expect(fundedCount([six, later], "2019-10-01")).toBe(10);
    expect(fundedCount([later], day)).toBeUndefined();
  });
});
