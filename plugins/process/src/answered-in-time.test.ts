import { describe, expect, it } from "vitest";
import { shareInTime } from "./answered-in-time.ts";
import { RequestKind } from "./request-return.ts";

const { FREEDOM_OF_INFORMATION, SUBJECT_ACCESS } = RequestKind;

const month = (kind: RequestKind, asOf: string, inTimeCount: number, dueCount: number) => ({
  kind,
  asOf,
  dueCount,
  inTimeCount,
});

describe("requests answered in time", () => {
  const returns = [
    month(FREEDOM_OF_INFORMATION, "2019-08-31", 10, 100),
    month(FREEDOM_OF_INFORMATION, "2019-09-30", 80, 100),
    month(SUBJECT_ACCESS, "2019-08-31", 100, 200),
  ];

  it("are a share of those due in the latest month of each kind", () => {
    expect(shareInTime(returns, "2019-09-30")).toEqual({ value: 60, observedOn: "2019-09-30" });
    expect(shareInTime(returns, "2019-09-29")?.value).toBeCloseTo(36.667, 3);
  });

  it("have no share when none fell due", () => {
    const none = month(SUBJECT_ACCESS, "2019-09-30", 0, 0);
    expect(shareInTime([none], "2019-09-30")).toBeUndefined();
    expect(shareInTime([], "2019-09-30")).toBeUndefined();
  });
});
