import { factsOf, isKept } from "./fact.ts";
import type { TextUse } from "./misleading-text.ts";

/** Longer texts are prose, whose lines are their author's. */
const MOST_OF_A_NAME = 300;

/** Blanks and line ends. What `\s` has beside them, such as U+2028 and U+FEFF, is refused. */
const BLANKS = /[\t\n\r\p{Zs}]+/gu;
const BLANK = /[\t\n\r\p{Zs}]/u;

/** A text in the one form in which it is kept: composed (NFC), without blanks at its ends. */
export function proseForm(text: string): string {
  return trimmed(text.normalize("NFC"));
}

/**
 * A name in the one form in which it is kept: that of prose, with single blanks. A no-break space
 * (U+00A0) becomes one of them, since nobody sees which of the two a name has.
 */
export function nameForm(name: string): string {
  return proseForm(name).replace(BLANKS, " ");
}

/** Without a pattern: one that ends with the text takes time in the square of the blanks within. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * What names are compared by: "Café", "CAFÉ " and "Café" in two Unicode forms are one name.
 *
 * @example
 * latestOfEach(returns, ({ system }) => nameKey(system), ({ asOf }) => asOf, day)
 */
export function nameKey(name: string): string {
  return nameForm(name).toLocaleLowerCase("en").normalize("NFC");
}

/** Whether a text of at most so many characters is a name or prose. */
export function useOfText(most: number): TextUse {
  return most <= MOST_OF_A_NAME ? "name" : "prose";
}

/** The form that a text of at most so many characters is kept in. */
export function formOfText(most: number): (text: string) => string {
  return useOfText(most) === "name" ? nameForm : proseForm;
}

/**
 * Facts as they are kept: every text in its one form.
 *
 * @param kept what was recorded before: a text that is still the same keeps the form that it had.
 */
export function inOneForm<F extends object>(
  type: abstract new () => object,
  facts: F,
  kept: object = {},
): F {
  const formed: Record<string, unknown> = {};
  for (const { name, form } of factsOf(type)) {
    const value = (facts as Record<string, unknown>)[name];
    if (form && typeof value === "string" && !isKept(value, kept, name)) formed[name] = form(value);
  }
  return { ...facts, ...formed };
}
