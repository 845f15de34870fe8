import { count, link, ProgrammeRecord, quantity } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** Months that a start can be said to come later: fifty years. */
export const MOST_MONTHS_LATER = 600;

/** How uncertain a benefit's worth and start are. Its ref is the benefit's: each has one at most. */
@Entity("benefit_range")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description:
    "How uncertain a benefit is: what a full year of it is worth, and how much later it begins.",
})
export class BenefitRange extends ProgrammeRecord {
  @link("benefit") benefit!: string;

  @quantity("The least that a full year, or the level, may be, in the benefit's unit.")
  valueLow!: number;

  @quantity("What a full year, or the level, most likely is, in the benefit's unit.")
  valueLikely!: number;

  @quantity("The most that a full year, or the level, may be, in the benefit's unit.")
  valueHigh!: number;

  @count("The fewest whole months that it begins later than forecast.", {
    most: MOST_MONTHS_LATER,
  })
  monthsLow!: number;

  @count("The most likely whole months that it begins later than forecast.", {
    most: MOST_MONTHS_LATER,
  })
  monthsLikely!: number;

  @count("The most whole months that it begins later than forecast.", { most: MOST_MONTHS_LATER })
  monthsHigh!: number;
}
