import { describe, expect, it } from "vitest";
import { daysLate } from "./days-late.ts";

describe("decisions", () => {
  it("PCD 475 came 69 days after it was needed", () => {
    expect(daysLate("2018-10-11", "2018-12-19", "2026-01-01")).toBe(69);
    expect(daysLate("2018-10-11", null, "2018-10-01")).toBe(0);
    expect(daysLate("2018-10-11", null, "2018-10-13")).toBe(2);
    expect(daysLate(null, "2018-12-19", "2026-01-01")).toBeNull();
  });
});
