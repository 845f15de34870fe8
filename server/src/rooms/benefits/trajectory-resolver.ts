import { derived, field, Month, Quantity, Rating, sixPlaces, view } from "@tranche/plugin-kit";
import { Arg, FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { MilestoneOutlook } from "../delivery/milestone-outlook.ts";
import { historyOf } from "../delivery/past-state.ts";
import { rateAchievement } from "./achievement.ts";
import { Benefit } from "./benefit.ts";
import { currentForecast, profileOf } from "./benefit-outlook.ts";
import { slipOf } from "./benefit-slip.ts";
import { BenefitMeasurement, BenefitStep } from "./benefit-values.ts";
import { enablersOf } from "./enablers-of.ts";
import { achievementOf, measurementsOf } from "./measured.ts";
import { ForecastBasis, type TrajectoryPoint, trajectoryOf } from "./trajectory.ts";
import { yardstickOf } from "./yardstick.ts";

@view("A benefit's values in a month, in its unit.")
class TrajectoryMonth {
  @field(() => Month, "The month.")
  month!: string;

  @field(
    () => Quantity,
    "As planned: what accrues in the month, or the level; null without a plan.",
    "nullable",
  )
  planned!: number | null;

  @field(
    () => Quantity,
    "As now expected, with all that it depends on; for a month gone by what was measured, else 0 for what accrues and null for a level. Null without a profile.",
    "nullable",
  )
  forecast!: number | null;

  @field(() => ForecastBasis, "What the forecast rests on; null without a profile.", "nullable")
  forecastBasis!: ForecastBasis | null;

  @field(() => Quantity, "As measured; null when it was not measured.", "nullable")
  measured!: number | null;
}

@view("What was measured against what was planned for the same months.")
class ActualAgainstPlan {
  @field(() => Int, "How many months were measured.")
  months!: number;

  @field(
    () => Quantity,
    "Planned: the sum of those months, or of a level the one planned for the last.",
  )
  planned!: number;

  @field(() => Quantity, "Measured: their sum, or of a level the last.")
  measured!: number;

  @field(
    () => Float,
    "What was measured, in per cent of what was planned; null when nothing was planned.",
    "nullable",
  )
  percent!: number | null;

  @field(() => Rating, "GREEN within tolerance, AMBER within twice that, RED beyond.")
  rating!: Rating;
}

@Resolver(() => Benefit)
export class TrajectoryResolver {
  @FieldResolver(() => [TrajectoryMonth], {
    description:
      "Month by month: planned, forecast, measured. It ends two years after the last step or measurement unless `to` is given.",
  })
  async trajectory(
    @Root() benefit: Benefit,
    @Arg("from", () => Month, { nullable: true, description: "The first month." })
    from?: string | null,
    @Arg("to", () => Month, {
      nullable: true,
      description: "The last month, at most 600 months from the first.",
    })
    to?: string | null,
  ): Promise<TrajectoryPoint[]> {
    const profile = await profileOf(benefit);
    const [forecast, measured] = await Promise.all([
      currentForecast(profile),
      measurementsOf(benefit),
    ]);
    const window = { from: from ?? null, to: to ?? null };
    return trajectoryOf(profile, forecast, measured, window, Reader.of(benefit).day);
  }

  @FieldResolver(() => [BenefitStep], { description: "The steps of its plan and its forecast." })
  async steps(@Root() benefit: Benefit): Promise<readonly BenefitStep[]> {
    const steps = await Reader.of(benefit).set(BenefitStep, benefit.programme);
    return steps
      .where("benefit", benefit.ref)
      .toSorted((a, b) => (a.kind + a.startsIn < b.kind + b.startsIn ? -1 : 1));
  }

  @FieldResolver(() => [BenefitMeasurement], {
    description: "Its measurements, oldest month first.",
  })
  measurements(@Root() benefit: Benefit) {
    return measurementsOf(benefit);
  }

  @FieldResolver(() => ActualAgainstPlan, {
    nullable: true,
    description: "Actual against plan; null while nothing is measured.",
  })
  async actualAgainstPlan(@Root() benefit: Benefit): Promise<ActualAgainstPlan | null> {
    const [achievement, measured] = await Promise.all([
      achievementOf(benefit),
      measurementsOf(benefit),
    ]);
    if (achievement === null) return null;
    return {
      months: measured.length,
      planned: achievement.planned,
      measured: achievement.measured,
      percent: achievement.share === null ? null : sixPlaces(achievement.share * 100),
      rating: rateAchievement(achievement, yardstickOf(benefit)),
    };
  }
}

export const measurementHistory = historyOf(BenefitMeasurement, {
  name: "MeasurementState",
  words: "A past state of a month's measurement.",
  facts: ["value", "evidence"],
});

/** How far a benefit is behind its plan. */
export const benefitSlip = derived(Benefit, slippedOf, {
  slippedMonths: [
    () => Int,
    "Whole months by which it is expected to begin after its plan; negative when before it, null with neither a plan nor an enabler.",
    "nullable",
  ],
  slippedMonthsInFull: [
    () => Int,
    "The same of the last of its parts: more than `slippedMonths` when a late enabler holds back a share of it.",
    "nullable",
  ],
});

async function slippedOf(benefit: Benefit) {
  const profile = await profileOf(benefit);
  if (profile.planned.length + profile.enablers.length === 0)
    return { slippedMonths: null, slippedMonthsInFull: null };
  const programmes = (await enablersOf(benefit)).map((each) => each.milestoneProgramme);
  const expected = await MilestoneOutlook.of(Reader.of(benefit)).expected(programmes);
  const { months, monthsInFull } = slipOf(profile, expected);
  return { slippedMonths: months, slippedMonthsInFull: monthsInFull };
}
