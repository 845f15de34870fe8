import { shown } from "./calendar.ts";
import type { Rule } from "./fact.ts";
import { misleadingIn } from "./misleading-text.ts";
import { MOST_PENCE, toPounds } from "./money.ts";
import { useOfText } from "./one-form.ts";

/** What is wrong with a record's name, or nothing. Papers are numbered with a slash: "TB 25/04". */
export function refProblem(value: unknown): string | undefined {
  return typeof value === "string" &&
    /^[A-Za-z0-9](?:[A-Za-z0-9 ./_-]{0,58}[A-Za-z0-9])?$/.test(value)
    ? undefined
    : `Not a reference: ${shown(value)}. Use 1 to 60 letters, digits, spaces, dots, slashes, hyphens or underscores.`;
}

/** What is wrong with a programme's name, or nothing: it is part of names that a slash divides. */
export function programmeProblem(value: unknown): string | undefined {
  return typeof value === "string" && value.includes("/")
    ? `Not a programme's reference: ${shown(value)}. It has no slash.`
    : refProblem(value);
}

/**
 * The rule of texts: that of names where at most 300 characters are kept, else that of prose. It is
 * also for inputs that are no record's fact.
 */
export function textRule(most: number): Rule {
  const use = useOfText(most);
  return (value) => {
    if (typeof value !== "string") return `Not a text: ${shown(value)}.`;
    if (value.trim() === "") return "It is empty. Write at least one character.";
    if (value.length > most)
      return `It has ${value.length} characters; at most ${most} are kept. Shorten it.`;
    return misleadingIn(value, use);
  };
}

/** The rule of amounts: whole pence that are not negative. */
export function penceProblem(value: unknown): string | undefined {
  if (!Number.isSafeInteger(value)) return `Not a whole number of pence: ${shown(value)}.`;
  const pence = value as number;
  if (pence < 0) return `It is negative (${toPounds(pence)}). Give an amount of 0.00 or more.`;
  return pence > MOST_PENCE ? `It is more than ${toPounds(MOST_PENCE)}, the most kept.` : undefined;
}

/** The rule of whole numbers from 0 to `most`. */
export function countRule(most: number): Rule {
  return (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
      ? undefined
      : `Not a whole number from 0 to ${most}: ${shown(value)}.`;
}
