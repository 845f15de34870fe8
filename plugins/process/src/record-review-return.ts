import { recording, refuseMore } from "@tranche/plugin-kit";
import { ProcessReviewReturn } from "./review-return.ts";

export const recordProcessReviewReturn = recording(ProcessReviewReturn, {
  name: "recordProcessReviewReturn",
  description: "Adds a return of records past review, or sets all facts of the one of that ref.",
  takes: "A count of a system's records that are past their review date.",
  answer: "reviewReturn",
  check: (facts) => refuseMore(facts, "pastReviewCount", "heldCount"),
});
