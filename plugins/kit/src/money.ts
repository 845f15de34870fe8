import { GraphQLScalarType, Kind } from "graphql";
import { shown } from "./calendar.ts";
import { BadValue, Refusal } from "./refusal.ts";

/** The largest amount kept, in pence either way; sums of a hundred of them stay exact. */
export const MOST_PENCE = 9e13;

const AMOUNT = /^(-?)(\d{1,16})(?:\.(\d{1,2}))?$/;

/**
 * Pence as a decimal string with two places: 370000000 → "3700000.00".
 *
 * @throws Refusal LIMIT_EXCEEDED for a sum that is beyond what a number keeps exactly.
 */
export function toPounds(pence: number): string {
  if (!Number.isSafeInteger(pence)) throw tooLarge();
  const digits = String(Math.abs(pence)).padStart(3, "0");
  return `${pence < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * A decimal string with at most two places as whole pence: "3700000.00" → 370000000.
 *
 * @throws BadValue for any other spelling, or beyond ±900,000,000,000.00.
 */
export function toPence(value: unknown): number {
  const parts = typeof value === "string" ? AMOUNT.exec(value) : null;
  if (!parts)
    throw new BadValue(
      `Not an amount: ${shown(value)}. Write pounds in quotes, with at most two decimals and no separators, as in "3700000.00" or "12.5".`,
    );
  const pence = Number(`${parts[2]}${(parts[3] ?? "").padEnd(2, "0")}`);
  if (pence > MOST_PENCE)
    throw new BadValue(
      `Too large an amount: ${shown(value)}. The most that is kept is ${toPounds(MOST_PENCE)}.`,
    );
  return parts[1] && pence ? -pence : pence;
}

export const Money = new GraphQLScalarType<number, string>({
  name: "Money",
  description:
    'An amount in the programme\'s currency: a decimal string with two places, as in "3700000.00". As input fewer places will do.',
  serialize: (value) => toPounds(value as number),
  parseValue: toPence,
  parseLiteral: (node) =>
    toPence(node.kind === Kind.STRING ? node.value : "value" in node ? Number(node.value) : null),
});

/** What is said of a sum that can't be told to the last place. What was written before it stands. */
export function tooLarge(): Refusal {
  return new Refusal(
    "LIMIT_EXCEEDED",
    "This adds up to more than can be told exactly. Ask for fewer years or records, or state values in thousands; what was written stands.",
  );
}
