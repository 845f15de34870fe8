import { choice, day, flag, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { PersonalData } from "../programme/personal-data.ts";

@record(
  "project",
  "A constituent project. What it declares triggers the programme's obligations.",
  {
    listed: ["projects", "Its constituent projects."],
  },
)
export class Project extends ProgrammeRecord {
  @text("What it is called.", { most: 300 })
  title!: string;

  @link("workstream", "The workstream it belongs to.", {
    nullable: true,
    back: ["projects", "The projects of the workstream."],
  })
  workstream!: string | null;

  @choice(PersonalData, "The personal data that it uses or processes.")
  personalData!: PersonalData;

  @flag("Whether it affects buildings.")
  affectsEstates!: boolean;

  @flag("Whether it affects the environment.")
  affectsEnvironment!: boolean;

  @day("The day its business case was or is to be raised.", {
    nullable: "when none is planned",
  })
  businessCaseRaisedOn!: string | null;
}
