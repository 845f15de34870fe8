import { Instant, Money, Month, Provenance } from "@tranche/plugin-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { SpendKind } from "../programme/amounts.ts";

/** What an entry of the ledger says. */
export interface SpendFacts {
  readonly ref: string;
  readonly allocation: string;
  readonly kind: SpendKind;
  readonly month: string;
  /** Pence; negative for a credit. */
  readonly amount: number;
  readonly workstream: string | null;
  readonly lot: string | null;
  readonly supplier: string | null;
  readonly description: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "An entry of the spend ledger. It is never changed; a mistake is reversed.",
})
export class SpendEntry implements SpendFacts {
  programme!: string;
  ordinal!: number;
  reversesSeq!: number | null;
  reversesOrdinal!: number | null;

  @Field(() => ID, { description: "Programme, change and place within it." })
  id!: string;

  @Field(() => ID, { description: "The ref it was recorded under, such as an invoice number." })
  ref!: string;

  @Field(() => Int, { description: "The numbered change of the programme that recorded it." })
  seq!: number;

  @Field(() => Instant, { description: "When that change took effect." })
  at!: string;

  @Field(() => Money, { nullable: true, description: "The amount; negative for a credit." })
  amount!: number;

  @Field(() => SpendKind, { description: "Which money it is." })
  kind!: SpendKind;

  @Field(() => Month, { description: "The month that it belongs to." })
  month!: string;

  @Field(() => ID, { description: "The allocation that pays it." })
  allocation!: string;

  @Field(() => ID, { nullable: true, description: "The workstream that it is for." })
  workstream!: string | null;

  @Field(() => ID, { nullable: true, description: "The lot that it is for." })
  lot!: string | null;

  @Field(() => String, { nullable: true, description: "Who was paid." })
  supplier!: string | null;

  @Field(() => String, { nullable: true, description: "What for." })
  description!: string | null;

  @Field(() => String, { nullable: true, description: "Where the entry is stated." })
  source!: string | null;

  @Field(() => Provenance, { description: "Whether the entry is sourced, recorded or invented." })
  provenance!: Provenance;
}

/** What an entry is called across programmes. */
export function entryId(programme: string, seq: number, ordinal: number): string {
  return `${programme}/${seq}/${ordinal}`;
}

/** The change and place that an id names in a programme; null when it is no id of it. */
export function placeOf(id: string, programme: string): { seq: number; ordinal: number } | null {
  const [, owner, seq, ordinal] = /^(.+)\/(\d{1,9})\/(\d{1,9})$/.exec(id) ?? [];
  return owner === programme ? { seq: Number(seq), ordinal: Number(ordinal) } : null;
}
