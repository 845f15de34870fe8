import { badInput } from "./consistent.ts";
import { Refusal } from "./refusal.ts";

/** The most items of a list that one request may hold. */
const MOST_ITEMS = 100;

/**
 * The path of a place in an input, spelled as every refusal spells it.
 *
 * @example
 * inputPath(["entries", 0, "allocation"]) // "entries[0].allocation"
 */
export function inputPath(places: readonly (string | number)[]): string {
  return places.reduce<string>((path, place) => {
    if (typeof place === "number") return `${path}[${place}]`;
    return path === "" ? place : `${path}.${place}`;
  }, "");
}

/**
 * Does some work for a part of an input, and has what it refuses name that part: a `title` that
 * `allocations[1]` lacks is refused as `allocations[1].title`.
 *
 * @param itself the field of which the part is the whole value: a ref in a list of refs.
 * @throws Refusal what `work` throws, under the fuller path.
 */
export async function inPart<T>(part: string, work: () => Promise<T>, itself?: string): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    throw failure.field === itself ? failure.at(part) : failure.within(part);
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
    await inPart(inputPath([list, index]), () => work(item, index));
}

/** @throws Refusal BAD_INPUT at the first ref that a list names a second time. */
export function refuseTwice(list: string, refs: readonly string[]): void {
  const second = refs.findIndex((ref, index) => refs.indexOf(ref) < index);
  if (second >= 0)
    throw badInput(inputPath([list, second]), `"${refs[second]}" is named twice. Name it once.`);
}
