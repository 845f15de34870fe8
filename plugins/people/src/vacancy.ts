import {
  choice,
  count,
  day,
  Entity,
  ObjectType,
  ProgrammeRecord,
  registerEnumType,
  text,
} from "@tranche/plugin-kit";

/** How a vacancy ended. */
export enum PeopleVacancyOutcome {
  FILLED = "FILLED",
  NOT_FILLED = "NOT_FILLED",
}

registerEnumType(PeopleVacancyOutcome, {
  name: "PeopleVacancyOutcome",
  description: "How a vacancy ended.",
  valuesConfig: {
    FILLED: { description: "Somebody was appointed and accepted." },
    NOT_FILLED: { description: "Nobody was appointed, or the vacancy was withdrawn." },
  },
});

/** One post that was advertised; the record changes as the vacancy goes on. */
@Entity("people_vacancy")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "One data post that was advertised. It names the post, never an applicant.",
})
export class PeopleVacancy extends ProgrammeRecord {
  @text("The post that is to be filled.", { most: 200 })
  title!: string;

  @text("The role that the post belongs to, as in the establishment returns.", { most: 200 })
  role!: string;

  @day("The day it was advertised.")
  openedOn!: string;

  @day("The last day for applications; null until that day has passed.", { nullable: true })
  closedOn!: string | null;

  @count("Applications received by the closing day; null until they are counted.", {
    nullable: true,
    most: 100_000,
  })
  applications!: number | null;

  @day("The day an offer was accepted, or the vacancy given up; null until then.", {
    nullable: true,
  })
  endedOn!: string | null;

  @choice(PeopleVacancyOutcome, "How it ended; null until it has.", { nullable: true })
  outcome!: PeopleVacancyOutcome | null;
}
