import { type Choice, choices } from "./choices.ts";

/** Who reads, from the widest audience to the narrowest: each sees what those before it see. */
export const Audience = choices("Audience", "Who reads, and so what is shown.", {
  PUBLIC: "Anybody: what is marked OFFICIAL_PUBLIC.",
  OVERSIGHT: "An oversight body: what is marked OFFICIAL too.",
  INTERNAL: "Who works on the programme: what is marked OFFICIAL_SENSITIVE too.",
});
export type Audience = Choice<typeof Audience>;

/** The marking of a record or of one of its facts: which audience it may be shown to. */
export const Marking = choices("Marking", "The marking of a record or of one of its facts.", {
  OFFICIAL_PUBLIC: "OFFICIAL – PUBLIC: for publication.",
  OFFICIAL: "OFFICIAL: not for publication.",
  OFFICIAL_SENSITIVE: "OFFICIAL-SENSITIVE: only for those who work on the programme.",
});
export type Marking = Choice<typeof Marking>;

const AUDIENCES: readonly Audience[] = [Audience.PUBLIC, Audience.OVERSIGHT, Audience.INTERNAL];
const MARKINGS: readonly Marking[] = [
  Marking.OFFICIAL_PUBLIC,
  Marking.OFFICIAL,
  Marking.OFFICIAL_SENSITIVE,
];

/** Whether an audience may be shown what carries a marking. */
export function mayBeShown(marking: Marking, audience: Audience): boolean {
  return MARKINGS.indexOf(marking) <= AUDIENCES.indexOf(audience);
}

/** The narrower view of two: what `wanted` lowers, it never raises. */
export function loweredTo(audience: Audience, wanted: Audience | null | undefined): Audience {
  if (!wanted) return audience;
  return AUDIENCES.indexOf(wanted) < AUDIENCES.indexOf(audience) ? wanted : audience;
}
