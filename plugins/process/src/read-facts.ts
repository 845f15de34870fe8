import { factsReader } from "@tranche/plugin-kit";
import { ProcessComplianceAction } from "./compliance-action.ts";
import { ProcessFlow } from "./flow.ts";
import { ProcessQualityCheck } from "./quality-check.ts";
import { ProcessRequestReturn } from "./request-return.ts";
import { ProcessReviewReturn } from "./review-return.ts";

/** All that is known of a programme's process workstream by a day. */
export interface ProcessFacts {
  readonly checks: readonly ProcessQualityCheck[];
  readonly actions: readonly ProcessComplianceAction[];
  readonly reviews: readonly ProcessReviewReturn[];
  readonly requests: readonly ProcessRequestReturn[];
  readonly flows: readonly ProcessFlow[];
}

/** The facts of many programmes; a programme without any is left out. */
export const readFacts = factsReader<ProcessFacts>({
  checks: [ProcessQualityCheck, ({ checkedOn }) => checkedOn],
  actions: [ProcessComplianceAction, ({ raisedOn }) => raisedOn],
  reviews: [ProcessReviewReturn, ({ asOf }) => asOf],
  requests: [ProcessRequestReturn, ({ asOf }) => asOf],
  flows: [ProcessFlow, ({ identifiedOn }) => identifiedOn],
});
