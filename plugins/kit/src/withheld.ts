import { PlainDay } from "./calendar.ts";
import { Marking } from "./marking.ts";
import { field, view } from "./view.ts";

/** Why a reader does not see a fact, or a record, and until when. */
@view("A value that is withheld: it is neither unknown nor zero.")
export class Withheld {
  @field(() => String, "The field that is null because of it; null for a whole record.", "nullable")
  field!: string | null;

  @field(() => Marking, "The marking that withholds it.")
  marking!: Marking;

  @field(() => String, "The handling caveat, such as COMMERCIAL; null for none.", "nullable")
  caveat!: string | null;

  @field(() => String, "The exemption in law under which it is withheld.")
  basis!: string;

  @field(() => String, "Why it is withheld.")
  reason!: string;

  @field(() => PlainDay, "The last day on which it is withheld.")
  ceasesOn!: string;
}

const WITHHELD = Symbol("withheld");
const NOTHING: readonly Withheld[] = [];

/** Notes what was taken out of a record, or a row, before a reader got it. */
export function markWithheld(value: object, withheld: readonly Withheld[]): void {
  (value as { [WITHHELD]?: readonly Withheld[] })[WITHHELD] = withheld;
}

/** What was taken out of a record, or a row, before this reader got it. */
export function withheldOf(value: object): readonly Withheld[] {
  return (value as { [WITHHELD]?: readonly Withheld[] })[WITHHELD] ?? NOTHING;
}

/** Whether a fact is null because it is withheld. */
export function isWithheld(value: object, name: string): boolean {
  return withheldOf(value).some((each) => each.field === name);
}
