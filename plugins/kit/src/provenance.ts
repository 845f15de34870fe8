import { type Choice, choices } from "./choices.ts";

/** Where a change's facts come from. A reader must never take an illustrative figure for a real one. */
export const Provenance = choices("Provenance", "Where a fact comes from.", {
  SOURCED: "Taken from a published source, which is cited.",
  RECORDED: "Recorded by a user through the tracker.",
  ILLUSTRATIVE: "An illustrative example. Not a fact about any person or body.",
});
export type Provenance = Choice<typeof Provenance>;
