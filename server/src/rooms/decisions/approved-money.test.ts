import { describe, expect, it } from "vitest";
import { less, SpendKind, sumByKind } from "../programme/amounts.ts";
import { AllocationBasis } from "./allocation.ts";
import { approvedOf, remainingOf } from "./approved-money.ts";

describe("money", () => {
  const revenue = { kind: SpendKind.REVENUE, amount: 300_000_000, basis: AllocationBasis.ONE_OFF };
  const capital = { kind: SpendKind.CAPITAL, amount: 70_000_000, basis: AllocationBasis.ONE_OFF };
  const yearly = { kind: SpendKind.REVENUE, amount: 390_000_000, basis: AllocationBasis.PER_YEAR };

  it("approved is a sum by kind, and a yearly rate is no part of it", () => {
    const { sums, perYear } = approvedOf([revenue, capital, yearly]);
    expect(sums).toEqual({ total: 370_000_000, revenue: 300_000_000, capital: 70_000_000 });
    expect(perYear).toEqual({ total: 390_000_000, revenue: 390_000_000, capital: 0 });
  });

  it("what is left is worked out by kind, and may be overdrawn", () => {
    expect(remainingOf(500_000_000, [capital])).toBe(430_000_000);
    expect(remainingOf(1, [{ amount: 2 }])).toBe(-1);
    const left = less(
      sumByKind([revenue, capital]),
      sumByKind([{ ...capital, amount: 70_000_001 }]),
    );
    expect(left).toEqual({ total: 299_999_999, revenue: 300_000_000, capital: -1 });
  });
});
