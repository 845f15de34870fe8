import { describe, expect, it } from "vitest";
import { delegationUse } from "./delegation-use.ts";

describe("a delegation", () => {
  it("counts value and lots", () => {
    const limit = { limit: 370_000_000, limitCount: 4 };
    expect(delegationUse(limit, [])).toEqual({
      used: 0,
      usedCount: 0,
      headroom: 370_000_000,
      headroomCount: 4,
    });
    const four = ["L1", "L2", "L3", "L4"].map((lot) => ({ lot, value: 92_500_000 }));
    expect(delegationUse(limit, four)).toMatchObject({ headroom: 0, headroomCount: 0 });
    expect(delegationUse({ limit: null, limitCount: null }, four)).toMatchObject({
      headroom: null,
      headroomCount: null,
    });
  });
});
