import { day, month, ProgrammeRecord, record } from "@tranche/plugin-kit";

// Its ref is the month.
@record(
  "closed_month",
  "A month whose spend is complete: it takes no entry until it is reopened.",
  {
    listed: ["closedMonths", "The months whose spend is closed, oldest first."],
  },
)
export class ClosedMonth extends ProgrammeRecord {
  @month("The month.")
  month!: string;

  @day("The day it was closed.")
  closedOn!: string;
}
