import { answerEach, type Facet, field, isIllustrative, view } from "@tranche/plugin-kit";
import { type CultureFacts, cultureFacts } from "./culture-facts.ts";
import { CultureDecisionsPosition, decisionsPosition } from "./decisions-position.ts";
import { CultureEthicsPosition, ethicsPosition } from "./ethics-position.ts";
import { CultureOpenDataPosition, openDataPosition } from "./open-data-position.ts";
import { CultureProductsPosition, productsPosition } from "./products-position.ts";
import { CultureSurveyRound, surveyRounds } from "./survey-rounds.ts";

@view("The data culture of a programme.")
export class CultureFacet {
  @field(
    () => [CultureSurveyRound],
    "The rounds of the data-literacy survey that have closed, newest first.",
  )
  surveyRounds!: readonly CultureSurveyRound[];

  @field(
    () => CultureProductsPosition,
    "The use of insight products; null when there is no return.",
    "nullable",
  )
  products!: CultureProductsPosition | null;

  @field(
    () => CultureDecisionsPosition,
    "Decisions that cite evidence; null when none was reviewed.",
    "nullable",
  )
  decisions!: CultureDecisionsPosition | null;

  @field(() => CultureEthicsPosition, "Ethics reviews; null when none was opened.", "nullable")
  ethics!: CultureEthicsPosition | null;

  @field(
    () => CultureOpenDataPosition,
    "Data opened to the public and to partners; null when none was opened.",
    "nullable",
  )
  openData!: CultureOpenDataPosition | null;

  @field(() => Boolean, "True when any of this is illustrative.")
  illustrative!: boolean;
}

export const facet: Facet<CultureFacet> = {
  on: "Programme",
  field: "culture",
  type: CultureFacet,
  description: "The data culture of the programme; null when nothing is recorded about it.",
  loadMany: answerEach(cultureFacts, facetOf),
};

function facetOf(facts: CultureFacts, day: string): CultureFacet {
  return {
    surveyRounds: surveyRounds(facts.surveys, day),
    products: productsPosition(facts.productUse, day),
    decisions: decisionsPosition(facts.decisionSamples, day),
    ethics: ethicsPosition(facts.ethicsReviews, day),
    openData: openDataPosition(facts.openDatasets, day),
    illustrative: isIllustrative(facts),
  };
}
