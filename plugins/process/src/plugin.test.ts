import {
  type Facts,
  type Metric,
  type ProgrammeRecord,
  Provenance,
  type RecordClass,
} from "@tranche/plugin-kit";
import { assertPlugin, type FakeReads, fakeReads, recordOf } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { ProcessComplianceAction } from "./compliance-action.ts";
import { facet } from "./facet.ts";
import { ProcessFlow } from "./flow.ts";
import { plugin } from "./plugin.ts";
import { ProcessQualityCheck, QualityDimension } from "./quality-check.ts";
import { ProcessRequestReturn, RequestKind } from "./request-return.ts";
import { ProcessReviewReturn } from "./review-return.ts";
import { section } from "./section.ts";

const PROGRAMMES = Array.from({ length: 500 }, (_, index) => `P${index}`);
const metrics: readonly Metric[] = plugin.metrics;

/** One fact of each kind, each on a day. */
function factsOn(programme: string, day: string): ProgrammeRecord[] {
  const of = <T extends ProgrammeRecord>(type: RecordClass<T>, facts: Omit<Facts<T>, "ref">): T =>
    recordOf(type, programme, { ref: "1", ...facts } as Facts<T>, Provenance.ILLUSTRATIVE);
  return [
    of(ProcessQualityCheck, {
      system: "A",
      dimension: QualityDimension.VALIDITY,
      checkedOn: day,
      checkedCount: 100,
      passedCount: 96,
    }),
    of(ProcessComplianceAction, {
      title: "An action",
      documentedBy: "An auditor",
      raisedOn: day,
      dueOn: null,
      closedOn: null,
      confirmedOn: null,
    }),
    of(ProcessReviewReturn, { system: "A", asOf: day, heldCount: 10, pastReviewCount: 1 }),
    of(ProcessRequestReturn, {
      kind: RequestKind.SUBJECT_ACCESS,
      asOf: day,
      dueCount: 10,
      inTimeCount: 9,
    }),
    of(ProcessFlow, { title: "A flow", identifiedOn: day, mappedOn: null, confirmedOn: null }),
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
      dataQuality: [{ passedPercent: 96 }],
      openActions: [{ ageDays: 29 }],
      pastReviewPercent: 10,
      requestsInTimePercent: 90,
      flowsMappedPercent: 0,
    });
  });

  it("shows on a later day what has come since", async () => {
    const found = await facet.loadMany(PROGRAMMES, context("2019-10-01"));
    expect([...found.keys()]).toEqual(["P7", "P8"]);
  });
});

describe("the section", () => {
  it("asks once for each kind, says what is illustrative, and shows tables and figures", async () => {
    const reading = context();
    const found = await section.loadMany(PROGRAMMES, reading);
    expectOnceEach(reading);
    expect([...found.keys()]).toEqual(["P7"]);
    expect(found.get("P7")).toMatchObject([
      { kind: "text", text: expect.stringContaining("illustrative") },
      { kind: "figure", value: "10.0", unit: "%", rating: "AMBER" },
      { kind: "figure", value: "90.0", unit: "%", rating: "GREEN" },
      { kind: "figure", value: "0.0", unit: "%", rating: "RED" },
      { kind: "table", rows: [["A", "validity", "96.0", "2019-09-01", "ILLUSTRATIVE"]] },
      { kind: "table", rows: [["An action", "An auditor", "29", "not set", "ILLUSTRATIVE"]] },
    ]);
  });
});

describe("the metrics", () => {
  it.each(metrics.map((metric) => [metric.key, metric] as const))(
    "%s asks once and leaves out who has no data",
    async (key, { computeMany }) => {
      const reading = context();
      const found = await computeMany?.(PROGRAMMES, reading);
      expect(reading.asked).toHaveLength(1);
      const isQuality = key.startsWith("process.data-");
      const hasData = !isQuality || key === "process.data-validity";
      expect([...(found?.keys() ?? [])]).toEqual(hasData ? ["P7"] : []);
      if (hasData) expect(found?.get("P7")?.observedOn).toBe("2019-09-01");
    },
  );
});

describe("the plugin", () => {
  it("keeps the contract", () => assertPlugin(plugin));

  it("names its mutations after itself, verb first", () => {
    const mutations = plugin.resolvers.flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor"),
    );
    expect(mutations).toHaveLength(5);
    expect(mutations.filter((name) => !/^recordProcess[A-Z]/.test(name))).toEqual([]);
  });

  it("measures all that it says, each once", () => {
    expect(new Set(metrics.map(({ key }) => key)).size).toBe(10);
    expect(metrics.map(({ workstream }) => workstream)).toEqual(Array(10).fill("PROCESS"));
  });
});
