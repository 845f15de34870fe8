import { describe, expect, it } from "vitest";
import { BenefitClass } from "./benefit.ts";
import { BenefitTest, missingFrom, type Tested } from "./four-tests.ts";

const full: Tested = {
  title: "Reduce running costs",
  description: "Legacy systems are switched off.",
  class: BenefitClass.CASH_RELEASING,
  beneficiary: "The service",
  owner: "Director of Technology",
  measure: "Cost of licences and hosting",
  unit: "GBP",
  baselineValue: 1,
  baselineOn: "2018-03-31",
  targetValue: 1,
  targetOn: "2021-03-31",
  hasEnabler: true,
  isAttributed: true,
  isPlanned: true,
};

describe("MSP's four tests", () => {
  it("are passed by a full profile", () => {
    expect(missingFrom(full)).toEqual([]);
  });

  it.each([
    ["title", { title: "Running costs" }, BenefitTest.DESCRIPTION],
    ["description", { description: null }, BenefitTest.DESCRIPTION],
    ["beneficiary", { beneficiary: null }, BenefitTest.DESCRIPTION],
    ["measure", { measure: null }, BenefitTest.OBSERVABLE],
    ["unit", { unit: null }, BenefitTest.OBSERVABLE],
    ["baseline", { baselineValue: null }, BenefitTest.OBSERVABLE],
    ["owner", { owner: null }, BenefitTest.ATTRIBUTION],
    ["enabler", { hasEnabler: false }, BenefitTest.ATTRIBUTION],
    ["share", { isAttributed: false }, BenefitTest.ATTRIBUTION],
    ["day of the baseline", { baselineOn: null }, BenefitTest.MEASUREMENT],
    ["target", { targetValue: null }, BenefitTest.MEASUREMENT],
    ["day of the target", { targetOn: null }, BenefitTest.MEASUREMENT],
    ["planned profile", { isPlanned: false }, BenefitTest.MEASUREMENT],
  ])("are not passed without its %s", (word, lack, test) => {
    const missing = missingFrom({ ...full, ...lack });
    expect(missing).toMatchObject([{ test }]);
    expect(missing[0]?.what).toContain(word);
  });

  it.each(["Increased open sharing", "Fewer errors", "Reduces cost", "Improve compliance"])(
    "take %j as a direction",
    (title) => expect(missingFrom({ ...full, title })).toEqual([]),
  );

  it("ask no unit, baseline, target value or steps of what is observed, not counted", () => {
    const words = { unit: null, baselineValue: null, baselineOn: null, targetValue: null };
    const seen = { ...full, ...words, isPlanned: false, class: BenefitClass.QUALITATIVE };
    expect(missingFrom(seen)).toEqual([]);
    expect(missingFrom({ ...seen, targetOn: null })).toHaveLength(1);
  });
});
