import { day, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

// Its ref is the item's.
@record("waiver", "A named person's agreement that a gate may be passed without a mandatory item.")
export class Waiver extends ProgrammeRecord {
  @link("readiness_item", "The item waived.", {
    backOne: ["waiver", "Its waiver; null when it has none."],
  })
  item!: string;

  @text("The person who waives it, by name.", { most: 200 })
  waivedBy!: string;

  @day("The day it was waived.")
  waivedOn!: string;

  @text("Why the gate may be passed without it.", { most: 2000 })
  because!: string;

  @link("decision", "The decision that allowed it.", {
    nullable: "when an earlier version recorded it without one",
  })
  decision!: string | null;
}
