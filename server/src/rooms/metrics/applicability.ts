import { flag, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record(
  "applicability",
  "A choice whether a plugin, or one metric of it, applies to the programme. What does not apply is neither counted nor shown as missing.",
)
export class Applicability extends ProgrammeRecord {
  @text("The plugin's id, or the metric's key.", { most: 200, asId: true })
  subject!: string;

  @flag("True when it applies.")
  applies!: boolean;

  @text("Why.", { most: 2000 })
  because!: string;
}
