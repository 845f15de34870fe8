import { ChangeInput, PlainDay } from "@tranche/plugin-kit";
import { Field, ID, InputType } from "type-graphql";
import { CaseStage } from "../programme/case-stage.ts";
import { DecisionDelegationInput } from "./authorise-awards.ts";
import { DecisionAllocationInput } from "./authorise-money.ts";
import { DecisionOutcome } from "./decision.ts";

@InputType({ description: "A decision that was taken, and what it authorises." })
export class RecordDecisionInput extends ChangeInput {
  @Field(() => ID, {
    description: "The ref of the request it decides, or a new one when nobody asked here.",
  })
  ref!: string;

  @Field(() => String, {
    nullable: true,
    description: "What is decided, up to 300 characters; the request's unless given.",
  })
  title?: string;

  @Field(() => CaseStage, {
    nullable: true,
    description: "The business case it decides on; the request's unless given.",
  })
  stage?: CaseStage | null;

  @Field(() => DecisionOutcome, { description: "How it was decided." })
  outcome!: DecisionOutcome;

  @Field(() => PlainDay, { description: "The day it was taken; not one still to come." })
  decidedOn!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True when that day only stands in for one that nobody knows; false unless given.",
  })
  decidedOnApproximate?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The role that decided; the request's unless given.",
  })
  decidedBy?: string | null;

  @Field(() => String, { nullable: true, description: "What is authorised, in words." })
  scope?: string | null;

  @Field(() => [String], { nullable: true, description: "What the approval depends on." })
  conditions?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Refs of approvals that it stands in the place of.",
  })
  supersedes?: string[] | null;

  @Field(() => [DecisionAllocationInput], {
    nullable: true,
    description: "The money it approves.",
  })
  allocations?: DecisionAllocationInput[] | null;

  @Field(() => [DecisionDelegationInput], {
    nullable: true,
    description: "The authority to award that it gives.",
  })
  delegations?: DecisionDelegationInput[] | null;
}
