import { ChangeInput, dayOf, Money, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import { checkRisk } from "./check-risk.ts";
import { RaidStatus, RaidType, Risk } from "./risk.ts";
import { RiskPayload, riskAfter } from "./risk-payload.ts";

@InputType({ description: "A risk, assumption, issue or dependency to enter in the RAID log." })
class RaiseRiskInput extends ChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: "Its ref, which never changes; numbered by type unless given, as in R1.",
  })
  ref?: string | null;

  @Field(() => RaidType, { description: "What sort of entry it is." })
  type!: RaidType;

  @Field(() => String, { description: "What it is, up to 300 characters." })
  title!: string;

  @Field(() => String, { description: "Who answers for it." })
  owner!: string;

  @Field(() => String, { nullable: true, description: "More of it." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "What gives rise to it." })
  cause?: string | null;

  @Field(() => String, { nullable: true, description: "What is done about it." })
  response?: string | null;

  @Field(() => Int, { nullable: true, description: "How likely it is, 1 to 5; not for an ISSUE." })
  likelihood?: number | null;

  @Field(() => Int, { nullable: true, description: "How hard it would strike, 1 to 5." })
  impact?: number | null;

  @Field(() => PlainDay, { nullable: true, description: "The day from which it could strike." })
  proximity?: string | null;

  @Field(() => Money, { nullable: true, description: "What it would cost if it struck." })
  exposure?: number | null;

  @Field(() => ID, { nullable: true, description: "The workstream it belongs to." })
  workstream?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Of a DEPENDENCY: the programme waited for; this one, when a milestone is named.",
  })
  onProgramme?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Of a DEPENDENCY: the milestone waited for, of that programme.",
  })
  onMilestone?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Of a DEPENDENCY that names a milestone: the milestone of this programme that waits for it, and moves when it comes late.",
  })
  milestone?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "Of a DEPENDENCY: the day it is needed." })
  neededBy?: string | null;
}

const PREFIX: Record<RaidType, string> = {
  [RaidType.RISK]: "R",
  [RaidType.ASSUMPTION]: "A",
  [RaidType.ISSUE]: "I",
  [RaidType.DEPENDENCY]: "D",
};

@Resolver()
export class RaiseRisk {
  @Mutation(() => RiskPayload, {
    nullable: true,
    description: "Enters a risk, assumption, issue or dependency. CONFLICT when the ref is taken.",
  })
  async raiseRisk(
    @Ctx() context: RequestContext,
    @Arg("input", () => RaiseRiskInput, { description: "The entry." }) input: RaiseRiskInput,
  ): Promise<RiskPayload> {
    const facts = factsOf(input);
    checkRisk(facts, dayOf(context.now));
    const { result: ref } = await context.change(input, async (transaction) => {
      const ref = input.ref ?? nextRef(PREFIX[input.type], await transaction.all(Risk));
      await transaction.create(Risk, { ref, ...facts });
      return ref;
    });
    return riskAfter(context, input.programme, ref);
  }
}

function factsOf(input: RaiseRiskInput) {
  const onMilestone = input.onMilestone ?? null;
  return {
    type: input.type,
    title: input.title,
    owner: input.owner,
    description: input.description ?? null,
    cause: input.cause ?? null,
    response: input.response ?? null,
    likelihood: input.likelihood ?? null,
    impact: input.impact ?? null,
    proximity: input.proximity ?? null,
    exposure: input.exposure ?? null,
    status: RaidStatus.OPEN,
    closedOn: null,
    workstream: input.workstream ?? null,
    onProgramme: input.onProgramme ?? (onMilestone === null ? null : input.programme),
    onMilestone,
    milestone: input.milestone ?? null,
    neededBy: input.neededBy ?? null,
  };
}
