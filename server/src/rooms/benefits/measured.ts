import { Reader } from "../../records/reader.ts";
import { type Achievement, againstPlan } from "./achievement.ts";
import type { Benefit } from "./benefit.ts";
import { profileOf } from "./benefit-outlook.ts";
import { BenefitMeasurement } from "./benefit-values.ts";
import { yardstickOf } from "./yardstick.ts";

/** What a benefit was measured at, oldest month first. */
export async function measurementsOf(benefit: Benefit): Promise<readonly BenefitMeasurement[]> {
  const all = await Reader.of(benefit).set(BenefitMeasurement, benefit.programme);
  return all.where("benefit", benefit.ref).toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/** What was measured against the plan; null without a measurement. */
export async function achievementOf(benefit: Benefit): Promise<Achievement | null> {
  const [{ planned }, measured] = await Promise.all([profileOf(benefit), measurementsOf(benefit)]);
  return againstPlan(planned, measured, yardstickOf(benefit));
}
