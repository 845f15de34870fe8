import { badInput } from "@tranche/plugin-kit";
import { ConfidenceRating } from "./assessment.ts";

export enum ConfidenceScale {
  FIVE_POINT = "FIVE_POINT",
  THREE_POINT = "THREE_POINT",
}

/** The GMPP return of 2020-21 is the last on five points; that of 2021-22 is on three. */
const THREE_POINT_FROM = "2021-04-01";

const BETWEEN = [ConfidenceRating.AMBER_GREEN, ConfidenceRating.AMBER_RED];

/** The scale in use on a day. */
export function scaleOn(day: string): ConfidenceScale {
  return day < THREE_POINT_FROM ? ConfidenceScale.FIVE_POINT : ConfidenceScale.THREE_POINT;
}

/**
 * Holds a judgement to the scale of its day.
 *
 * @param today a judgement is never made in advance.
 * @throws Refusal BAD_INPUT naming the field to blame.
 */
export function checkAssessment(
  { rating, assessedOn }: { readonly rating: ConfidenceRating; readonly assessedOn: string },
  today: string,
): void {
  if (assessedOn > today)
    throw badInput("assessedOn", `${assessedOn} is still to come. Give the day it was judged.`);
  if (BETWEEN.includes(rating) && scaleOn(assessedOn) === ConfidenceScale.THREE_POINT)
    throw badInput(
      "rating",
      `${rating} is of the five-point scale, in use before ${THREE_POINT_FROM}. Judge GREEN, AMBER or RED.`,
    );
}
