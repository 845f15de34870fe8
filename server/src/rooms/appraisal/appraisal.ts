import { choice, count, day, link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { CaseStage } from "../programme/case-stage.ts";
import { DiscountSchedule } from "./discount-factors.ts";
import { GreenBookEdition } from "./green-book-editions.ts";
import { YearKind } from "./price-index.ts";
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

  @count("Its year 0, to which everything is discounted.", {
    nullable: "while it has no amounts",
    most: 2199,
  })
  baseYear!: number | null;

  @count("The year of the prices that it is in.", {
    nullable: "for that of its year 0",
    most: 2199,
  })
  priceYear!: number | null;

  @choice(YearKind, "Which years it counts in.", {
    nullable: "for calendar years, in which earlier versions counted",
  })
  years!: YearKind | null;

  @text("The release of the GDP deflator that it uses.", {
    nullable: "for the newest, or while its amounts are in real terms",
    most: 200,
  })
  priceRelease!: string | null;

  @choice(PriceTerms, "Whether its amounts are in real terms.", {
    nullable: "while it has no amounts",
  })
  prices!: PriceTerms | null;

  @link("decision", "The decision that used it, after which it never changes.", {
    nullable: "until then",
  })
  decision!: string | null;
}
