import { ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record("framework", "A pre-competed framework agreement from which contracts may be called off.")
export class Framework extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("The organisation that let it.", { most: 200 })
  owner!: string;
}
