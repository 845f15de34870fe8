import {
  type Choice,
  choice,
  choices,
  count,
  day,
  ProgrammeRecord,
  record,
} from "@tranche/plugin-kit";

export const RequestKind = choices(
  "ProcessRequestKind",
  "The law under which information is requested; it sets the time limit.",
  {
    FREEDOM_OF_INFORMATION: "Freedom of Information Act 2000: 20 working days.",
    ENVIRONMENTAL_INFORMATION: "Environmental Information Regulations 2004: 20 working days.",
    SUBJECT_ACCESS: "A person's own data, under data protection law: one month.",
  },
);
export type RequestKind = Choice<typeof RequestKind>;

@record(
  "process_request_return",
  "How many requests of one kind fell due in a month, and how many were answered in time.",
)
export class ProcessRequestReturn extends ProgrammeRecord {
  @choice(RequestKind, "The law under which information was requested.")
  kind!: RequestKind;

  @day("The last day of the month that it covers.", { happened: true })
  asOf!: string;

  @count("How many requests had a statutory time limit that ended in the month, answered or not.")
  dueCount!: number;

  @count("How many of them were answered within that limit.")
  inTimeCount!: number;
}
