import { day, money, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** What is to be saved a year by switching legacy systems off. The latest one holds. */
@record(
  "technology_savings_target",
  "What is to be saved a year by switching legacy systems off. The latest one holds.",
)
export class TechnologySavingsTarget extends ProgrammeRecord {
  @text("What the saving comes from.", { most: 200 })
  title!: string;

  @day("The day it was promised.")
  setOn!: string;

  @money("The saving in a full year.")
  annualAmount!: number;
}
