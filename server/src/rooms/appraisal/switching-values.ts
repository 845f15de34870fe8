import { Exact } from "./discount-factors.ts";
import { netPresentSocialValue, type Worth } from "./present-value.ts";

/** By how much each side may change before an appraisal is worth nothing, in per cent. */
export interface Switching {
  /** How much more the costs could be; null when they are worth nothing. */
  readonly costs: number | null;
  /** How much the benefits would have to change; null when they are worth nothing. */
  readonly benefits: number | null;
}

/** The change of either side, the other staying, at which the net present social value is 0. */
export function switchingValues(worth: Worth): Switching {
  const net = netPresentSocialValue(worth);
  const perCent = (of: Exact) => (of.isZero() ? null : net.div(of).mul(100).toNumber());
  const benefits = perCent(worth.benefits);
  return { costs: perCent(worth.costs), benefits: benefits === null ? null : 0 - benefits };
}

/** Changes that both sides are tried with, in per cent. */
const TRIED = [-20, -10, 0, 10, 20];

/** An appraisal with its costs and benefits changed by so many per cent. */
export interface Sensitivity {
  readonly costs: number;
  readonly benefits: number;
  readonly netPresentSocialValue: Exact;
}

/** Every pair of changes of costs and benefits, least first. */
export function sensitivityOf(worth: Worth): Sensitivity[] {
  const changed = (amount: Exact, by: number) => amount.mul(new Exact(100 + by)).div(100);
  return TRIED.flatMap((costs) =>
    TRIED.map((benefits) => ({
      costs,
      benefits,
      netPresentSocialValue: netPresentSocialValue({
        costs: changed(worth.costs, costs),
        benefits: changed(worth.benefits, benefits),
      }),
    })),
  );
}
