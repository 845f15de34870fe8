import { PlainDay } from "@tranche/plugin-kit";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Milestone } from "../delivery/milestone.ts";
import { BenefitEnabler } from "./benefit-links.ts";
import { slippedMonths } from "./benefit-rating.ts";
import { milestoneOf, outlookOf } from "./enablers-of.ts";

@Resolver(() => BenefitEnabler)
export class EnablerResolver {
  @FieldResolver(() => String, { nullable: true, description: "The milestone's title." })
  async title(@Root() enabler: BenefitEnabler) {
    return (await milestoneOf(enabler))?.title ?? null;
  }

  @FieldResolver(() => PlainDay, {
    nullable: true,
    description:
      "The day it happened or is expected, all that it waits for looked at; null when nobody has said.",
  })
  async forecastOn(@Root() enabler: BenefitEnabler) {
    return (await outlookOf(enabler)).forecastOn;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Months of the calendar that it comes after it is needed; 0 in time, null when not known.",
  })
  async slippedMonths(@Root() enabler: BenefitEnabler) {
    return slippedMonths(await outlookOf(enabler));
  }

  @FieldResolver(() => Milestone, { nullable: true, description: "The milestone." })
  milestone(@Root() enabler: BenefitEnabler) {
    return milestoneOf(enabler);
  }
}
