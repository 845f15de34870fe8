import { choice, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { PersonalData } from "../programme/personal-data.ts";

/**
 * The personal data that a plugin declared, kept in the server's own chain under the plugin's id, so
 * that a look back knows since when.
 */
@record("plugin_declaration")
export class PluginDeclaration extends ProgrammeRecord {
  @choice(PersonalData, "The personal data that it holds.", { hidden: true })
  personalData!: PersonalData;

  @day("The day since when it has declared this.", { hidden: true })
  declaredOn!: string;

  @text("Its version when it declared it.", { hidden: true, most: 200 })
  version!: string;
}
