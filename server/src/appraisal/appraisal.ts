import { choice, day, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { CaseStage } from "../programme/case-stage.ts";
import { GreenBookEdition } from "./green-book-editions.ts";

/** An economic appraisal, made for a stage of the business case. */
@Entity("appraisal")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "An economic appraisal, made for a stage of the business case.",
})
export class Appraisal extends ProgrammeRecord {
  @text("What it appraises.", { most: 300 })
  title!: string;

  @choice(CaseStage, "The business case it was made for.")
  stage!: CaseStage;

  @choice(GreenBookEdition, "The edition of the Green Book that it follows.")
  edition!: GreenBookEdition;

  @day("The day it was made.")
  appraisedOn!: string;
}
