import type { ReadContext } from "@tranche/plugin-kit";
import { knownBy } from "./by-day.ts";
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

/** The facts of many programmes, with one question for each kind. A programme without any is left out. */
export async function readFacts(
  programmes: readonly string[],
  context: ReadContext,
): Promise<ReadonlyMap<string, ProcessFacts>> {
  const { day } = context;
  const [checks, actions, reviews, requests, flows] = await Promise.all([
    context.records(ProcessQualityCheck, programmes),
    context.records(ProcessComplianceAction, programmes),
    context.records(ProcessReviewReturn, programmes),
    context.records(ProcessRequestReturn, programmes),
    context.records(ProcessFlow, programmes),
  ]);
  return new Map(
    programmes.flatMap((programme) => {
      const facts: ProcessFacts = {
        checks: knownBy(checks.get(programme) ?? [], ({ checkedOn }) => checkedOn, day),
        actions: knownBy(actions.get(programme) ?? [], ({ raisedOn }) => raisedOn, day),
        reviews: knownBy(reviews.get(programme) ?? [], ({ asOf }) => asOf, day),
        requests: knownBy(requests.get(programme) ?? [], ({ asOf }) => asOf, day),
        flows: knownBy(flows.get(programme) ?? [], ({ identifiedOn }) => identifiedOn, day),
      };
      const isEmpty = Object.values(facts).every((kind) => kind.length === 0);
      return isEmpty ? [] : [[programme, facts] as const];
    }),
  );
}
