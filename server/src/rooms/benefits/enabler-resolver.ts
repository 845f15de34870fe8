import { derived, PlainDay } from "@tranche/plugin-kit";
import { Int } from "type-graphql";
import { BenefitEnabler } from "./benefit-links.ts";
import { daysAfterNeed, slippedMonths } from "./benefit-rating.ts";
import { enablerMilestone, enablerOutlook } from "./enablers-of.ts";

/** What follows from an enabler's milestone. */
export const enablerFields = derived(BenefitEnabler, expectationOf, {
  title: [() => String, "The milestone's title.", "nullable"],
  forecastOn: [
    () => PlainDay,
    "The day it happened or is expected, with all that it depends on; null when not known.",
    "nullable",
  ],
  daysLate: [
    () => Int,
    "Days by which it is expected after it is needed; 0 in time, null when not known.",
    "nullable",
  ],
  slippedMonths: [
    () => Int,
    "Months by which it is expected after it is needed, to the nearest; 0 in time, null when not known.",
    "nullable",
  ],
});

async function expectationOf(enabler: BenefitEnabler) {
  const [milestone, outlook] = await Promise.all([
    enablerMilestone(enabler),
    enablerOutlook(enabler),
  ]);
  return {
    title: milestone?.title ?? null,
    forecastOn: outlook.expectedOn,
    daysLate: daysAfterNeed(outlook),
    slippedMonths: slippedMonths(outlook),
  };
}
