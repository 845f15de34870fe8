import { fakeRequest, recordOf } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { PilotOutcome } from "./pilot.ts";
import { recordTechnologyPilot } from "./record-pilot.ts";
import { recordTechnologySystem } from "./record-system.ts";
import { TechnologySystem } from "./system.ts";

const stated = { programme: "IF", reason: "a test" };
const system = { ...stated, ref: "S1", name: "A system", registeredOn: "2019-07-03" };
const pilot = {
  ...stated,
  ref: "P1",
  title: "A pilot",
  hypothesis: "It works.",
  startedOn: "2018-05-24",
  outcome: PilotOutcome.RUNNING,
};

describe("recording a fact", () => {
  const unstated = {
    annualRunCost: null,
    plannedOffOn: null,
    readOnlyOn: null,
    decommissionedOn: null,
    confirmedOn: null,
  };
  const facts = { name: "A system", registeredOn: "2019-07-03", ...unstated };

  it("adds it when its ref is new; what is left out is null", async () => {
    const request = fakeRequest();
    await recordTechnologySystem.run(request, system);
    expect(request.written).toEqual([["create", { ref: "S1", ...facts }]]);
  });

  it("sets all its facts when its ref is known", async () => {
    const known = { ...facts, ref: "S1", name: "An old name" };
    const request = fakeRequest([recordOf(TechnologySystem, "IF", known)]);
    await recordTechnologySystem.run(request, system);
    expect(request.written).toEqual([["update", "S1", null, facts]]);
  });

  it("hands on the revision that the caller read", async () => {
    const request = fakeRequest();
    await recordTechnologySystem.run(request, { ...system, revision: 3 });
    expect(request.written[0]?.slice(0, 3)).toEqual(["update", "S1", 3]);
  });

  it("refuses a system that is off before it was read-only", async () => {
    const request = fakeRequest();
    const days = { readOnlyOn: "2019-09-13", decommissionedOn: "2019-09-12" };
    await expect(recordTechnologySystem.run(request, { ...system, ...days })).rejects.toMatchObject(
      { code: "BAD_INPUT", field: "decommissionedOn" },
    );
    expect(request.written).toEqual([]);
  });

  it.each([
    ["concluded before it started", { outcome: PilotOutcome.PROVED, concludedOn: "2018-05-23" }],
    ["proved on no day", { outcome: PilotOutcome.PROVED }],
    ["concluded and still running", { concludedOn: "2019-01-31" }],
  ])("refuses a pilot that is %s", async (_what, wrong) => {
    const request = fakeRequest();
    await expect(recordTechnologyPilot.run(request, { ...pilot, ...wrong })).rejects.toMatchObject({
      code: "BAD_INPUT",
      field: "concludedOn",
    });
    expect(request.written).toEqual([]);
  });
});
