import { ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** A framework agreement that contracts may be called off. */
@Entity("framework")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A pre-competed framework agreement that contracts may be called off.",
})
export class Framework extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("Who let it.", { most: 200 })
  owner!: string;
}
