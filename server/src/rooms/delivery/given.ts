import { badInput } from "@tranche/plugin-kit";

/**
 * The fields of an input that its caller stated. One that was left out is not among them, so what
 * it names stays; null is a statement, and takes the fact back.
 */
export function given<T extends object, K extends keyof T>(
  input: T,
  fields: readonly K[],
): { [P in K]?: Exclude<T[P], undefined> } {
  return Object.fromEntries(
    fields.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]),
  ) as { [P in K]?: Exclude<T[P], undefined> };
}

/**
 * The same, of an input that must state at least one of them.
 *
 * @throws Refusal BAD_INPUT when there is nothing to change.
 */
export function givenSome<T extends object, K extends keyof T & string>(
  input: T,
  fields: readonly K[],
): { [P in K]?: Exclude<T[P], undefined> } {
  const stated = given(input, fields);
  if (Object.keys(stated).length === 0)
    throw badInput("input", `There is nothing to change. Give one of ${fields.join(", ")}.`);
  return stated;
}
