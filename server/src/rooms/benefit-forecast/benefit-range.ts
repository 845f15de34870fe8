import { count, link, ProgrammeRecord, quantity, record } from "@tranche/plugin-kit";

/** The most months by which a start may come later: fifty years. */
export const MOST_MONTHS_LATER = 600;

/** Its ref is that of the benefit, which has at most one. */
@record(
  "benefit_range",
  "How uncertain a benefit is: the value of a full year, and how much later it begins.",
)
export class BenefitRange extends ProgrammeRecord {
  @link("benefit", "The benefit.", {
    backOne: ["range", "How uncertain its value and start are; null when not recorded."],
  })
  benefit!: string;

  @quantity("The lowest value of a full year, or lowest level, in the benefit's unit.")
  valueLow!: number;

  @quantity("The most likely value of a full year, or level, in the benefit's unit.")
  valueLikely!: number;

  @quantity("The highest value of a full year, or highest level, in the benefit's unit.")
  valueHigh!: number;

  @count("The fewest whole months by which it begins later than forecast.", {
    most: MOST_MONTHS_LATER,
  })
  monthsLow!: number;

  @count("The most likely number of whole months by which it begins later than forecast.", {
    most: MOST_MONTHS_LATER,
  })
  monthsLikely!: number;

  @count("The most whole months by which it begins later than forecast.", {
    most: MOST_MONTHS_LATER,
  })
  monthsHigh!: number;
}
