import { badInput, type Choice, choices } from "@tranche/plugin-kit";
import { Exact } from "./discount-factors.ts";

export const PriceTerms = choices("PriceTerms", "Whether inflation is removed from amounts.", {
  REAL: "In the prices of one year, the price year.",
  NOMINAL: "In the prices of each year, as paid.",
});
export type PriceTerms = Choice<typeof PriceTerms>;

/** An index of prices by year, in parts of any base: 2018 → 820_000. */
export type PriceIndex = ReadonlyMap<number, number>;

/**
 * An amount of one year's prices in those of another.
 *
 * @throws Refusal BAD_INPUT naming the year that the index does not have: amounts of different
 *   price bases are never combined.
 */
export function inPricesOf(amount: Exact, from: number, to: number, index: PriceIndex): Exact {
  if (from === to) return amount;
  return amount.mul(indexOf(to, index)).div(indexOf(from, index));
}

function indexOf(year: number, index: PriceIndex): Exact {
  const value = index.get(year);
  if (value) return new Exact(value);
  throw badInput(
    "priceYear",
    `The price index has no ${year}. Record it with recordPriceIndex, or give amounts in the real terms of a year that it has.`,
  );
}
