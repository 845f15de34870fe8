import { Field, ID, Int, InterfaceType } from "type-graphql";
import { Column, PrimaryColumn } from "typeorm";
import { Provenance } from "./provenance.ts";
import { Withheld } from "./withheld.ts";

/**
 * What every kept record has. A record is known by its programme and its `ref`; the write door
 * fills the rest, so that each figure leads back to the change and the source that set it.
 */
@InterfaceType("Record", { description: "A record. Every change to it is kept." })
export abstract class ProgrammeRecord {
  /** The programme whose chain keeps this record. */
  @PrimaryColumn("text") programme!: string;

  @Field(() => ID, { description: "Its name within the programme; it never changes." })
  @PrimaryColumn("text")
  ref!: string;

  @Field(() => Int, {
    description: "How often the record has changed, from 1. An update names the one it saw.",
  })
  @Column("integer")
  revision!: number;

  @Field(() => Int, { description: "The numbered change of the programme that last set it." })
  @Column("integer")
  seq!: number;

  @Field(() => String, {
    nullable: true,
    description: "The source of its facts, by document and paragraph.",
  })
  @Column("text", { nullable: true })
  source!: string | null;

  @Field(() => Provenance, {
    description: "Whether the record is sourced, recorded or illustrative.",
  })
  @Column("text")
  provenance!: Provenance;

  @Field(() => [Withheld], {
    description: "Its facts that are null because this reader may not see them.",
  })
  readonly withheld?: readonly Withheld[];
}

/** A kind of record: an entity class that extends ProgrammeRecord. */
export type RecordClass<T extends ProgrammeRecord = ProgrammeRecord> = abstract new () => T;

/**
 * The facts of a record that a caller states; the write door fills what is left, and what may be
 * null and is not stated is null.
 */
export type Facts<T extends ProgrammeRecord> = { ref: string; source?: string | null } & {
  [K in Exclude<keyof T, keyof ProgrammeRecord> as null extends T[K] ? never : K]: T[K];
} & { [K in Exclude<keyof T, keyof ProgrammeRecord> as null extends T[K] ? K : never]?: T[K] };
