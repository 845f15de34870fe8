import { field, Month, Refusal } from "@tranche/plugin-kit";
import { ID, InputType } from "type-graphql";
import { marks } from "../../records/connection.ts";
import { SpendKind } from "../programme/amounts.ts";
import type { Condition } from "./read-spend.ts";

/** The dimensions that the roll-up knows. */
const DIMENSIONS = ["allocation", "workstream", "lot", "kind"] as const;

@InputType({ description: "Which entries; all, when empty." })
export class SpendFilter {
  @field(() => ID, "Paid from this allocation.", "nullable")
  allocation?: string | null;

  @field(() => ID, "For this workstream.", "nullable")
  workstream?: string | null;

  @field(() => ID, "For this lot.", "nullable")
  lot?: string | null;

  @field(() => SpendKind, "Of this kind.", "nullable")
  kind?: SpendKind | null;

  @field(() => Month, "In this month or later.", "nullable")
  from?: string | null;

  @field(() => Month, "In this month or earlier.", "nullable")
  to?: string | null;

  @field(
    () => String,
    "Paid to this supplier, however its name is spelled: in capitals or not, with more blanks, or in another Unicode form.",
    "nullable",
  )
  supplier?: string | null;
}

/** A cell of the roll-up, as far as a filter looks at it. */
interface Cell {
  readonly allocation: string;
  readonly workstream: string;
  readonly lot: string;
  readonly kind: string;
  readonly month: string;
}

/**
 * @throws Refusal BAD_INPUT when the span of months ends before it begins.
 */
export function checkSpan(from: string | null | undefined, to: string | null | undefined): void {
  if (from && to && to < from)
    throw new Refusal("BAD_INPUT", `${to} is before ${from}. Give a later month.`, "to");
}

/** True when a cell of the roll-up fits. The roll-up does not keep suppliers. */
export function fits(cell: Cell, filter: SpendFilter): boolean {
  const { from, to } = filter;
  return (
    DIMENSIONS.every((name) => !filter[name] || filter[name] === cell[name]) &&
    (!from || cell.month >= from) &&
    (!to || cell.month <= to)
  );
}

/**
 * The filter as a condition on entries.
 *
 * @param spellings every spelling in the ledger of the supplier that is asked for.
 */
export function conditionOf(filter: SpendFilter, spellings: readonly string[] | null): Condition {
  const { from, to } = filter;
  const parts: [sql: string, value: string | null | undefined][] = [
    ...DIMENSIONS.map((name) => [`e.${name} = ?`, filter[name]] as [string, string | null]),
    ["e.month >= ?", from],
    ["e.month <= ?", to],
  ];
  const own = parts.filter(([, value]) => value);
  const conditions = own.map(([sql]) => sql);
  if (spellings?.length === 0) conditions.push("1 = 0");
  else if (spellings) conditions.push(`e.supplier IN (${marks(spellings)})`);
  return {
    sql: conditions.map((sql) => ` AND ${sql}`).join(""),
    values: [...own.map(([, value]) => value), ...(spellings ?? [])],
  };
}
