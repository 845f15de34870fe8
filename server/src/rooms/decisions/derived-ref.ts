import { badInput, refProblem } from "@tranche/plugin-kit";

/**
 * The ref of something that belongs to a decision, when the input gives none.
 *
 * @param letter R for recommendations, C for conditions, S for what is superseded.
 * @throws Refusal BAD_INPUT when the decision's ref leaves no room.
 * @example derivedRef("PCD 475", "R", 0) // "PCD 475 R1"
 */
export function derivedRef(decision: string, letter: "R" | "C" | "S", index: number): string {
  const ref = `${decision} ${letter}${index + 1}`;
  if (refProblem(ref) && !refProblem(decision))
    throw badInput(
      "ref",
      `"${ref}" is longer than the 60 characters of a ref. Give the decision a shorter one, or each part its own.`,
    );
  return ref;
}
