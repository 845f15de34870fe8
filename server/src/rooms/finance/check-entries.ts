import { checkFacts, inPart, inputPath, Refusal, refuseFirst } from "@tranche/plugin-kit";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import type { Allocation } from "../decisions/allocation.ts";
import { SpendEntry, type SpendFacts } from "./spend-entry.ts";

/** What entries may name. */
export interface Named {
  readonly allocations: ReadonlyMap<string, Pick<Allocation, "kind">>;
  readonly workstreams: ReadonlySet<string>;
  readonly lots: ReadonlySet<string>;
}

/**
 * Holds the entries of one request to the rules of the ledger.
 *
 * @param thisMonth the last month that can have been spent in.
 * @throws Refusal as `checkEntry` does, or CONFLICT, naming the entry's field: "entries[2].amount".
 */
export async function checkEntries(
  entries: readonly SpendFacts[],
  named: Named,
  thisMonth: string,
): Promise<void> {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries())
    await inPart(inputPath(["entries", index]), async () => {
      checkEntry(entry, named, thisMonth);
      const folded = entry.ref.toLowerCase();
      if (seen.has(folded))
        throw new Refusal(
          "CONFLICT",
          `"${entry.ref}" is given twice; capitals don't tell refs apart. Give each entry a ref of its own.`,
          "ref",
        );
      seen.add(folded);
    });
}

/**
 * Holds one entry to the rules of the ledger.
 *
 * @param kept the entry that it replaces, whose texts it may have as they are.
 * @throws Refusal BAD_INPUT naming the field.
 * @throws AuthorityRefusal WRONG_KIND_OF_MONEY.
 */
export function checkEntry(
  entry: SpendFacts,
  { allocations, workstreams, lots }: Named,
  thisMonth: string,
  kept?: object,
): void {
  checkFacts(SpendEntry, entry, kept);
  const { month, amount, allocation, workstream, lot } = entry;
  refuseFirst([
    [
      "ref",
      /\/\d{1,9}\/\d{1,9}$/.test(entry.ref) &&
        "It looks like the id of an entry, and could be taken for one. Give another ref.",
    ],
    ["month", month > thisMonth && `${month} is in the future. Forecast it by setForecast.`],
    // A correction may leave it null, as a fact that may be withheld.
    ["amount", !amount && "It is 0.00 or null, which is no spend. Leave the entry out."],
    [
      "allocation",
      !allocations.has(allocation) &&
        "There is no allocation of that ref here. Query funding { allocations { ref } }.",
    ],
    [
      "workstream",
      workstream !== null &&
        !workstreams.has(workstream) &&
        "There is no workstream of that ref here. Query workstreams { ref }.",
    ],
    [
      "lot",
      lot !== null && !lots.has(lot) && "There is no lot of that ref here. Query lots { ref }.",
    ],
  ]);
  const kind = allocations.get(allocation)?.kind;
  if (kind === entry.kind) return;
  throw new AuthorityRefusal(
    "WRONG_KIND_OF_MONEY",
    `${allocation} is ${kind}, and can't pay for ${entry.kind}. Name an allocation of that kind.`,
    "kind",
    { allocation, kind },
  );
}
