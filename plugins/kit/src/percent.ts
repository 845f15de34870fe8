import { GraphQLScalarType, Kind } from "graphql";
import { shown } from "./calendar.ts";
import { BadValue } from "./refusal.ts";

/** The whole, in hundredths of a per cent: shares are kept as whole numbers, so that they add up. */
export const WHOLE = 10_000;

/**
 * Per cent as whole hundredths of one: 12.5 → 1250.
 *
 * @throws BadValue for anything but a number from 0 to 100 with at most two places.
 */
export function toHundredths(value: unknown): number {
  const found = typeof value === "number" && /^\d{1,3}(?:\.\d{1,2})?$/.test(String(value));
  const hundredths = found ? Math.round((value as number) * 100) : Number.NaN;
  if (hundredths <= WHOLE) return hundredths;
  throw new BadValue(
    `Not a share in per cent: ${shown(value)}. Write a number from 0 to 100 with at most two places, as in 12.5.`,
  );
}

export const Percent = new GraphQLScalarType<number, number>({
  name: "Percent",
  description: "A share of a whole in per cent: a number from 0 to 100 with at most two places.",
  serialize: (value) => (value as number) / 100,
  parseValue: toHundredths,
  parseLiteral: (node) =>
    toHundredths(
      node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined,
    ),
});
