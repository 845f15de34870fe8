import { type Choice, choices, refuseFirst } from "@tranche/plugin-kit";
import { ConfidenceRating } from "./assessment.ts";

export const ConfidenceScale = choices(
  "ConfidenceScale",
  "The scale on which delivery confidence is assessed.",
  {
    FIVE_POINT: "With AMBER_GREEN and AMBER_RED; in use until March 2021.",
    THREE_POINT: "GREEN, AMBER, RED; in use from April 2021.",
  },
);
export type ConfidenceScale = Choice<typeof ConfidenceScale>;

/** The GMPP return of 2020-21 is the last on five points; that of 2021-22 is on three. */
const THREE_POINT_FROM = "2021-04-01";

const BETWEEN: readonly ConfidenceRating[] = [
  ConfidenceRating.AMBER_GREEN,
  ConfidenceRating.AMBER_RED,
];

/** The scale in use on a day. */
export function scaleOn(day: string): ConfidenceScale {
  return day < THREE_POINT_FROM ? ConfidenceScale.FIVE_POINT : ConfidenceScale.THREE_POINT;
}

/**
 * Checks an assessment against the scale of its day.
 *
 * @param today no assessment is made in advance.
 * @throws Refusal BAD_INPUT naming the field to blame.
 */
export function checkAssessment(
  { rating, assessedOn }: { readonly rating: ConfidenceRating; readonly assessedOn: string },
  today: string,
): void {
  const isThreePoint = scaleOn(assessedOn) === ConfidenceScale.THREE_POINT;
  refuseFirst([
    [
      "assessedOn",
      assessedOn > today && `${assessedOn} is in the future. Give the day of the assessment.`,
    ],
    [
      "rating",
      isThreePoint &&
        BETWEEN.includes(rating) &&
        `${rating} belongs to the five-point scale, in use before ${THREE_POINT_FROM}. Give GREEN, AMBER or RED.`,
    ],
  ]);
}
