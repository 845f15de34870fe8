import { type Choice, choices, derived, field, Money, view } from "@tranche/plugin-kit";
import { WHOLE, whole } from "./whole.ts";

export const SpendKind = choices(
  "SpendKind",
  "Whether money is revenue or capital. The two are never mixed without saying so.",
  { REVENUE: "Day-to-day spending.", CAPITAL: "Spending that creates or improves an asset." },
);
export type SpendKind = Choice<typeof SpendKind>;

@view("An amount in total, and its split into revenue and capital, in pounds.")
export class Amounts {
  @field(() => Money, "Revenue and capital together.", "nullable")
  total!: number | null;

  @field(() => Money, "The part that is revenue.", "nullable")
  revenue!: number | null;

  @field(() => Money, "The part that is capital.", "nullable")
  capital!: number | null;

  /** How many values that belong to it are withheld, and so are not in it; none unless told. */
  left?: number;
}

export const amountsFields = derived(Amounts, ({ left = 0 }: Amounts) => whole(left), WHOLE);

/** Pence in total and by kind, with nothing withheld. */
export interface Sums extends Amounts {
  total: number;
  revenue: number;
  capital: number;
}

/** The sum of amounts by kind, in pence. */
export function sumByKind(
  items: readonly { readonly kind: SpendKind; readonly amount: number }[],
): Sums {
  const of = (kind: SpendKind) =>
    items.filter((item) => item.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  const [revenue, capital] = [of(SpendKind.REVENUE), of(SpendKind.CAPITAL)];
  return { total: revenue + capital, revenue, capital };
}

/**
 * The sum of amounts, some of which may have no kind, in pence. If any has none, the split into
 * revenue and capital is not known.
 */
export function sumByKindKnown(
  items: readonly { readonly kind: SpendKind | null; readonly amount: number }[],
): Amounts & { total: number } {
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  if (items.some(({ kind }) => kind === null)) return { total, revenue: null, capital: null };
  return sumByKind(items as readonly { kind: SpendKind; amount: number }[]);
}

/** What is left of `whole` after `part`, kind by kind: revenue never pays for capital. */
export function less(whole: Sums, part: Sums): Sums {
  return {
    total: whole.total - part.total,
    revenue: whole.revenue - part.revenue,
    capital: whole.capital - part.capital,
  };
}

/** No amount is known, which is not the same as none. */
export const NOT_RECORDED: Amounts = { total: null, revenue: null, capital: null };
