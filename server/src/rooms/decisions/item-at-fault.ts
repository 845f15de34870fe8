import { badInput, Refusal } from "@tranche/plugin-kit";

/** The most items of a list that one request may hold. */
const MOST_ITEMS = 100;

/**
 * Does some work for a part of an input, and has what it refuses name that part: a `title` that
 * `allocations[1]` lacks is refused as `allocations[1].title`.
 *
 * @throws Refusal what `work` throws, under the fuller name.
 */
export async function inPart<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    const { code, message, field, details } = failure;
    const named = field === undefined ? part : `${part}.${field}`;
    const sentence = field === undefined ? message : message.replace(`${field}: `, "");
    throw new Refusal(code, `${named}: ${sentence}`, named, details);
  }
}

/**
 * Does the work for each item of a list, one after another.
 *
 * @throws Refusal BAD_INPUT when the list is too long, or what `work` throws, naming the item.
 */
export async function forEachItem<T>(
  list: string,
  items: readonly T[],
  work: (item: T, index: number) => Promise<unknown>,
): Promise<void> {
  if (items.length > MOST_ITEMS)
    throw badInput(list, `It has ${items.length} items; at most ${MOST_ITEMS} are taken at once.`);
  for (const [index, item] of items.entries())
    await inPart(`${list}[${index}]`, () => work(item, index));
}

/** @throws Refusal BAD_INPUT at the first ref that a list names a second time. */
export function refuseTwice(list: string, refs: readonly string[]): void {
  const second = refs.findIndex((ref, index) => refs.indexOf(ref) < index);
  if (second >= 0)
    throw badInput(`${list}[${second}]`, `"${refs[second]}" is named twice. Name it once.`);
}
