import {
  type Choice,
  choice,
  choices,
  count,
  day,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

export const QualityDimension = choices("ProcessQualityDimension", "What a check of data covers.", {
  COMPLETENESS: "No required value is missing.",
  VALIDITY: "Values have the right form, and are from the permitted list.",
  TIMELINESS: "It was entered within the time allowed.",
  UNIQUENESS: "The same thing is not recorded twice.",
  CONSISTENCY: "It agrees with what other systems say of the same thing.",
});
export type QualityDimension = Choice<typeof QualityDimension>;

/** The most records that one check may count: what the API's whole numbers hold. */
export const MOST_RECORDS = 2_000_000_000;

@record(
  "process_quality_check",
  "The result of checking one system's records in one dimension on one day.",
)
export class ProcessQualityCheck extends ProgrammeRecord {
  @text("The system whose records were checked.", { most: 100 })
  system!: string;

  @choice(QualityDimension, "What was checked.")
  dimension!: QualityDimension;

  @day("The day of the check.", { happened: true })
  checkedOn!: string;

  @count("How many records were checked.", { most: MOST_RECORDS })
  checkedCount!: number;

  @count("How many of them passed.", { most: MOST_RECORDS })
  passedCount!: number;
}
