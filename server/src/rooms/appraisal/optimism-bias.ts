import { Exact } from "./discount-factors.ts";

/** By how much estimates of a sort of project prove too low, and how much of that is mitigated. */
export interface Bias {
  /** As a fraction of the cost: 0.51. */
  readonly uplift: number;
  /** As a fraction of the uplift: 0.5. */
  readonly mitigation: number;
}

/**
 * A cost with its uplift: cost × (1 + uplift × (1 − mitigation)). A receipt, which is a negative cost,
 * stays as it is: bias is that costs are estimated too low, never that income is.
 */
export function withBias(cost: Exact, { uplift, mitigation }: Bias): Exact {
  if (cost.isNegative()) return cost;
  const left = new Exact(1).sub(mitigation);
  return cost.mul(left.mul(uplift).add(1));
}
