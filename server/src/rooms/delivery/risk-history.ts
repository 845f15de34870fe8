import { Rating } from "@tranche/plugin-kit";
import { historyOf } from "./past-state.ts";
import { Risk } from "./risk.ts";
import { rateScore, scoreRisk } from "./risk-rating.ts";

export const riskHistory = historyOf(Risk, {
  name: "RiskState",
  words: "A state that an entry of the RAID log had.",
  facts: ["likelihood", "impact", "exposure", "status", "owner"],
  also: {
    rating: [
      () => Rating,
      "The rating of its score then. How late a dependency was does not count.",
      (then) => rateScore(scoreRisk(then)),
    ],
  },
});
