import { describe, expect, it } from "vitest";
import {
  daysSinceUpdate,
  isWithinCycle,
  type Opened,
  openDataFreshness,
  openDataSets,
} from "./open-data.ts";

const DAY = "2019-08-31";
const opened = (more: Partial<Opened> = {}): Opened => ({
  openedOn: "2019-01-01",
  cycleDays: 31,
  updatedOn: null,
  withdrawnOn: null,
  ...more,
});

describe("a data set", () => {
  it("is within its cycle up to its last day", () => {
    const monthly = opened({ updatedOn: "2019-07-31" });
    expect(daysSinceUpdate(monthly, DAY)).toBe(31);
    expect(isWithinCycle(monthly, DAY)).toBe(true);
    expect(isWithinCycle(monthly, "2019-09-01")).toBe(false);
  });

  it("is as old as its opening while it was never updated by the day", () => {
    expect(daysSinceUpdate(opened({ openedOn: "2019-08-01" }), DAY)).toBe(30);
    const later = opened({ openedOn: "2019-08-01", updatedOn: "2019-09-01" });
    expect(daysSinceUpdate(later, DAY)).toBe(30);
  });
});

describe("open data", () => {
  it("is fresh as far as each data set keeps its own cycle", () => {
    const dataSets = [
      opened({ updatedOn: "2019-08-30" }),
      opened({ updatedOn: "2019-06-30" }),
      opened({ updatedOn: "2019-06-30", cycleDays: 92 }),
      opened({ cycleDays: 365 }),
    ];
    expect(openDataFreshness(dataSets, DAY)).toEqual({ value: 75, observedOn: "2019-08-30" });
    expect(openDataSets(dataSets, DAY)).toEqual({ value: 4, observedOn: "2019-08-30" });
  });

  it("counts what was withdrawn until that day", () => {
    const dataSets = [opened({ withdrawnOn: DAY })];
    expect(openDataSets(dataSets, "2019-08-30")).toEqual({ value: 1, observedOn: "2019-01-01" });
    expect(openDataSets(dataSets, DAY)).toEqual({ value: 0, observedOn: DAY });
    expect(openDataFreshness(dataSets, DAY)).toBeUndefined();
  });

  it("has no value while none was ever opened", () => {
    for (const rule of [openDataSets, openDataFreshness]) {
      expect(rule([], DAY)).toBeUndefined();
      expect(rule([opened({ openedOn: "2019-09-01" })], DAY)).toBeUndefined();
    }
  });
});
