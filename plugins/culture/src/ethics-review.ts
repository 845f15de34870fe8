import {
  type Choice,
  choice,
  choices,
  day,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

export const CultureEthicsOutcome = choices(
  "CultureEthicsOutcome",
  "What an ethics review advises.",
  {
    GO_AHEAD: "The use of data may go ahead as proposed.",
    GO_AHEAD_WITH_CONDITIONS: "It may go ahead once conditions are met.",
    DO_NOT_GO_AHEAD: "It should not go ahead.",
  },
);
export type CultureEthicsOutcome = Choice<typeof CultureEthicsOutcome>;

@record("culture_ethics_review", "The ethics review of one use of data.")
export class CultureEthicsReview extends ProgrammeRecord {
  @text("The use of data that is reviewed.", { most: 200 })
  title!: string;

  @day("The day the review was opened.", { happened: true })
  openedOn!: string;

  @day("The day it was concluded.", { happened: true, nullable: "until then" })
  concludedOn!: string | null;

  @choice(CultureEthicsOutcome, "What it advises.", { nullable: "until it is concluded" })
  outcome!: CultureEthicsOutcome | null;

  @day("The day the use of data went live.", { happened: true, nullable: "until then" })
  liveOn!: string | null;
}
