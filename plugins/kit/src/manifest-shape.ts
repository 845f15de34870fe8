import { type Problem, problem } from "./contract-rules.ts";
import { nearName } from "./near-name.ts";

/** A part of a plugin as it was written, which may be anything: JavaScript has no types. */
export type Loose<T> = { readonly [K in keyof T]?: unknown };

/** A value as a sentence may show it, whatever it is. */
export function spelled(value: unknown): string {
  if (typeof value === "string")
    return value.length > 60 ? `"${value.slice(0, 57)}…"` : `"${value}"`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isWholeFromOne(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

/** Keys that the contract does not know; a misspelt one would silently do nothing. */
export function unknownKeys(owner: string, part: object, known: Record<string, true>): Problem[] {
  return Object.keys(part)
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => {
      const near = nearName(key, Object.keys(known));
      const advice = near
        ? `Did you mean "${near}"?`
        : `There are ${Object.keys(known).join(", ")}.`;
      return problem("unknown-key", `${owner} has the key "${key}", which there is not. ${advice}`);
    });
}

/** Texts that a reader is shown, left out or blank. */
export function emptyTexts(owner: string, part: object, keys: readonly string[]): Problem[] {
  return keys
    .filter((key) => {
      const text = (part as Record<string, unknown>)[key];
      return typeof text !== "string" || text.trim() === "";
    })
    .map((key) => problem("empty-text", `${owner} has no ${key}. Write one for its readers.`));
}

/** Keys that hold something else than a function; one that may be left out is no problem then. */
export function notFunctions(
  owner: string,
  part: object,
  keys: readonly string[],
  { optional = false } = {},
): Problem[] {
  return keys.flatMap((key) => {
    const value = (part as Record<string, unknown>)[key];
    if (typeof value === "function" || (optional && value === undefined)) return [];
    return problem(
      "not-a-function",
      `${owner} has ${spelled(value)} as ${key}. Give it a function.`,
    );
  });
}

/**
 * Judges each entry of one of the plugin's lists; what is no list, or no object, is a problem.
 *
 * @param label names an entry: by what it calls itself, or else by its place.
 */
export function judgeEntries<T extends object>(
  key: string,
  list: unknown,
  label: (entry: Loose<T>) => unknown,
  judge: (entry: Loose<T>, owner: string) => Problem[],
): Problem[] {
  if (list === undefined) return [];
  if (!Array.isArray(list))
    return [problem("list-form", `${key} is ${spelled(list)}. Make it a list.`)];
  return list.flatMap((entry: unknown, index) => {
    if (!isObject(entry))
      return [
        problem("list-form", `${key}[${index}] is ${spelled(entry)}. Take it out, or declare it.`),
      ];
    const name = label(entry as Loose<T>);
    const owner = typeof name === "string" && name !== "" ? `"${name}"` : `${key}[${index}]`;
    return judge(entry as Loose<T>, owner);
  });
}
