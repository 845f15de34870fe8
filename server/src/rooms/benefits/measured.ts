import { monthsApart } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { type Achievement, achieved, againstPlan, type Yardstick } from "./achievement.ts";
import type { Benefit } from "./benefit.ts";
import { type BenefitProfile, profileOf } from "./benefit-outlook.ts";
import type { OwnForecast } from "./benefit-rating.ts";
import { BenefitMeasurement } from "./benefit-values.ts";
import { type Step, startOf } from "./profile.ts";
import { yardstickOf } from "./yardstick.ts";

/** What a benefit was measured at, oldest month first. */
export async function measurementsOf(benefit: Benefit): Promise<readonly BenefitMeasurement[]> {
  const all = await Reader.of(benefit).set(BenefitMeasurement, benefit.programme);
  return all.where("benefit", benefit.ref).toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/** What its owner forecasts of a benefit beside its plan; null while the plan is the forecast. */
export function ownForecastOf({ planned, own }: BenefitProfile, by: Yardstick): OwnForecast | null {
  const [starts, begins] = [startOf(planned), startOf(own)];
  if (starts === null || begins === null) return null;
  const [promised, expected] = [fullValueOf(planned), fullValueOf(own)];
  return {
    months: monthsApart(starts, begins),
    fullValue: achieved(promised, expected, by),
  };
}

/** The value of a profile from its last step on. */
function fullValueOf(steps: readonly Step[]): number {
  return steps.reduce((last, step) => (step.startsIn > last.startsIn ? step : last)).value;
}

/** What was measured against the plan; null without a measurement. */
export async function achievementOf(benefit: Benefit): Promise<Achievement | null> {
  const [{ planned }, measured] = await Promise.all([profileOf(benefit), measurementsOf(benefit)]);
  return againstPlan(planned, measured, yardstickOf(benefit));
}
