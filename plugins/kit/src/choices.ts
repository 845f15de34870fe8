import { registerEnumType } from "type-graphql";

/** The values of a choice, each under its own name. */
type Values<W> = { readonly [V in keyof W & string]: V };

/** One of the values of a choice. */
export type Choice<V> = V[keyof V];

/**
 * States the values of a choice, and what each means: an enum of the API, and an object of its
 * values for the code.
 *
 * @example
 * export const LotStatus = choices("LotStatus", "How far a lot has come.", {
 *   PLANNED: "No contract yet.",
 *   AWARDED: "A contract was awarded.",
 * });
 * export type LotStatus = Choice<typeof LotStatus>;
 */
export function choices<const W extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  words: W,
): Values<W> {
  const names = Object.keys(words);
  const values = Object.freeze(Object.fromEntries(names.map((value) => [value, value])));
  const valuesConfig = Object.fromEntries(
    Object.entries(words).map(([value, said]) => [value, { description: said }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values as Values<W>;
}
