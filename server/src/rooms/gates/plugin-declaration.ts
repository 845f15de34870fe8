import { choice, day, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { Entity } from "typeorm";
import { PersonalData } from "../programme/personal-data.ts";

/**
 * The personal data that a plugin declared, kept in the server's own chain under the plugin's id, so
 * that a look back knows since when.
 */
@Entity("plugin_declaration")
export class PluginDeclaration extends ProgrammeRecord {
  @choice(PersonalData, "The personal data that it holds.", { hidden: true })
  personalData!: PersonalData;

  @day("The day since when it declares this.", { hidden: true })
  declaredOn!: string;

  @text("Its version when it said so.", { hidden: true, most: 200 })
  version!: string;
}
