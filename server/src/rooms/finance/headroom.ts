import { type Amounts, SpendKind, type Sums } from "../programme/amounts.ts";

/** What a contract commits; the kind is null when the award does not say whether revenue or capital pays it. */
export interface Commitment {
  readonly lot: string;
  readonly kind: SpendKind | null;
  readonly value: number;
}

/** What was spent on a lot; an empty lot is none. */
export interface SpentOnLot {
  readonly lot: string;
  readonly kind: SpendKind;
  readonly amount: number;
}

/**
 * What may still be committed, in pence: what is approved, less what contracts commit, less what was
 * spent that no commitment covers. Spend on a contract's lot is covered up to the contract's value.
 * Revenue and capital are not known while a contract does not say which of them pays it.
 */
export function headroomOf(
  approved: Sums,
  commitments: readonly Commitment[],
  spent: readonly SpentOnLot[],
): Amounts {
  const total = approved.total - taken(commitments, spent);
  if (commitments.some(({ kind }) => kind === null)) return { total, revenue: null, capital: null };
  const of = (kind: SpendKind) =>
    taken(
      commitments.filter((each) => each.kind === kind),
      spent.filter((each) => each.kind === kind),
    );
  const [revenue, capital] = [of(SpendKind.REVENUE), of(SpendKind.CAPITAL)];
  return {
    total: approved.total - revenue - capital,
    revenue: approved.revenue - revenue,
    capital: approved.capital - capital,
  };
}

function taken(commitments: readonly Commitment[], spent: readonly SpentOnLot[]): number {
  const onLots = new Map<string, number>();
  for (const { lot, amount } of spent) onLots.set(lot, (onLots.get(lot) ?? 0) + amount);
  let sum = 0;
  for (const { lot, value } of commitments) {
    sum += Math.max(value, onLots.get(lot) ?? 0);
    onLots.delete(lot);
  }
  for (const amount of onLots.values()) sum += amount;
  return sum;
}
