import { GraphQLScalarType, Kind } from "graphql";
import { shown } from "./calendar.ts";
import { BadValue } from "./refusal.ts";

/** The whole, in hundredths of a per cent: shares are kept as whole numbers, so that they add up. */
export const WHOLE = 10_000;

/**
 * Per cent as whole hundredths of one, from a number or a decimal string: "12.5" → 1250.
 *
 * @throws BadValue for anything but 0 to 100 with at most two places.
 */
export function toHundredths(value: unknown): number {
  const spelled = typeof value === "number" ? String(value) : value;
  const parts = typeof spelled === "string" ? SHARE.exec(spelled) : null;
  const hundredths = parts
    ? Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"))
    : WHOLE + 1;
  if (hundredths <= WHOLE) return hundredths;
  throw new BadValue(
    `Not a share in per cent: ${shown(value)}. Write 0 to 100 with at most two places, as in "12.5".`,
  );
}

const SHARE = /^(\d{1,3})(?:\.(\d{1,2}))?$/;

export const Percent = new GraphQLScalarType<number, number>({
  name: "Percent",
  description:
    "A share of a whole in per cent: a number from 0 to 100 with at most two places. As input a decimal string is taken too.",
  serialize: (value) => (value as number) / 100,
  parseValue: toHundredths,
  parseLiteral: (node) =>
    toHundredths(
      node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
        ? node.value
        : null,
    ),
});
