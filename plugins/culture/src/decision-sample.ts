import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record(
  "culture_decision_sample",
  "Decisions of a forum that were reviewed, and how many cite evidence.",
)
export class CultureDecisionSample extends ProgrammeRecord {
  @text("The board or meeting that decided, named as in its other samples.", { most: 200 })
  forum!: string;

  @day("The day up to which decisions were reviewed.", { happened: true })
  asOf!: string;

  @count("Decisions that were reviewed.")
  reviewed!: number;

  @count("Those of them whose paper cites the evidence it rests on.")
  citing!: number;
}
