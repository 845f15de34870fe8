import { factsReader } from "@tranche/plugin-kit";
import { CultureDecisionSample } from "./decision-sample.ts";
import { CultureEthicsReview } from "./ethics-review.ts";
import { CultureOpenDataset } from "./open-dataset.ts";
import { CultureProductUse } from "./product-use.ts";
import { CultureSurvey } from "./survey.ts";

/** All that a programme has recorded of its data culture, dated on or before the day looked at. */
export interface CultureFacts {
  readonly surveys: readonly CultureSurvey[];
  readonly productUse: readonly CultureProductUse[];
  readonly decisionSamples: readonly CultureDecisionSample[];
  readonly ethicsReviews: readonly CultureEthicsReview[];
  readonly openDatasets: readonly CultureOpenDataset[];
}

/** The facts of many programmes; a programme without any is left out. */
export const cultureFacts = factsReader<CultureFacts>({
  surveys: [CultureSurvey, ({ closedOn }) => closedOn],
  productUse: [CultureProductUse, ({ asOf }) => asOf],
  decisionSamples: [CultureDecisionSample, ({ asOf }) => asOf],
  ethicsReviews: [CultureEthicsReview, ({ openedOn }) => openedOn],
  openDatasets: [CultureOpenDataset, ({ openedOn }) => openedOn],
});
