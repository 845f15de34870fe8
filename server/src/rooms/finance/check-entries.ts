import {
  MOST_PENCE,
  monthProblem,
  Refusal,
  refProblem,
  textRule,
  toPounds,
} from "@tranche/plugin-kit";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import type { Allocation } from "../decisions/allocation.ts";
import type { SpendFacts } from "./spend-entry.ts";

/** What entries may name. */
export interface Named {
  readonly allocations: ReadonlyMap<string, Pick<Allocation, "kind">>;
  readonly workstreams: ReadonlySet<string>;
  readonly lots: ReadonlySet<string>;
}

const supplierRule = textRule(200);
const descriptionRule = textRule(2000);

/**
 * Holds entries to the rules of the ledger.
 *
 * @param thisMonth the last month that can have been spent in.
 * @throws Refusal BAD_INPUT or CONFLICT naming the entry's field, as in "entries.2.amount".
 * @throws AuthorityRefusal WRONG_KIND_OF_MONEY.
 */
export function checkEntries(
  entries: readonly SpendFacts[],
  named: Named,
  thisMonth: string,
): void {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const place = `entries.${index}`;
    for (const [field, problem] of problemsOf(entry, named, thisMonth)) {
      if (!problem) continue;
      const at = `${place}.${field}`;
      throw new Refusal("BAD_INPUT", `${at}: ${problem}`, at);
    }
    if (seen.has(entry.ref))
      throw new Refusal(
        "CONFLICT",
        `${place}.ref: "${entry.ref}" is given twice. Give each entry a ref of its own.`,
        `${place}.ref`,
      );
    seen.add(entry.ref);
    refuseOtherMoney(entry, named, place);
  }
}

function problemsOf(
  entry: SpendFacts,
  { allocations, workstreams, lots }: Named,
  thisMonth: string,
): [field: string, problem: string | undefined | false][] {
  const { ref, month, amount, allocation, workstream, lot, supplier, description } = entry;
  return [
    ["ref", refProblem(ref)],
    ["month", monthProblem(month)],
    ["month", month > thisMonth && `${month} is still to come. Forecast it by setForecast.`],
    ["amount", amount === 0 && "It is 0.00, which is no spend. Leave the entry out."],
    [
      "amount",
      (!Number.isSafeInteger(amount) || Math.abs(amount) > MOST_PENCE) &&
        `It is not a whole number of pence up to ${toPounds(MOST_PENCE)} either way.`,
    ],
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
    ["supplier", supplier === null ? undefined : supplierRule(supplier)],
    ["description", description === null ? undefined : descriptionRule(description)],
  ];
}

function refuseOtherMoney(entry: SpendFacts, { allocations }: Named, place: string): void {
  const kind = allocations.get(entry.allocation)?.kind;
  if (kind === entry.kind) return;
  throw new AuthorityRefusal(
    "WRONG_KIND_OF_MONEY",
    `${place}.kind: ${entry.allocation} is ${kind}, and can't pay for ${entry.kind}. Name an allocation of that kind.`,
    `${place}.kind`,
    { allocation: entry.allocation, kind },
  );
}
