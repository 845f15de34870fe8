import { day, link, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** Something that an approval depends on. */
@Entity("decision_condition")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "Something that an approval depends on.",
})
export class DecisionCondition extends ProgrammeRecord {
  @link("decision") decision!: string;

  @text("What must be so.", { most: 2000 })
  text!: string;

  @day("The day it was met; null until then.", { nullable: true })
  metOn!: string | null;

  @text("What shows that it was met; null until then.", { nullable: true })
  evidence!: string | null;
}
