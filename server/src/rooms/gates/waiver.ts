import { day, link, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** A named person's word that a gate may be passed without a mandatory item. Its ref is the item's. */
@Entity("waiver")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A named person's word that a gate may be passed without a mandatory item.",
})
export class Waiver extends ProgrammeRecord {
  @link("readiness_item")
  item!: string;

  @text("The person who waives it, by name.", { most: 200 })
  waivedBy!: string;

  @day("The day it was waived.")
  waivedOn!: string;

  @text("Why the gate may be passed without it.", { most: 2000 })
  because!: string;
}
