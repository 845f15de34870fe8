import { nameKey } from "@tranche/plugin-kit";
import { Route } from "../decisions/route.ts";
import type { Procurement } from "./award-rules.ts";
import type { Contract } from "./contract.ts";
import type { Lot } from "./lot.ts";
import { type Bought, smallLotBound, USUAL } from "./procurement-thresholds.ts";

/** The day a contract's procurement commenced. */
export function commencedOn({
  commencedOn: stated,
  advertisedOn,
  awardedOn,
}: Pick<Contract, "commencedOn" | "advertisedOn" | "awardedOn">): string {
  return stated ?? advertisedOn ?? awardedOn;
}

/** What decides which threshold applies to a lot. */
export function boughtAs(lot: Pick<Lot, "authority" | "category"> | undefined): Bought {
  return {
    authority: lot?.authority ?? USUAL.authority,
    category: lot?.category ?? USUAL.category,
  };
}

/** The procurement that a contract's lot belongs to, with the value of all its lots. */
export function procurementOf(
  contract: Contract,
  lots: ReadonlyMap<string, Lot>,
  contracts: readonly Contract[],
): Procurement {
  const own = lots.get(contract.lot);
  const name = own?.procurement ?? null;
  const value = contract.value ?? 0;
  if (own === undefined || name === null) return { name: null, total: value, small: 0 };
  const bound = smallLotBound(commencedOn(contract), boughtAs(own)) ?? 0;
  const key = nameKey(name);
  let [total, small] = [0, 0];
  for (const lot of lots.values()) {
    if (lot.procurement === null || nameKey(lot.procurement) !== key) continue;
    const awarded = contracts.find((each) => each.lot === lot.ref);
    const worth = awarded ? (awarded.value ?? 0) : (lot.ceiling ?? 0);
    total += worth;
    const isQuiet = awarded && awarded.advertisedOn === null && awarded.route !== Route.CALL_OFF;
    if (isQuiet && worth < bound) small += worth;
  }
  return { name, total, small };
}
