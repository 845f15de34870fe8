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

/** How a vacancy ended. */
export const PeopleVacancyOutcome = choices("PeopleVacancyOutcome", "How a vacancy ended.", {
  FILLED: "An offer was accepted.",
  NOT_FILLED: "Nobody was appointed, or the vacancy was withdrawn.",
});
export type PeopleVacancyOutcome = Choice<typeof PeopleVacancyOutcome>;

@record(
  "people_vacancy",
  "One data post that was advertised. It names the post, never an applicant.",
)
export class PeopleVacancy extends ProgrammeRecord {
  @text("The post to be filled.", { most: 200 })
  title!: string;

  @text("The role that the post belongs to, as in the establishment returns.", { most: 200 })
  role!: string;

  @day("The day it was advertised.", { happened: true })
  openedOn!: string;

  @day("The last day for applications.", { happened: true, nullable: "until that day has passed" })
  closedOn!: string | null;

  @count("Applications received by the closing day.", {
    nullable: "until they are counted",
    most: 100_000,
  })
  applications!: number | null;

  @day("The day an offer was accepted, or the vacancy withdrawn.", {
    nullable: "until then",
  })
  endedOn!: string | null;

  @choice(PeopleVacancyOutcome, "How it ended.", { nullable: "until then" })
  outcome!: PeopleVacancyOutcome | null;
}
