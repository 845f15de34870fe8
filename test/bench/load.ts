import type { RecordStore } from "../../server/src/records/store.ts";
import { postSpend } from "../../server/src/rooms/finance/post-spend.ts";
import type { SpendFacts } from "../../server/src/rooms/finance/spend-entry.ts";
import { SpendKind } from "../../server/src/rooms/programme/amounts.ts";

/** Entries in one change of the load. */
const BATCH = 1000;

/** Memory is looked at after so many entries. */
const SAMPLE = 50_000;

const DAY = "2026-06-30";

/** Sixty months: every ledger has the same ones, whatever its length. */
const MONTHS = Array.from({ length: 60 }, (_, index) => {
  const month = (index % 12) + 1;
  return `${2018 + Math.floor(index / 12)}-${String(month).padStart(2, "0")}`;
});

const WORKSTREAMS = ["PEOPLE", "PROCESS"];

/** Entries of 0.10 and 0.20 by turns, spread evenly over months, workstreams and lots. */
function entryOf(n: number): SpendFacts {
  return {
    ref: `E${n}`,
    allocation: "R",
    kind: SpendKind.REVENUE,
    month: MONTHS[n % MONTHS.length] as string,
    amount: n % 2 === 0 ? 10 : 20,
    workstream: WORKSTREAMS[Math.floor(n / 60) % WORKSTREAMS.length] as string,
    lot: `L${(Math.floor(n / 120) % 4) + 1}`,
    supplier: `Supplier ${n % 97}`,
    description: null,
  };
}

/** What so many entries add up to, in pence. */
export function sumOfEntries(count: number): number {
  return Math.ceil(count / 2) * 10 + Math.floor(count / 2) * 20;
}

/**
 * Loads entries through the write door.
 *
 * @returns resident memory in MB after each 50,000 entries.
 */
export async function loadEntries(
  store: RecordStore,
  programme: string,
  count: number,
): Promise<number[]> {
  const memory: number[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const entries = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) =>
      entryOf(from + index),
    );
    const request = { programme, actor: "bench", reason: "A batch of the load." };
    await store.change(request, (transaction) => postSpend(transaction, entries, DAY));
    if ((from + BATCH) % SAMPLE === 0) memory.push(residentMegabytes());
  }
  return memory;
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1e6);
}
