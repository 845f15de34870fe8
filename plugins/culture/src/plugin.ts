import { definePlugin } from "@tranche/plugin-kit";
import { CultureDecisionSample } from "./decision-sample.ts";
import { CultureEthicsReview } from "./ethics-review.ts";
import { facet } from "./facet.ts";
import { metrics } from "./metrics.ts";
import { migrations } from "./migrations.ts";
import { CultureOpenDataset } from "./open-dataset.ts";
import { CultureProductUse } from "./product-use.ts";
import { recordCultureDecisionSample } from "./record-decision-sample.ts";
import { recordCultureEthicsReview } from "./record-ethics-review.ts";
import { recordCultureOpenDataset } from "./record-open-dataset.ts";
import { recordCultureProductUse } from "./record-product-use.ts";
import { recordCultureSurvey } from "./record-survey.ts";
import { section } from "./section.ts";
import { CultureSurvey } from "./survey.ts";

/** The data culture of a programme: literacy, use of insight, evidence, ethics and open data. */
export const plugin = definePlugin({
  id: "culture",
  version: "0.1.0",
  uses: { records: 1, facets: 1, resolvers: 1, metrics: 1, boardPack: 1, seeds: 1 },
  personalData: "by-cohort",
  entities: [
    CultureSurvey,
    CultureProductUse,
    CultureDecisionSample,
    CultureEthicsReview,
    CultureOpenDataset,
  ],
  migrations,
  facets: [facet],
  resolvers: [
    recordCultureSurvey,
    recordCultureProductUse,
    recordCultureDecisionSample,
    recordCultureEthicsReview,
    recordCultureOpenDataset,
  ],
  metrics,
  boardPack: [section],
  seeds: new URL("../seeds/", import.meta.url),
});
