import {
  answerEach,
  type Facet,
  Field,
  Float,
  Int,
  ObjectType,
  perCent,
} from "@tranche/plugin-kit";
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

@ObjectType({
  simpleResolvers: true,
  description: "The quality of a system's data in one dimension, by its latest check.",
})
export class ProcessDataQuality {
  @Field(() => Float, {
    nullable: true,
    description: "Records that passed, in per cent of those checked; null when none was checked.",
  })
  passedPercent!: number | null;

  @Field(() => ProcessQualityCheck, {
    description: "The check: its system, dimension, day and counts.",
  })
  check!: ProcessQualityCheck;
}

@ObjectType({ simpleResolvers: true, description: "A compliance action that is open." })
export class ProcessOpenAction {
  @Field(() => Int, { description: "Days since it was documented, on the day looked at." })
  ageDays!: number;

  @Field(() => ProcessComplianceAction, { description: "The action." })
  action!: ProcessComplianceAction;
}

@ObjectType({
  simpleResolvers: true,
  description: "How consistently and compliantly data are managed, as known on the day looked at.",
})
export class ProcessFacet {
  @Field(() => [ProcessDataQuality], {
    description: "The latest check of each system in each dimension.",
  })
  dataQuality!: readonly ProcessDataQuality[];

  @Field(() => [ProcessComplianceAction], { description: "All compliance actions, closed or not." })
  complianceActions!: readonly ProcessComplianceAction[];

  @Field(() => [ProcessOpenAction], { description: "Those that are open, oldest first." })
  openActions!: readonly ProcessOpenAction[];

  @Field(() => [ProcessReviewReturn], { description: "The latest review return of each system." })
  reviewReturns!: readonly ProcessReviewReturn[];

  @Field(() => Float, {
    nullable: true,
    description: "Records past their review date, in per cent of those that have one.",
  })
  pastReviewPercent!: number | null;

  @Field(() => [ProcessRequestReturn], {
    description: "The latest return of each kind of information request.",
  })
  requestReturns!: readonly ProcessRequestReturn[];

  @Field(() => Float, {
    nullable: true,
    description: "Requests answered within their statutory time limit, in per cent of those due.",
  })
  requestsInTimePercent!: number | null;

  @Field(() => [ProcessFlow], { description: "The end-to-end flows identified." })
  flows!: readonly ProcessFlow[];

  @Field(() => Float, {
    nullable: true,
    description: "Flows mapped, in per cent of those identified.",
  })
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
