import { day, money, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record(
  "technology_savings_target",
  "What is to be saved a year by switching legacy systems off. The latest applies.",
)
export class TechnologySavingsTarget extends ProgrammeRecord {
  @text("What the saving comes from.", { most: 200 })
  title!: string;

  @day("The day it was committed to.", { happened: true })
  setOn!: string;

  @money("The saving in a full year.")
  annualAmount!: number;
}
