import { type Choice, choice, choices, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

export const WorkstreamKind = choices("WorkstreamKind", "What a workstream changes.", {
  PEOPLE: "People: roles, skills and capacity.",
  PROCESS: "Organisation and process.",
  TECHNOLOGY: "Systems and data platforms.",
  CULTURE: "How data is valued and used.",
});
export type WorkstreamKind = Choice<typeof WorkstreamKind>;

@record("workstream", "A strand of the programme with a lead of its own.")
export class Workstream extends ProgrammeRecord {
  @choice(WorkstreamKind, "What it changes.")
  kind!: WorkstreamKind;

  @text("What it is called.", { most: 200 })
  name!: string;

  @text("The role or person who leads it.", {
    nullable: "when not recorded",
    most: 200,
    mayBeWithheld: true,
  })
  lead!: string | null;

  @text("What it is intended to achieve.", { nullable: true })
  description!: string | null;
}
