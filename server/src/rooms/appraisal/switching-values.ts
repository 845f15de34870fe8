import { sixPlaces } from "@tranche/plugin-kit";
import { Exact } from "./discount-factors.ts";
import { netPresentSocialValue, type PresentValues } from "./present-value.ts";

/** By how much each side may change before the net present social value is nil, in per cent. */
export interface Switching {
  /** How much more the costs could be; null when their present value is nil. */
  readonly costs: number | null;
  /** How much the benefits would have to change; null when their present value is nil. */
  readonly benefits: number | null;
}

/** The change of either side, the other unchanged, at which the net present social value is 0. */
export function switchingValues(values: PresentValues): Switching {
  const net = netPresentSocialValue(values);
  const perCent = (of: Exact) => (of.isZero() ? null : sixPlaces(net.div(of).mul(100).toNumber()));
  const benefits = perCent(values.benefits);
  return { costs: perCent(values.costs), benefits: benefits === null ? null : 0 - benefits };
}

/** Changes that both sides are tried with, in per cent. */
const TRIED = [-20, -10, 0, 10, 20];

/** An appraisal with its costs and benefits changed by so many per cent. */
export interface Sensitivity {
  readonly costs: number;
  readonly benefits: number;
  readonly changed: PresentValues;
}

/** Every pair of changes of costs and benefits, least first. */
export function sensitivityOf(values: PresentValues): Sensitivity[] {
  const changed = (amount: Exact, by: number) => amount.mul(new Exact(100 + by)).div(100);
  return TRIED.flatMap((costs) =>
    TRIED.map((benefits) => ({
      costs,
      benefits,
      changed: {
        costs: changed(values.costs, costs),
        benefits: changed(values.benefits, benefits),
      },
    })),
  );
}
