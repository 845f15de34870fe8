import type { PluginRequest, RecordWriter } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { QualityDimension } from "./quality-check.ts";
import { RecordProcessFlow } from "./record-flow.ts";
import { RecordProcessQualityCheck } from "./record-quality-check.ts";

/** A request whose programme keeps the given refs; it notes what is written. */
function requestOf(known: readonly string[]) {
  const written: unknown[][] = [];
  const writer = {
    find: async (_type: unknown, ref: string) => (known.includes(ref) ? { ref } : null),
    create: async (_type: unknown, facts: object) => written.push(["create", facts]),
    update: async (_type: unknown, ref: string, seen: number | null, facts: object) =>
      written.push(["update", ref, seen, facts]),
  } as unknown as RecordWriter;
  const request: PluginRequest = {
    change: async (_input, work) => ({ result: await work(writer) }),
  };
  return { request, written };
}

const stated = { programme: "IF", reason: "a test" };
const check = {
  ...stated,
  ref: "C1",
  system: "A",
  dimension: QualityDimension.VALIDITY,
  checkedOn: "2019-09-30",
  checkedCount: 10,
  passedCount: 9,
};
const flow = { ...stated, ref: "F1", title: "A flow", identifiedOn: "2019-07-02" };

describe("recording a fact", () => {
  it("adds it when its ref is new", async () => {
    const { request, written } = requestOf([]);
    await new RecordProcessQualityCheck().recordProcessQualityCheck(request, check);
    const { programme, reason, ...facts } = check;
    expect(written).toEqual([["create", facts]]);
  });

  it("sets all its facts when its ref is known; a day left out is null", async () => {
    const { request, written } = requestOf(["F1"]);
    await new RecordProcessFlow().recordProcessFlow(request, flow);
    const facts = {
      title: "A flow",
      identifiedOn: "2019-07-02",
      mappedOn: null,
      confirmedOn: null,
    };
    expect(written).toEqual([["update", "F1", null, facts]]);
  });

  it("hands on the revision that the caller read", async () => {
    const { request, written } = requestOf([]);
    await new RecordProcessFlow().recordProcessFlow(request, { ...flow, revision: 3 });
    expect(written[0]?.slice(0, 3)).toEqual(["update", "F1", 3]);
  });

  it("refuses what contradicts itself, naming the field", async () => {
    const { request, written } = requestOf([]);
    const tooMany = { ...check, passedCount: 11 };
    await expect(
      new RecordProcessQualityCheck().recordProcessQualityCheck(request, tooMany),
    ).rejects.toMatchObject({ code: "BAD_INPUT", field: "passedCount" });
    const tooEarly = { ...flow, mappedOn: "2019-07-01" };
    await expect(
      new RecordProcessFlow().recordProcessFlow(request, tooEarly),
    ).rejects.toMatchObject({ code: "BAD_INPUT", field: "mappedOn" });
    expect(written).toEqual([]);
  });
});
