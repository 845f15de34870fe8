import type { ProgrammeRecord, Provenance } from "@tranche/plugin-kit";
import { recordOf } from "@tranche/plugin-kit/check";
import { CultureDecisionSample } from "./decision-sample.ts";
import { CultureEthicsOutcome, CultureEthicsReview } from "./ethics-review.ts";
import { CultureOpenDataset, CultureOpenTo } from "./open-dataset.ts";
import { CultureProductUse } from "./product-use.ts";
import { CultureSurvey } from "./survey.ts";

/** More programmes than one page holds, of which the tests give facts to one. */
export const MANY: readonly string[] = Array.from({ length: 500 }, (_, index) => `P${index}`);

/** One fact of each kind, all of one day. */
export function factsOf(
  programme: string,
  day: string,
  provenance?: Provenance,
): ProgrammeRecord[] {
  return [
    recordOf(
      CultureSurvey,
      programme,
      {
        ref: "S1",
        round: "Summer",
        cohort: "A",
        closedOn: day,
        invited: 100,
        respondents: 40,
        score: 57,
      },
      provenance,
    ),
    recordOf(CultureProductUse, programme, {
      ref: "U1",
      product: "Hotspots",
      asOf: day,
      licensed: 50,
      active: 30,
    }),
    recordOf(CultureDecisionSample, programme, {
      ref: "D1",
      forum: "Board",
      asOf: day,
      reviewed: 8,
      citing: 6,
    }),
    recordOf(CultureEthicsReview, programme, {
      ref: "E1",
      title: "Forecast of demand",
      openedOn: day,
      concludedOn: day,
      outcome: CultureEthicsOutcome.GO_AHEAD,
      liveOn: day,
    }),
    recordOf(CultureOpenDataset, programme, {
      ref: "O1",
      title: "Ward counts",
      openTo: CultureOpenTo.PUBLIC,
      openedOn: day,
      cycleDays: 31,
      updatedOn: null,
      withdrawnOn: null,
    }),
  ];
}
