import { factsOf } from "./fact.ts";

/** Longer texts are prose, whose lines are their author's. */
const MOST_OF_A_NAME = 300;

/** A text in the one form in which it is kept: composed (NFC), without blanks at its ends. */
export function proseForm(text: string): string {
  return text.normalize("NFC").trim();
}

/** A name in the one form in which it is kept: that of prose, with single blanks. */
export function nameForm(name: string): string {
  return proseForm(name).replace(/\s+/gu, " ");
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

/** The form that a text of at most so many characters is kept in. */
export function formOfText(most: number): (text: string) => string {
  return most <= MOST_OF_A_NAME ? nameForm : proseForm;
}

/** Facts as they are kept: every text in its one form. */
export function inOneForm<F extends object>(type: abstract new () => object, facts: F): F {
  const formed: Record<string, unknown> = {};
  for (const { name, form } of factsOf(type)) {
    const value = (facts as Record<string, unknown>)[name];
    if (form && typeof value === "string") formed[name] = form(value);
  }
  return { ...facts, ...formed };
}
