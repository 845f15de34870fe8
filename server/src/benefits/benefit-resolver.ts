import { PlainDay, Provenance, Rating } from "@tranche/plugin-kit";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Milestone } from "../programme/milestone.ts";
import { expectedOn } from "../programme/milestone-rating.ts";
import { Objective, Programme } from "../programme/programme.ts";
import { Reader } from "../records/reader.ts";
import { Benefit } from "./benefit.ts";
import { BenefitEnabler, BenefitObjective } from "./benefit-links.ts";
import { type EnablerOutlook, rateBenefit, slippedMonths, whyBenefit } from "./benefit-rating.ts";

/** A benefit's colour on its Reader's day. */
export async function ratingOf(benefit: Benefit): Promise<Rating> {
  return rateBenefit(benefit.status, await outlooksOf(benefit), Reader.of(benefit).day);
}

async function outlooksOf(benefit: Benefit): Promise<EnablerOutlook[]> {
  return Promise.all((await enablersOf(benefit)).map(outlookOf));
}

/** True when an invented day or figure stands behind a benefit's colour. */
export async function isIllustrative(benefit: Benefit): Promise<boolean> {
  const enablers = await enablersOf(benefit);
  const milestones = await Promise.all(enablers.map(milestoneOf));
  return [benefit, ...enablers, ...milestones].some(
    (record) => record?.provenance === Provenance.ILLUSTRATIVE,
  );
}

async function enablersOf(benefit: Benefit): Promise<readonly BenefitEnabler[]> {
  const enablers = await Reader.of(benefit).set(BenefitEnabler, benefit.programme);
  return enablers.where("benefit", benefit.ref);
}

/** Null when the milestone's programme has no such record yet at the Reader's point in time. */
async function milestoneOf(enabler: BenefitEnabler): Promise<Milestone | null> {
  const milestones = await Reader.of(enabler).set(Milestone, enabler.milestoneProgramme);
  return milestones.get(enabler.milestone);
}

async function outlookOf(enabler: BenefitEnabler): Promise<EnablerOutlook> {
  const milestone = await milestoneOf(enabler);
  return {
    neededBy: enabler.neededBy,
    forecastOn: milestone && expectedOn(milestone),
    happened: Boolean(milestone?.actualOn),
  };
}

@Resolver(() => Programme)
export class ProgrammeBenefitsResolver {
  @FieldResolver(() => [Benefit], { description: "The benefits its case promises." })
  async benefits(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Benefit, programme.ref)).all;
  }
}

@Resolver(() => Benefit)
export class BenefitResolver {
  @FieldResolver(() => Rating, {
    description:
      "GREEN while its enablers come in time, AMBER to 3 months late, RED beyond that or when one is overdue.",
  })
  rating(@Root() benefit: Benefit) {
    return ratingOf(benefit);
  }

  @FieldResolver(() => String, { description: "Why it has that colour." })
  async because(@Root() benefit: Benefit) {
    return whyBenefit(benefit.status, await outlooksOf(benefit), Reader.of(benefit).day);
  }

  @FieldResolver(() => [BenefitEnabler], { description: "What must happen before it can begin." })
  enablers(@Root() benefit: Benefit) {
    return enablersOf(benefit);
  }

  @FieldResolver(() => [Objective], { description: "The objectives it serves." })
  async objectives(@Root() benefit: Benefit) {
    const reader = Reader.of(benefit);
    const served = (await reader.set(BenefitObjective, benefit.programme)).where(
      "benefit",
      benefit.ref,
    );
    const objectives = await reader.set(Objective, benefit.programme);
    return served.flatMap(({ objective }) => objectives.get(objective) ?? []);
  }
}

@Resolver(() => BenefitEnabler)
export class EnablerResolver {
  @FieldResolver(() => String, { nullable: true, description: "The milestone's title." })
  async title(@Root() enabler: BenefitEnabler) {
    return (await milestoneOf(enabler))?.title ?? null;
  }

  @FieldResolver(() => PlainDay, {
    nullable: true,
    description: "The day it happened or is expected; null when nobody has said.",
  })
  async forecastOn(@Root() enabler: BenefitEnabler) {
    return (await outlookOf(enabler)).forecastOn;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Whole months it comes after it is needed; 0 in time, null when not known.",
  })
  async slippedMonths(@Root() enabler: BenefitEnabler) {
    return slippedMonths(await outlookOf(enabler));
  }

  @FieldResolver(() => Milestone, { nullable: true, description: "The milestone." })
  milestone(@Root() enabler: BenefitEnabler) {
    return milestoneOf(enabler);
  }
}
