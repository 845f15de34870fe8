import { GraphQLScalarType, Kind } from "graphql";
import { shown } from "./calendar.ts";
import { tooLarge } from "./money.ts";
import { BadValue } from "./refusal.ts";

/** A quantity is kept as a whole number of these parts of its unit: four places. */
export const PARTS = 10_000;

/** Parts in a penny, for a quantity that is an amount of money. */
export const PARTS_IN_PENNY = 100;

/** The largest quantity kept, in parts either way; sums of ten of them stay exact. */
export const MOST_PARTS = 9e14;

const DECIMAL = /^(-?)(\d{1,13})(?:\.(\d{1,4}))?$/;

/**
 * Parts as a decimal string with two to four places: 65000000000 → "6500000.00".
 *
 * @throws Refusal LIMIT_EXCEEDED for a sum that is beyond what a number keeps exactly.
 */
export function toDecimal(parts: number): string {
  if (!Number.isSafeInteger(parts)) throw tooLarge();
  const digits = String(Math.abs(parts)).padStart(5, "0");
  const places = digits.slice(-4).replace(/0{1,2}$/, "");
  return `${parts < 0 ? "-" : ""}${digits.slice(0, -4)}.${places}`;
}

/**
 * A decimal, as a string or as a number, as whole parts: "541666.67" → 5416666700.
 *
 * @throws BadValue for any other spelling, more than four places, or beyond ±90,000,000,000.
 */
export function toParts(value: unknown): number {
  const spelled = typeof value === "number" ? String(value) : value;
  const found = typeof spelled === "string" ? DECIMAL.exec(spelled) : null;
  if (!found)
    throw new BadValue(
      `Not a quantity: ${shown(value)}. Write a decimal of at most four places and no separators, as in "541666.67" or "12.5".`,
    );
  const parts = Number(found[2]) * PARTS + Number((found[3] ?? "").padEnd(4, "0"));
  if (parts > MOST_PARTS)
    throw new BadValue(
      `Too large a quantity: ${shown(value)}. The most that is kept is ${toDecimal(MOST_PARTS)}.`,
    );
  return found[1] && parts ? -parts : parts;
}

export const Quantity = new GraphQLScalarType<number, string>({
  name: "Quantity",
  description:
    'A quantity in the unit stated beside it: a decimal string with two to four places, as in "541666.67". A number is taken as input too.',
  serialize: (value) => toDecimal(value as number),
  parseValue: toParts,
  parseLiteral: (node) =>
    toParts(
      node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
        ? node.value
        : null,
    ),
});
