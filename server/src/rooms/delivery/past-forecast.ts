import { badInput } from "@tranche/plugin-kit";

/**
 * @param today the day of the request, YYYY-MM-DD.
 * @throws Refusal BAD_INPUT: what is not met is not forecast for a day gone by.
 */
export function refusePastForecast(forecastOn: string, today: string): void {
  if (forecastOn < today)
    throw badInput(
      "forecastOn",
      `${forecastOn} has passed without it, so it can't be expected then; today is ${today}. Give that day or a later one, or use completeMilestone if it was met.`,
    );
}
