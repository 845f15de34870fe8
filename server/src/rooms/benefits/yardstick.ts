import type { Yardstick } from "./achievement.ts";
import { type Benefit, BenefitBasis, BenefitClass } from "./benefit.ts";
import { grainOf } from "./profile.ts";

/** How a benefit's measurements are read. */
export function yardstickOf(benefit: Benefit): Yardstick {
  return {
    basis: benefit.basis ?? BenefitBasis.PER_YEAR,
    grain: grainOf(benefit.unit),
    baseline: benefit.baselineValue,
    isHarm: benefit.class === BenefitClass.DIS_BENEFIT,
    tolerance: benefit.tolerance,
  };
}
