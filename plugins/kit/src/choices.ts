import { registerEnumType } from "type-graphql";

/**
 * Names an enum in the API, and says what each of its values means.
 *
 * @example
 * choices(LotStatus, "LotStatus", "How far a lot has come.", {
 *   PLANNED: "No contract yet.",
 *   AWARDED: "A contract was awarded.",
 * });
 */
export function choices<E extends object>(
  values: E,
  name: string,
  description: string,
  words: { readonly [V in keyof E]: string },
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(words).map(([value, said]) => [value, { description: said }]),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
}
