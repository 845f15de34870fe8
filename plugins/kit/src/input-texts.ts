import { ChangeInput } from "./change-input.ts";
import { inputPath } from "./input-path.ts";
import { Refusal } from "./refusal.ts";
import { statedBy } from "./stating.ts";
import { textRule } from "./value-rules.ts";

type Place = readonly (string | number)[];

/** What a text is held to that no fact states: a reason, a source, a key, the ref of something. */
const usualRule = textRule(4000);

/**
 * Holds every text of a mutation's input to its rule before anything is looked up, so that the one
 * that misleads, or is too long, is named whatever else is wrong. A blank one is left to the write
 * door. What an amendment leaves out is not looked at: a text recorded before the rule stays.
 *
 * @param input of a mutation; anything else is let through, since old texts must be found.
 * @throws Refusal BAD_INPUT with the field's path.
 */
export function checkInputTexts(input: unknown): void {
  if (input instanceof ChangeInput) checkTextsWithin(input, []);
}

function checkTextsWithin(input: object, place: Place): void {
  const facts = new Map(statedBy(input).map((fact) => [fact.name, fact]));
  for (const [key, value] of Object.entries(input)) {
    const here = [...place, Array.isArray(input) ? Number(key) : key];
    if (typeof value === "object" && value !== null) checkTextsWithin(value, here);
    if (typeof value !== "string" || value.trim() === "") continue;
    const fact = facts.get(key);
    const problem = fact?.kind === "text" ? fact.check(value) : usualRule(value);
    if (problem) throw new Refusal("BAD_INPUT", problem, inputPath(here));
  }
}
