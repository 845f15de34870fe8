import { z } from "zod";
import type { ContractRule } from "./contract-rules.ts";
import { isObject, spelled } from "./manifest-shape.ts";
import { nearName } from "./near-name.ts";

/** Says what is wrong with a value, or with what it has at a path; its owner is put before it. */
export type Say = (rule: ContractRule, wrong: string, ...path: number[]) => void;

/** A value of a shape. Where it has another, a sentence names what was given and what to do. */
export function must(rule: ContractRule, shape: z.ZodType, advice: string) {
  return z.custom((value) => shape.safeParse(value).success, {
    // So that all that is wrong is reported at once.
    abort: false,
    params: { rule },
    error: ({ path = [], input }) => `${given(path, input)}. ${advice}`,
  });
}

export function oneOf(rule: ContractRule, names: readonly [string, ...string[]]) {
  return must(rule, z.enum(names), `Use ${names.map(spelled).join(" or ")}.`);
}

function given(path: readonly PropertyKey[], value: unknown): string {
  const [key, list] = [path.at(-1), String(path.at(-2))];
  if (typeof key === "number")
    return path.length === 2 ? `is ${spelled(value)}` : `has ${spelled(value)} among its ${list}`;
  const missing = value === undefined || (typeof value === "string" && value.trim() === "");
  return missing ? `has no ${String(key)}` : `has ${spelled(value)} as ${String(key)}`;
}

/** Judges a value by more than the shape of each part; any of them may be wrong still. */
export function judged<T>(shape: z.ZodType<T>, judge: (value: T, say: Say) => void) {
  return shape.superRefine((value, { addIssue }) =>
    judge(value, (rule, message, ...path) =>
      addIssue({ code: "custom", path, message, params: { rule } }),
    ),
  );
}

/** An object of these keys and no other: a misspelt one would silently do nothing. */
export function keysOf<T>(shape: Record<keyof T, z.ZodType>) {
  const keys = Object.keys(shape);
  return judged(z.looseObject(shape as z.ZodRawShape), (written, say) => {
    for (const key of Object.keys(written).filter((each) => !keys.includes(each))) {
      const near = nearName(key, keys);
      const advice = near ? `Did you mean "${near}"?` : `There are ${keys.join(", ")}.`;
      say("unknown-key", `has the key "${key}", which there is not. ${advice}`);
    }
  });
}

export function part<T>(shape: Record<keyof T, z.ZodType>) {
  return must("list-form", z.custom(isObject), "Take it out, or declare it.").pipe(keysOf(shape));
}

/** A list, which may be left out. */
export function listOf(entry: z.ZodType, judge: (entries: unknown[], say: Say) => void = () => {}) {
  const list = must("list-form", z.array(z.any()), "Make it a list.").pipe(z.array(entry));
  return judged(list, judge).optional();
}

/** Judges a list by names that no two entries may share. What is no text was reported already. */
export function noTwo<E>(
  nameOf: (entry: E) => unknown,
  rule: ContractRule,
  wrong: (name: string, first: E) => string,
) {
  return (entries: unknown[], say: Say) => {
    const names = entries.map((entry) => (entry == null ? entry : nameOf(entry as E)));
    for (const [index, name] of names.entries()) {
      const first = names.indexOf(name);
      if (typeof name === "string" && /\S/.test(name) && first < index)
        say(rule, wrong(name, entries[first] as E), index);
    }
  };
}
