import { answerEach, type Facet, Float, field, Int, perCent, view } from "@tranche/plugin-kit";
import { latestRequests, shareInTime } from "./answered-in-time.ts";
import { ProcessComplianceAction } from "./compliance-action.ts";
import { latestChecks } from "./data-quality.ts";
import { ProcessFlow } from "./flow.ts";
import { shareMapped } from "./flows-mapped.ts";
import { openActions } from "./open-actions.ts";
import { latestReviews, sharePastReview } from "./past-review.ts";
import { ProcessQualityCheck } from "./quality-check.ts";
import { type ProcessFacts, readFacts } from "./read-facts.ts";
import { ProcessRequestReturn } from "./request-return.ts";
import { ProcessReviewReturn } from "./review-return.ts";

@view("The quality of a system's data in one dimension, by its latest check.")
export class ProcessDataQuality {
  @field(
    () => Float,
    "Records that passed, in per cent of those checked; null when none was checked.",
    "nullable",
  )
  passedPercent!: number | null;

  @field(() => ProcessQualityCheck, "The check: its system, dimension, day and counts.")
  check!: ProcessQualityCheck;
}

@view("A compliance action that is open.")
export class ProcessOpenAction {
  @field(() => Int, "Days since it was documented, on the day looked at.")
  ageDays!: number;

  @field(() => ProcessComplianceAction, "The action.")
  action!: ProcessComplianceAction;
}

@view("How consistently and compliantly data are managed, as known on the day looked at.")
export class ProcessFacet {
  @field(() => [ProcessDataQuality], "The latest check of each system in each dimension.")
  dataQuality!: readonly ProcessDataQuality[];

  @field(() => [ProcessComplianceAction], "All compliance actions, closed or not.")
  complianceActions!: readonly ProcessComplianceAction[];

  @field(() => [ProcessOpenAction], "Those that are open, oldest first.")
  openActions!: readonly ProcessOpenAction[];

  @field(() => [ProcessReviewReturn], "The latest review return of each system.")
  reviewReturns!: readonly ProcessReviewReturn[];

  @field(
    () => Float,
    "Records past their review date, in per cent of those that have one.",
    "nullable",
  )
  pastReviewPercent!: number | null;

  @field(() => [ProcessRequestReturn], "The latest return of each kind of information request.")
  requestReturns!: readonly ProcessRequestReturn[];

  @field(
    () => Float,
    "Requests answered within their statutory time limit, in per cent of those due.",
    "nullable",
  )
  requestsInTimePercent!: number | null;

  @field(() => [ProcessFlow], "The end-to-end flows identified.")
  flows!: readonly ProcessFlow[];

  @field(() => Float, "Flows mapped, in per cent of those identified.", "nullable")
  flowsMappedPercent!: number | null;
}

export const facet: Facet<ProcessFacet> = {
  on: "Programme",
  field: "process",
  type: ProcessFacet,
  description: "How consistently and compliantly data are managed; null when nothing is recorded.",
  loadMany: answerEach(readFacts, show),
};

function show(facts: ProcessFacts, day: string): ProcessFacet {
  return {
    dataQuality: latestChecks(facts.checks, day).map((check) => ({
      passedPercent: perCent(check.passedCount, check.checkedCount) ?? null,
      check,
    })),
    complianceActions: facts.actions,
    openActions: openActions(facts.actions, day),
    reviewReturns: latestReviews(facts.reviews, day),
    pastReviewPercent: sharePastReview(facts.reviews, day)?.value ?? null,
    requestReturns: latestRequests(facts.requests, day),
    requestsInTimePercent: shareInTime(facts.requests, day)?.value ?? null,
    flows: facts.flows,
    flowsMappedPercent: shareMapped(facts.flows, day)?.value ?? null,
  };
}
