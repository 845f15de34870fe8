import {
  type Facts,
  type Metric,
  type ProgrammeRecord,
  Provenance,
  type RecordClass,
} from "@tranche/plugin-kit";
import { assertPlugin, type FakeReads, fakeReads, recordOf } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { ArchiveMeasure, TechnologyArchiveReturn } from "./archive-return.ts";
import { TechnologyArchiveStage } from "./archive-stage.ts";
import { facet } from "./facet.ts";
import { PilotOutcome, TechnologyPilot } from "./pilot.ts";
import { TechnologyPilotFunding } from "./pilot-funding.ts";
import { plugin } from "./plugin.ts";
import { TechnologySavingsTarget } from "./savings-target.ts";
import { section } from "./section.ts";
import { TechnologySystem } from "./system.ts";

const PROGRAMMES = Array.from({ length: 500 }, (_, index) => `P${index}`);
const metrics: readonly Metric[] = plugin.metrics;

/** A system without its days. */
const A_SYSTEM = {
  name: "A system",
  annualRunCost: 65_000_000,
  plannedOffOn: null,
  readOnlyOn: null,
  confirmedOn: null,
};

/** One fact of each kind, each on a day. */
function factsOn(programme: string, day: string): ProgrammeRecord[] {
  const of = <T extends ProgrammeRecord>(type: RecordClass<T>, facts: Omit<Facts<T>, "ref">): T =>
    recordOf(type, programme, { ref: "1", ...facts } as Facts<T>, Provenance.ILLUSTRATIVE);
  const title = "A title";
  return [
    of(TechnologySystem, { ...A_SYSTEM, registeredOn: day, decommissionedOn: day }),
    of(TechnologySavingsTarget, { title, setOn: day, annualAmount: 650_000_000 }),
    of(TechnologyArchiveReturn, {
      asOf: day,
      measure: ArchiveMeasure.RECORDS,
      plannedCount: 200,
      archivedCount: 100,
    }),
    of(TechnologyArchiveStage, {
      title,
      plannedOn: day,
      dueOn: null,
      doneOn: day,
      confirmedOn: null,
    }),
    of(TechnologyPilotFunding, { title, startsOn: day, pilotCount: 6 }),
    of(TechnologyPilot, {
      title,
      hypothesis: "It works.",
      startedOn: day,
      outcome: PilotOutcome.PROVED,
      concludedOn: day,
      finding: null,
      confirmedOn: null,
    }),
  ];
}

/** P7 has one fact of each kind; P8 has facts that are all still to come. */
function context(day = "2019-09-30"): FakeReads {
  return fakeReads(day, [...factsOn("P7", "2019-09-01"), ...factsOn("P8", "2019-10-01")]);
}

const expectOnceEach = ({ asked }: FakeReads) => {
  expect(asked).toHaveLength(plugin.entities.length);
  expect(new Set(asked)).toEqual(new Set(plugin.entities));
};

describe("the facet", () => {
  it("asks once for each kind, and leaves out who has nothing yet", async () => {
    const reading = context();
    const found = await facet.loadMany(PROGRAMMES, reading);
    expectOnceEach(reading);
    expect([...found.keys()]).toEqual(["P7"]);
    expect(found.get("P7")).toMatchObject({
      systems: [{ status: "DECOMMISSIONED" }],
      savingsUnlocked: 65_000_000,
      unpricedCount: 0,
      savingsTarget: { annualAmount: 650_000_000 },
      savingsPercent: 10,
      archivedPercent: 50,
      archiveDesignPercent: 100,
      pilotsFundedCount: 6,
    });
    expect(found.get("P7")?.pilotsAnsweredPercent).toBeCloseTo(16.667, 3);
  });

  it("shows on a later day what has come since", async () => {
    const found = await facet.loadMany(PROGRAMMES, context("2019-10-01"));
    expect([...found.keys()]).toEqual(["P7", "P8"]);
  });
});

describe("the section", () => {
  it("asks once for each kind, says what is illustrative, and shows the saving in words", async () => {
    const reading = context();
    const found = await section.loadMany(PROGRAMMES, reading);
    expectOnceEach(reading);
    expect([...found.keys()]).toEqual(["P7"]);
    expect(found.get("P7")).toMatchObject([
      { kind: "text", text: expect.stringContaining("illustrative") },
      {
        kind: "text",
        text: expect.stringContaining("£650,000 a year, against a target of £6,500,000"),
      },
      { kind: "figure", value: "10.0", unit: "%", rating: "RED" },
      { kind: "figure", value: "100.0", unit: "%", rating: "GREEN" },
      { kind: "figure", value: "50.0", unit: "%", rating: "AMBER" },
      {
        kind: "table",
        rows: [["A system", "DECOMMISSIONED", "£650,000", "not planned", "ILLUSTRATIVE"]],
      },
      { kind: "table", rows: [["A title", "It works.", "PROVED", "ILLUSTRATIVE"]] },
    ]);
  });
});

describe("the saving in words", () => {
  it("says how many systems are off whose cost is not known", async () => {
    const off = { ...A_SYSTEM, registeredOn: "2019-09-01", decommissionedOn: "2019-09-01" };
    const reading = fakeReads("2019-09-30", [
      recordOf(TechnologySystem, "P7", { ref: "1", ...off }, Provenance.ILLUSTRATIVE),
      recordOf(TechnologySystem, "P7", { ref: "2", ...off, annualRunCost: null }),
    ]);
    const found = await section.loadMany(["P7"], reading);
    expect(found.get("P7")?.[1]).toEqual({
      kind: "text",
      text: "Switching systems off saves £650,000 a year. Systems switched off whose cost is not known: 1.",
    });
  });
});

describe("the metrics", () => {
  it.each(metrics.map((metric) => [metric.key, metric] as const))(
    "%s asks once for each kind and leaves out who has no data",
    async (_key, { computeMany }) => {
      const reading = context();
      const found = await computeMany?.(PROGRAMMES, reading);
      expect(reading.asked).toHaveLength(new Set(reading.asked).size);
      expect([...(found?.keys() ?? [])]).toEqual(["P7"]);
      expect(found?.get("P7")?.observedOn).toBe("2019-09-01");
    },
  );

  it("give savings in pounds", async () => {
    const savings = metrics.find(({ key }) => key === "technology.savings-unlocked");
    const found = await savings?.computeMany?.(["P7"], context());
    expect(found?.get("P7")?.value).toBe(650_000);
  });
});

describe("the plugin", () => {
  it("keeps the contract", () => assertPlugin(plugin));

  it("names its mutations after itself, verb first", () => {
    const mutations = plugin.resolvers.flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor"),
    );
    expect(mutations).toHaveLength(6);
    expect(mutations.filter((name) => !/^recordTechnology[A-Z]/.test(name))).toEqual([]);
  });

  it("measures all that it says, each once", () => {
    expect(new Set(metrics.map(({ key }) => key)).size).toBe(6);
    expect(metrics.map(({ workstream }) => workstream)).toEqual(Array(6).fill("TECHNOLOGY"));
  });
});
