import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { MOST_RECORDS } from "./quality-check.ts";

@record(
  "process_review_return",
  "How many of a system's records were past their review date on a day.",
)
export class ProcessReviewReturn extends ProgrammeRecord {
  @text("The system that holds the records.", { most: 100 })
  system!: string;

  @day("The day of the count.", { happened: true })
  asOf!: string;

  @count("How many of its records have a review date.", { most: MOST_RECORDS })
  heldCount!: number;

  @count("How many of them were past it and not reviewed.", { most: MOST_RECORDS })
  pastReviewCount!: number;
}
