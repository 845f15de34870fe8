import { Percent, Provenance, Rating } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Decision } from "../decisions/decision.ts";
import { Objective, Programme } from "../programme/programme.ts";
import { Benefit } from "./benefit.ts";
import { BenefitAttribution, BenefitEnabler, BenefitObjective } from "./benefit-links.ts";
import { type Outlook, rateBenefit, whyBenefit } from "./benefit-rating.ts";
import { enablersOf, milestoneOf, outlookOf } from "./enablers-of.ts";
import { achievementOf, measurementsOf } from "./measured.ts";
import { yardstickOf } from "./yardstick.ts";

/** A benefit's colour on its Reader's day. */
export async function ratingOf(benefit: Benefit): Promise<Rating> {
  return rateBenefit(await judged(benefit), Reader.of(benefit).day);
}

async function judged(benefit: Benefit): Promise<Outlook> {
  const [enablers, achievement] = await Promise.all([
    enablersOf(benefit).then((enablers) => Promise.all(enablers.map(outlookOf))),
    achievementOf(benefit),
  ]);
  return { status: benefit.status, enablers, achievement, yardstick: yardstickOf(benefit) };
}

/** True when an invented day or figure stands behind a benefit's colour. */
export async function isIllustrative(benefit: Benefit): Promise<boolean> {
  const [enablers, measurements] = await Promise.all([
    enablersOf(benefit),
    measurementsOf(benefit),
  ]);
  const milestones = await Promise.all(enablers.map(milestoneOf));
  return [benefit, ...enablers, ...measurements, ...milestones].some(
    (record) => record?.provenance === Provenance.ILLUSTRATIVE,
  );
}

async function attributionsOf(benefit: Benefit): Promise<readonly BenefitAttribution[]> {
  const all = await Reader.of(benefit).set(BenefitAttribution, benefit.programme);
  return all.where("benefit", benefit.ref);
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
      "The worse of two: its enablers, GREEN in time, AMBER to 3 months late, RED beyond that or overdue; and its measurements against its plan, GREEN within tolerance, AMBER within twice that, else RED.",
  })
  rating(@Root() benefit: Benefit) {
    return ratingOf(benefit);
  }

  @FieldResolver(() => String, { description: "Why it has that colour." })
  async because(@Root() benefit: Benefit) {
    return whyBenefit(await judged(benefit), Reader.of(benefit).day);
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

  @FieldResolver(() => Percent, {
    nullable: true,
    description: "The share of it that its own programme counts; null while nobody has said.",
  })
  async attribution(@Root() benefit: Benefit) {
    const all = await attributionsOf(benefit);
    return all.find(({ claimant }) => claimant === benefit.programme)?.share ?? null;
  }

  @FieldResolver(() => [BenefitAttribution], {
    description: "The shares that programmes count; together 100 at most.",
  })
  attributions(@Root() benefit: Benefit) {
    return attributionsOf(benefit);
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: "The decision that approved it; null until then.",
  })
  async approvalDecision(@Root() benefit: Benefit) {
    const decisions = await Reader.of(benefit).set(Decision, benefit.programme);
    return decisions.get(benefit.approvedBy);
  }
}
