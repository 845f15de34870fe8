import { checkFacts, inputPath, monthOf, Refusal, refuseFirst } from "@tranche/plugin-kit";
import { selectOf } from "../../records/append-only.ts";
import { marks } from "../../records/connection.ts";
import { folded } from "../../records/folded-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Lot } from "../commercial/lot.ts";
import { Allocation } from "../decisions/allocation.ts";
import { Workstream } from "../programme/workstream.ts";
import { checkEntries, checkEntry, type Named } from "./check-entries.ts";
import { placeOf, SPEND, SpendEntry, type SpendFacts } from "./spend-entry.ts";

/** An entry as it is in the ledger. */
export type PostedEntry = Omit<SpendEntry, "id" | "at" | "source" | "provenance">;

/**
 * Adds entries to the ledger; the write door adds them to the roll-up and holds them to their
 * allocations.
 *
 * @param day the day of posting: nothing is spent in a later month.
 * @throws Refusal naming the entry at fault.
 */
export async function postSpend(
  transaction: ChangeTransaction,
  entries: readonly SpendFacts[],
  day: string,
): Promise<void> {
  await checkEntries(entries, await namedIn(transaction), monthOf(day));
  await refuseKnown(transaction, entries, (index) => `${inputPath(["entries", index])}.ref`);
  await transaction.append(SPEND, entries);
}

/**
 * Adds the entry that replaces one that was reversed.
 *
 * @param wrong the one that was reversed.
 * @param day the day of posting, see `postSpend`.
 */
export async function postCorrection(
  transaction: ChangeTransaction,
  entry: SpendFacts,
  wrong: PostedEntry,
  day: string,
): Promise<void> {
  checkEntry(entry, await namedIn(transaction), monthOf(day), wrong);
  await refuseKnown(transaction, [entry]);
  await transaction.append(SPEND, [entry], wrong);
}

/**
 * Adds the entry that reverses another.
 *
 * @param reversedIn the month that it is charged to: that of the entry or a later one.
 * @param day the day of posting, see `postSpend`.
 */
export async function postReversal(
  transaction: ChangeTransaction,
  entry: PostedEntry,
  ref: string,
  reversedIn: string,
  day: string,
): Promise<void> {
  refuseFirst([
    [
      "reversedIn",
      reversedIn < entry.month &&
        `"${entry.ref}" was charged to ${entry.month}. Give that month or a later one.`,
    ],
    ["reversedIn", reversedIn > monthOf(day) && `${reversedIn} is in the future.`],
  ]);
  const { seq, ordinal, amount, reversesSeq: _none, ...facts } = entry;
  const place = { month: reversedIn, ref };
  const reversal = {
    ...facts,
    ...place,
    amount: -amount,
    reversesSeq: seq,
    reversesOrdinal: ordinal,
  };
  checkFacts(SpendEntry, reversal, entry);
  await refuseKnown(transaction, [reversal]);
  await transaction.append(SPEND, [reversal], entry);
}

/**
 * The entry that a caller named by id or ref, if it can be reversed.
 *
 * @throws Refusal NOT_FOUND, or CONFLICT when it was reversed or is itself a reversal.
 */
export async function entryToReverse(
  transaction: ChangeTransaction,
  named: string,
): Promise<PostedEntry> {
  const { programme } = transaction.stamp;
  const place = placeOf(named, programme);
  const [entry] = await transaction.rows<PostedEntry & { reversedBy: string | null }>(
    `SELECT ${selectOf(SPEND, "e.")}, r.ref AS "reversedBy"
     FROM spend_entry e LEFT JOIN spend_entry r ON r.programme = e.programme
       AND r.reverses_seq = e.seq AND r.reverses_ordinal = e.ordinal
     WHERE e.programme = ? AND ${place ? "e.seq = ? AND e.ordinal = ?" : "e.ref = ?"}`,
    place ? [programme, place.seq, place.ordinal] : [programme, named],
  );
  if (!entry)
    throw new Refusal(
      "NOT_FOUND",
      "There is no entry of that id or ref here. Query spend { edges { node { id ref } } }.",
      "entry",
    );
  const { reversedBy, ...posted } = entry;
  if (reversedBy)
    throw new Refusal(
      "CONFLICT",
      `"${entry.ref}" was reversed by "${reversedBy}" already. Record what is missing as a new entry.`,
      "entry",
    );
  if (entry.reversesSeq !== null)
    throw new Refusal(
      "CONFLICT",
      `"${entry.ref}" is a reversal. Record what it reversed as a new entry.`,
      "entry",
    );
  return posted;
}

async function namedIn(transaction: ChangeTransaction): Promise<Named> {
  const allocations = await transaction.all(Allocation);
  return {
    allocations: new Map(allocations.map((allocation) => [allocation.ref, allocation])),
    workstreams: new Set((await transaction.all(Workstream)).map(({ ref }) => ref)),
    lots: new Set((await transaction.all(Lot)).map(({ ref }) => ref)),
  };
}

async function refuseKnown(
  transaction: ChangeTransaction,
  entries: readonly SpendFacts[],
  fieldOf: (index: number) => string = () => "ref",
): Promise<void> {
  const refs = entries.map(({ ref }) => folded(ref));
  const [known] = await transaction.rows<{ ref: string }>(
    `SELECT ref FROM spend_entry WHERE programme = ? AND ${transaction.foldedRef} IN (${marks(refs)}) LIMIT 1`,
    [transaction.stamp.programme, ...refs],
  );
  if (!known) return;
  throw new Refusal(
    "CONFLICT",
    `"${known.ref}" is in the ledger already, and capitals don't tell refs apart. Give a ref of its own; to correct that entry use correctSpend.`,
    fieldOf(refs.indexOf(folded(known.ref))),
  );
}
