import type { RoomGuard } from "../../records/guard.ts";
import { lossesIn, refuseNegativeLoss } from "../benefits/benefit-guard.ts";
import { BenefitRange } from "./benefit-range.ts";

/** The range of a dis-benefit is one of sizes too. */
export const rangeGuard: RoomGuard = {
  tables: ["benefit", "benefit_range"],
  async check(transaction) {
    const losses = await lossesIn(transaction);
    if (losses.size === 0) return;
    for (const { benefit, valueLow } of await transaction.all(BenefitRange))
      if (losses.has(benefit)) refuseNegativeLoss(benefit, valueLow, "valueLow");
  },
};
