import { link, ProgrammeRecord } from "@tranche/plugin-kit";
import { Entity } from "typeorm";

/** A later decision that stands in the place of an earlier one. */
@Entity("decision_supersession")
export class Supersession extends ProgrammeRecord {
  /** The later. */
  @link("decision") decision!: string;

  /** The earlier. */
  @link("decision") superseded!: string;
}
