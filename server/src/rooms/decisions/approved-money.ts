import { type SpendKind, sumByKind } from "../programme/amounts.ts";
import { AllocationBasis } from "./allocation.ts";

interface Approved {
  readonly kind: SpendKind;
  readonly amount: number;
  readonly basis: AllocationBasis;
}

/** Sums approved, and yearly rates approved; the two differ in kind and are never added together. */
export function approvedOf(allocations: readonly Approved[]) {
  const of = (basis: AllocationBasis) =>
    sumByKind(allocations.filter((allocation) => allocation.basis === basis));
  return { sums: of(AllocationBasis.ONE_OFF), perYear: of(AllocationBasis.PER_YEAR) };
}

/** What is left of a plan line's budget after all that was drawn from it. Negative is overdrawn. */
export function remainingOf(budget: number, drawn: readonly { readonly amount: number }[]): number {
  return drawn.reduce((left, { amount }) => left - amount, budget);
}
