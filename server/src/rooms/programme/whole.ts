import type { ResolvedField } from "@tranche/plugin-kit";
import { Int } from "type-graphql";

/** What every total says of itself: whether it is of everything, or something is withheld. */
export const WHOLE = {
  complete: [
    () => Boolean,
    "False when something that belongs to it is withheld from this reader, and so is not in it.",
  ],
  withheldCount: [() => Int, "How many values that belong to it are withheld from this reader."],
} satisfies Record<string, ResolvedField>;

/** The same as values, from the number of values left out. */
export function whole(withheldCount: number) {
  return { complete: withheldCount === 0, withheldCount };
}
