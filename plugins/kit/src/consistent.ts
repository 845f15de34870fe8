import { Refusal } from "./refusal.ts";

// What is stated must not contradict itself. The field to blame comes first in each call.

/**
 * A refusal of one field: `throw badInput("outcome", "It has ended. Say how.")`.
 *
 * @param sentence what is wrong and what to do, without the field's name.
 */
export function badInput(field: string, sentence: string): Refusal {
  return new Refusal("BAD_INPUT", sentence, field);
}

/**
 * @throws Refusal BAD_INPUT naming the part, when it is more than its whole.
 * @example
 * refuseMore(input, "completed", "due"); // completed: 11 is more than due, which is 10. …
 */
export function refuseMore<K extends string>(
  stated: Readonly<Record<K, number>>,
  part: K,
  whole: K,
): void {
  if (stated[part] > stated[whole]) throw contradiction(stated, part, "more than", whole);
}

/**
 * A day that is not stated is before none.
 *
 * @throws Refusal BAD_INPUT naming the later day, when it is before the first.
 * @example
 * refuseEarlier(input, "closedOn", "openedOn"); // closedOn: 2019-05-31 is before openedOn, which …
 */
export function refuseEarlier<K extends string>(
  stated: Readonly<Partial<Record<K, string | null | undefined>>>,
  later: K,
  first: K,
): void {
  const [on, from] = [stated[later] ?? null, stated[first] ?? null];
  if (on !== null && from !== null && on < from)
    throw contradiction(stated, later, "before", first);
}

/**
 * What is recorded has happened. A day that is not stated is not in the future.
 *
 * @throws Refusal BAD_INPUT naming the day, when it is after today.
 * @example
 * refuseFuture(input, "metOn", today); // metOn: 2199-01-01 is in the future; today is …
 */
export function refuseFuture<K extends string>(
  stated: Readonly<Partial<Record<K, string | null | undefined>>>,
  field: K,
  today: string,
): void {
  const day = stated[field] ?? null;
  if (day !== null && day > today)
    throw badInput(
      field,
      `${day} is in the future; today is ${today}. Record it once it has happened.`,
    );
}

/**
 * Refuses the first of several faults: a field, and what is wrong with it or nothing.
 *
 * @throws Refusal BAD_INPUT.
 * @example
 * refuseFirst([
 *   ["awardedOn", awardedOn > today && "It is in the future. Record it once it is made."],
 *   ["value", value === 0 && "It is 0.00, which awards nothing. Give the whole value."],
 * ]);
 */
export function refuseFirst(
  problems: readonly (readonly [field: string, problem: string | false | undefined])[],
): void {
  for (const [field, problem] of problems) if (problem) throw badInput(field, problem);
}

function contradiction<K extends string>(
  stated: Readonly<Partial<Record<K, string | number | null | undefined>>>,
  field: K,
  than: string,
  other: K,
): Refusal {
  const sentence = `${stated[field]} is ${than} ${other}, which is ${stated[other]}. Correct one of them.`;
  return badInput(field, sentence);
}
