import { registerEnumType } from "type-graphql";

/** Where a change's facts come from. A reader must never take an illustrative figure for a real one. */
export enum Provenance {
  SOURCED = "SOURCED",
  RECORDED = "RECORDED",
  ILLUSTRATIVE = "ILLUSTRATIVE",
}

registerEnumType(Provenance, {
  name: "Provenance",
  description: "Where a fact comes from.",
  valuesConfig: {
    SOURCED: { description: "Taken from a published source, which is cited." },
    RECORDED: { description: "Recorded by a user through the tracker." },
    ILLUSTRATIVE: { description: "An illustrative example. Not a fact about any person or body." },
  },
});
