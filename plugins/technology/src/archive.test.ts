import { describe, expect, it } from "vitest";
import { shareArchived } from "./data-archived.ts";
import { designProgress } from "./design-progress.ts";

describe("data archived", () => {
  const made = (asOf: string, archivedCount: number, plannedCount: number) => ({
    asOf,
    archivedCount,
    plannedCount,
  });
  const returns = [made("2019-09-30", 300, 1200), made("2019-08-31", 100, 1000)];

  it("is a share of what was planned, by the latest return", () => {
    expect(shareArchived(returns, "2019-09-30")).toEqual({ value: 25, observedOn: "2019-09-30" });
    expect(shareArchived(returns, "2019-09-29")).toEqual({ value: 10, observedOn: "2019-08-31" });
  });

  it("has no share without a return, or without a plan", () => {
    expect(shareArchived(returns, "2019-08-30")).toBeUndefined();
    expect(shareArchived([made("2019-09-30", 0, 0)], "2019-09-30")).toBeUndefined();
  });
});

describe("progress of the archive's design", () => {
  const stage = (doneOn: string | null, confirmedOn: string | null = null) => ({
    plannedOn: "2019-04-01",
    doneOn,
    confirmedOn,
  });
  const stages = [stage("2019-05-24"), stage("2019-08-28"), stage(null, "2019-09-30"), stage(null)];

  it("is the share of planned stages that are done", () => {
    expect(designProgress(stages, "2019-09-30")).toEqual({ value: 50, observedOn: "2019-09-30" });
    expect(designProgress(stages, "2019-08-27")).toEqual({ value: 25, observedOn: "2019-05-24" });
    expect(designProgress(stages, "2019-04-01")).toEqual({ value: 0, observedOn: "2019-04-01" });
  });

  it("is unknown before there is a plan", () => {
    expect(designProgress(stages, "2019-03-31")).toBeUndefined();
  });
});
