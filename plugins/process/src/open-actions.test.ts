import { describe, expect, it } from "vitest";
import { oldestAge, openActions, openCount } from "./open-actions.ts";

const action = (raisedOn: string, closedOn: string | null, confirmedOn: string | null = null) => ({
  raisedOn,
  closedOn,
  confirmedOn,
});

const young = action("2019-08-05", null);
const old = action("2019-02-15", null, "2019-09-30");
const closed = action("2019-01-01", "2019-08-21");

describe("compliance actions", () => {
  it("are open from the day they were documented, oldest first", () => {
    expect(openActions([young, old, closed], "2019-09-30")).toEqual([
      { action: old, ageDays: 227 },
      { action: young, ageDays: 56 },
    ]);
    expect(openActions([young], "2019-08-05")).toEqual([{ action: young, ageDays: 0 }]);
    expect(openActions([young], "2019-08-04")).toEqual([]);
  });

  it("are still open on the day before they are closed", () => {
    expect(openCount([closed], "2019-08-20")).toEqual({ value: 1, observedOn: "2019-01-01" });
    expect(openCount([closed], "2019-08-21")).toEqual({ value: 0, observedOn: "2019-08-21" });
  });

  it("are observed when the register last changed or was confirmed", () => {
    const observed = (day: string) => openCount([young, old, closed], day)?.observedOn;
    expect([observed("2019-09-29"), observed("2019-09-30")]).toEqual(["2019-08-21", "2019-09-30"]);
  });

  it("have an oldest, unless none is open", () => {
    expect(oldestAge([young, old], "2019-09-30")).toEqual({ value: 227, observedOn: "2019-09-30" });
    expect(oldestAge([closed], "2019-09-30")).toBeUndefined();
  });

  it("have no count when none was ever documented: no data is not zero", () => {
    expect(openCount([], "2019-09-30")).toBeUndefined();
    expect(openCount([young], "2019-08-04")).toBeUndefined();
  });
});
