import { derived, Percent, Provenance, Rating } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Objective } from "../programme/programme.ts";
import { Benefit } from "./benefit.ts";
import { BenefitAttribution, BenefitObjective } from "./benefit-links.ts";
import { profileOf } from "./benefit-outlook.ts";
import { type Outlook, rateBenefit, whyBenefit } from "./benefit-rating.ts";
import { enablerMilestone, enablerOutlook, enablersOf } from "./enablers-of.ts";
import { achievementOf, measurementsOf, ownForecastOf } from "./measured.ts";
import { yardstickOf } from "./yardstick.ts";

/** A benefit's colour on its Reader's day, and why it has it. */
export const benefitJudgement = derived(Benefit, judgementOf, {
  rating: [
    () => Rating,
    "The worst of three: its enablers, GREEN in time, AMBER to 3 months late or overdue before they are needed, RED beyond that or late and overdue; its owner's forecast, by the same months and by its value within tolerance of the plan; and its measurements against its plan, GREEN within tolerance, AMBER within twice that, else RED.",
  ],
  because: [() => String, "Why it has that rating."],
});

export const benefitAttribution = derived(Benefit, ownShareOf, {
  attribution: [
    () => Percent,
    "The share of it that its own programme counts, in per cent; null when not recorded.",
    "nullable",
  ],
});

@Resolver(() => Benefit)
export class BenefitObjectivesResolver {
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

/** A benefit's colour on its Reader's day, and why. */
export async function judgementOf(benefit: Benefit): Promise<{ rating: Rating; because: string }> {
  const [enablers, achievement, profile] = await Promise.all([
    enablersOf(benefit).then((own) => Promise.all(own.map(enablerOutlook))),
    achievementOf(benefit),
    profileOf(benefit),
  ]);
  const { status } = benefit;
  const yardstick = yardstickOf(benefit);
  const own = ownForecastOf(profile, yardstick);
  const outlook: Outlook = { status, enablers, own, achievement, yardstick };
  return { rating: rateBenefit(outlook), because: whyBenefit(outlook) };
}

/** True when an illustrative day or figure is behind a benefit's rating. */
export async function isRatingIllustrative(benefit: Benefit): Promise<boolean> {
  const [enablers, measurements] = await Promise.all([
    enablersOf(benefit),
    measurementsOf(benefit),
  ]);
  const milestones = await Promise.all(enablers.map(enablerMilestone));
  return [benefit, ...enablers, ...measurements, ...milestones].some(
    (record) => record?.provenance === Provenance.ILLUSTRATIVE,
  );
}

async function ownShareOf(benefit: Benefit) {
  const all = await Reader.of(benefit).set(BenefitAttribution, benefit.programme);
  const own = all
    .where("benefit", benefit.ref)
    .find(({ claimant }) => claimant === benefit.programme);
  return { attribution: own?.share ?? null };
}
