import { type ProgrammeRecord, Provenance, type ReadContext } from "@tranche/plugin-kit";
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

/** The facts of many programmes, each kind asked for once; a programme without any is left out. */
export async function cultureFacts(
  programmes: readonly string[],
  context: ReadContext,
): Promise<ReadonlyMap<string, CultureFacts>> {
  const [surveys, productUse, decisionSamples, ethicsReviews, openDatasets] = await Promise.all([
    context.records(CultureSurvey, programmes),
    context.records(CultureProductUse, programmes),
    context.records(CultureDecisionSample, programmes),
    context.records(CultureEthicsReview, programmes),
    context.records(CultureOpenDataset, programmes),
  ]);
  const known = <T>(records: readonly T[] = [], dayOf: (record: T) => string) =>
    records.filter((record) => dayOf(record) <= context.day);
  const facts = new Map<string, CultureFacts>();
  for (const programme of programmes) {
    const own = {
      surveys: known(surveys.get(programme), ({ closedOn }) => closedOn),
      productUse: known(productUse.get(programme), ({ asOf }) => asOf),
      decisionSamples: known(decisionSamples.get(programme), ({ asOf }) => asOf),
      ethicsReviews: known(ethicsReviews.get(programme), ({ openedOn }) => openedOn),
      openDatasets: known(openDatasets.get(programme), ({ openedOn }) => openedOn),
    };
    if (Object.values(own).some((records) => records.length > 0)) facts.set(programme, own);
  }
  return facts;
}

/** True when any of the facts is an invented example, which every reader must be told. */
export function isIllustrative(facts: CultureFacts): boolean {
  const records: readonly ProgrammeRecord[] = Object.values(facts).flat();
  return records.some(({ provenance }) => provenance === Provenance.ILLUSTRATIVE);
}
