import { GraphQLScalarType, Kind } from "graphql";
import { shown } from "./calendar.ts";
import { BadValue } from "./refusal.ts";

/** The largest amount kept, in pence either way; sums of a hundred of them stay exact. */
export const MOST_PENCE = 9e13;

const AMOUNT = /^(-?)(\d{1,16})\.(\d{2})$/;

/** Pence as a decimal string with two places: 370000000 → "3700000.00". */
export function toPounds(pence: number): string {
  if (!Number.isSafeInteger(pence)) throw new RangeError(`Not a whole number of pence: ${pence}`);
  const digits = String(Math.abs(pence)).padStart(3, "0");
  return `${pence < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * A decimal string with two places as whole pence: "3700000.00" → 370000000.
 *
 * @throws BadValue for any other spelling, or beyond ±900,000,000,000.00.
 */
export function toPence(value: unknown): number {
  const parts = typeof value === "string" ? AMOUNT.exec(value) : null;
  if (!parts)
    throw new BadValue(
      `Not an amount: ${shown(value)}. Write pounds with two decimals and no separators, as in "3700000.00".`,
    );
  const pence = Number(`${parts[2]}${parts[3]}`);
  if (pence > MOST_PENCE)
    throw new BadValue(
      `Too large an amount: ${shown(value)}. The most that is kept is ${toPounds(MOST_PENCE)}.`,
    );
  return parts[1] && pence ? -pence : pence;
}

export const Money = new GraphQLScalarType<number, string>({
  name: "Money",
  description:
    'An amount in the programme\'s currency: a decimal string with exactly two places, as in "3700000.00".',
  serialize: (value) => toPounds(value as number),
  parseValue: toPence,
  parseLiteral: (node) =>
    toPence(node.kind === Kind.STRING ? node.value : "value" in node ? Number(node.value) : null),
});
