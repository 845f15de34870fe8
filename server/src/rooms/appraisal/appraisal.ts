import { choice, count, day, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { CaseStage } from "../programme/case-stage.ts";
import { DiscountSchedule } from "./discount-factors.ts";
import { GreenBookEdition } from "./green-book-editions.ts";
import { PriceTerms } from "./real-terms.ts";

@record("appraisal", "An economic appraisal, made for a stage of the business case.", {
  listed: ["appraisals", "Its economic appraisals."],
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

  @choice(DiscountSchedule, "The rates it discounts at.", {
    nullable: "while it has no amounts",
  })
  schedule!: DiscountSchedule | null;

  @count("The year of its prices, which is its year 0.", {
    nullable: "while it has no amounts",
    most: 2199,
  })
  baseYear!: number | null;

  @choice(PriceTerms, "Whether its amounts are in real terms.", {
    nullable: "while it has no amounts",
  })
  prices!: PriceTerms | null;

  @link("decision", "The decision that used it, after which it never changes.", {
    nullable: "until then",
  })
  decision!: string | null;
}
