import { fakeRequest, recordOf } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { ProcessFlow } from "./flow.ts";
import { QualityDimension } from "./quality-check.ts";
import { recordProcessFlow } from "./record-flow.ts";
import { recordProcessQualityCheck } from "./record-quality-check.ts";

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
    const request = fakeRequest();
    await recordProcessQualityCheck.run(request, check);
    const { programme, reason, ...facts } = check;
    expect(request.written).toEqual([["create", facts]]);
  });

  it("sets all its facts when its ref is known; a day left out is null", async () => {
    const known = { ref: "F1", title: "Old", identifiedOn: "2019-07-01", mappedOn: null };
    const request = fakeRequest([recordOf(ProcessFlow, "IF", { ...known, confirmedOn: null })]);
    await recordProcessFlow.run(request, flow);
    const facts = {
      title: "A flow",
      identifiedOn: "2019-07-02",
      mappedOn: null,
      confirmedOn: null,
    };
    expect(request.written).toEqual([["update", "F1", null, facts]]);
  });

  it("hands on the revision that the caller read", async () => {
    const request = fakeRequest();
    await recordProcessFlow.run(request, { ...flow, revision: 3 });
    expect(request.written[0]?.slice(0, 3)).toEqual(["update", "F1", 3]);
  });

  it("refuses what contradicts itself, naming the field", async () => {
    const request = fakeRequest();
    const tooMany = { ...check, passedCount: 11 };
    await expect(recordProcessQualityCheck.run(request, tooMany)).rejects.toMatchObject({
      code: "BAD_INPUT",
      field: "passedCount",
    });
    const tooEarly = { ...flow, mappedOn: "2019-07-01" };
    await expect(recordProcessFlow.run(request, tooEarly)).rejects.toMatchObject({
      code: "BAD_INPUT",
      field: "mappedOn",
    });
    expect(request.written).toEqual([]);
  });
});
