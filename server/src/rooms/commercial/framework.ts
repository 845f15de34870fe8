import { ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** A framework agreement that contracts may be called off. */
@record("framework", "A pre-competed framework agreement that contracts may be called off.")
export class Framework extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("Who let it.", { most: 200 })
  owner!: string;
}
