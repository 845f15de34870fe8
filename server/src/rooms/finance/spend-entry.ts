import {
  AppendedRow,
  appended,
  appendOnly,
  choice,
  count,
  field,
  Instant,
  link,
  money,
  month,
  Provenance,
  ref,
  text,
  Withheld,
} from "@tranche/plugin-kit";
import { ID, Int } from "type-graphql";
import { SpendKind } from "../programme/amounts.ts";

@appended(
  "spend_entry",
  "An entry of the spend ledger. It is never changed; a mistake is reversed.",
)
export class SpendEntry extends AppendedRow {
  @field(() => ID, "Its programme, change and place within the change.")
  id!: string;

  @field(() => Int, "The numbered change of the programme that recorded it.")
  override seq!: number;

  @field(() => Instant, "When that change took effect.")
  at!: string;

  @field(() => String, "Where the entry is stated.", "nullable")
  source!: string | null;

  @field(() => Provenance, "Whether the entry is sourced, recorded or illustrative.")
  provenance!: Provenance;

  @field(() => [Withheld], "Its facts that are null because this reader may not see them.")
  readonly withheld?: readonly Withheld[];

  @ref("The ref it was recorded under, such as an invoice number.")
  ref!: string;

  @link("allocation", "The allocation that pays it.", { asRef: "ID" })
  allocation!: string;

  @choice(SpendKind, "Whether it is revenue or capital, as the allocation is.")
  kind!: SpendKind;

  @month("The month that it is charged to.")
  month!: string;

  @money("The amount; negative for a credit, never 0.00.", {
    mayBeWithheld: true,
    signed: true,
  })
  amount!: number;

  @link("workstream", "The workstream that it is for.", { asRef: "ID", nullable: true })
  workstream!: string | null;

  @link("lot", "The lot that it is for.", { asRef: "ID", nullable: true })
  lot!: string | null;

  @text("Who was paid.", { most: 200, nullable: "when not recorded", mayBeWithheld: true })
  supplier!: string | null;

  @text("What it was spent on.", { most: 2000, nullable: "when not recorded", mayBeWithheld: true })
  description!: string | null;

  @count("The change that recorded the entry it takes back.", { hidden: true, nullable: true })
  reversesSeq!: number | null;

  @count("That entry's place within its change.", { hidden: true, nullable: true })
  reversesOrdinal!: number | null;
}

/** Spend entries, as they are kept; and their sums, so that a total never reads the ledger. */
export const SPEND = appendOnly(SpendEntry, {
  named: ["ref"],
  takesBack: ["reversesSeq", "reversesOrdinal"],
  rollUp: {
    table: "spend_month",
    by: ["allocation", "month", "workstream", "lot", "kind"],
    sum: "amount",
  },
});

/** What an entry of the ledger says; of a credit the amount is negative, in pence. */
export type SpendFacts = Pick<
  SpendEntry,
  | "ref"
  | "allocation"
  | "kind"
  | "month"
  | "amount"
  | "workstream"
  | "lot"
  | "supplier"
  | "description"
>;

/** What an entry is called across programmes. */
export function entryId(programme: string, seq: number, ordinal: number): string {
  return `${programme}/${seq}/${ordinal}`;
}

/** The change and place that an id names in a programme; null when it is no id of it. */
export function placeOf(id: string, programme: string): { seq: number; ordinal: number } | null {
  const [, owner, seq, ordinal] = /^(.+)\/(\d{1,9})\/(\d{1,9})$/.exec(id) ?? [];
  return owner === programme ? { seq: Number(seq), ordinal: Number(ordinal) } : null;
}
