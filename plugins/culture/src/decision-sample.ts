import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** A forum's decisions, looked through for evidence; each sample is a record of its own. */
@record(
  "culture_decision_sample",
  "Decisions of a forum that were looked through, and how many cite evidence.",
)
export class CultureDecisionSample extends ProgrammeRecord {
  @text("The board or meeting that decided, as in every other sample of it.", { most: 200 })
  forum!: string;

  @day("The day up to which decisions were looked through.")
  asOf!: string;

  @count("Decisions that were looked through.")
  reviewed!: number;

  @count("Decisions of those whose paper cites the evidence it rests on.")
  citing!: number;
}
