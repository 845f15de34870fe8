import { describe, expect, it } from "vitest";
import { dimensionQuality, latestChecks } from "./data-quality.ts";
import { QualityDimension } from "./quality-check.ts";

const { COMPLETENESS, VALIDITY } = QualityDimension;

const check = (
  system: string,
  dimension: QualityDimension,
  checkedOn: string,
  passedCount: number,
  checkedCount: number,
) => ({ system, dimension, checkedOn, checkedCount, passedCount });

const checks = [
  check("A", COMPLETENESS, "2019-07-31", 90, 100),
  check("A", COMPLETENESS, "2019-09-30", 95, 100),
  check("B", COMPLETENESS, "2019-08-31", 290, 300),
  check("A", VALIDITY, "2019-09-30", 1, 100),
];

describe("data quality in a dimension", () => {
  it("is what passed of what was checked, over the latest check of each system", () => {
    expect(dimensionQuality(checks, COMPLETENESS, "2019-09-30")).toEqual({
      value: 96.25,
      observedOn: "2019-09-30",
    });
  });

  it("looks at no check that was still to come", () => {
    expect(dimensionQuality(checks, COMPLETENESS, "2019-09-29")).toEqual({
      value: 95,
      observedOn: "2019-08-31",
    });
    expect(dimensionQuality(checks, COMPLETENESS, "2019-07-30")).toBeUndefined();
  });

  it("has no value where nothing was checked, and 0 where nothing passed", () => {
    const empty = check("A", VALIDITY, "2019-09-30", 0, 0);
    const failed = check("B", VALIDITY, "2019-08-31", 0, 10);
    expect(dimensionQuality([empty], VALIDITY, "2019-09-30")).toBeUndefined();
    expect(dimensionQuality([empty, failed], VALIDITY, "2019-09-30")).toEqual({
      value: 0,
      observedOn: "2019-08-31",
    });
    expect(dimensionQuality(checks, QualityDimension.CONSISTENCY, "2019-09-30")).toBeUndefined();
  });

  it("keeps the dimensions of a system apart", () => {
    const latest = latestChecks(checks, "2019-09-30");
    expect(latest.map(({ system, dimension }) => [system, dimension])).toEqual([
      ["A", COMPLETENESS],
      ["B", COMPLETENESS],
      ["A", VALIDITY],
    ]);
  });
});
