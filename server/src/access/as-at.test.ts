import { describe, expect, it } from "vitest";
import { pastAsAt } from "./as-at.ts";

describe("looking back", () => {
  const now = "2026-03-01T10:00:00.000Z";
  it("takes the rest of today as now, and refuses a later day", () => {
    expect(pastAsAt("2018-12-19T23:59:59.999Z", now)).toBe("2018-12-19T23:59:59.999Z");
    expect(pastAsAt("2026-03-01T23:59:59.999Z", now)).toBe(now);
    expect(() => pastAsAt("2026-03-02T00:00:00.000Z", now)).toThrow("2026-03-02");
  });
});
