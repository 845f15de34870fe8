import { choice, count, day, link, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { CaseStage } from "../programme/case-stage.ts";
import { DiscountSchedule } from "./discount-factors.ts";
import { GreenBookEdition } from "./green-book-editions.ts";
import { PriceTerms } from "./real-terms.ts";

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

  @choice(DiscountSchedule, "The rates it discounts at; null while it has no figures.", {
    nullable: true,
  })
  schedule!: DiscountSchedule | null;

  @count("The year of its prices, which is its year 0; null while it has no figures.", {
    nullable: true,
    most: 2199,
  })
  baseYear!: number | null;

  @choice(PriceTerms, "Whether its flows are in real terms; null while it has no figures.", {
    nullable: true,
  })
  prices!: PriceTerms | null;

  /** The decision that used it, from when on it never changes. */
  @link("decision", { nullable: true })
  decision!: string | null;
}
