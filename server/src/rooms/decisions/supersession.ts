import { link, ProgrammeRecord, record } from "@tranche/plugin-kit";

/** A later decision that replaces an earlier one. */
@record("decision_supersession")
export class Supersession extends ProgrammeRecord {
  /** The later. */
  @link("decision") decision!: string;

  /** The earlier. */
  @link("decision") superseded!: string;
}
