import { badInput, recording, refuseEarlier } from "@tranche/plugin-kit";
import { CultureEthicsReview } from "./ethics-review.ts";

export const recordCultureEthicsReview = recording(CultureEthicsReview, {
  name: "recordCultureEthicsReview",
  description: "Adds an ethics review, or updates the one of that ref.",
  takes: "An ethics review as it is now; what is left out is not known yet.",
  answer: "ethicsReview",
  check(facts) {
    refuseEarlier(facts, "concludedOn", "openedOn");
    if ((facts.concludedOn === null) !== (facts.outcome === null))
      throw badInput(
        "outcome",
        "A concluded review has an outcome, and one still open has none. Give both or neither of concludedOn and outcome.",
      );
  },
});
