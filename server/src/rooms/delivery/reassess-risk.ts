import { badInput, ChangeInput, dayOf, Money, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { checkRisk } from "./check-risk.ts";
import { givenSome } from "./given.ts";
import { RaidStatus, Risk } from "./risk.ts";
import { RiskPayload, riskAfter } from "./risk-payload.ts";

@InputType({
  description: "What to change of an entry; what is left out stays, and null takes a fact back.",
})
class ReassessRiskInput extends ChangeInput {
  @Field(() => ID, { description: "The entry's ref." })
  ref!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The revision you read; a later one is refused. Left out, nothing is checked.",
  })
  revision?: number | null;

  @Field(() => String, { nullable: true, description: "What it is." })
  title?: string;

  @Field(() => String, { nullable: true, description: "Who answers for it." })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: "More of it." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "What gives rise to it." })
  cause?: string | null;

  @Field(() => String, { nullable: true, description: "What is done about it." })
  response?: string | null;

  @Field(() => Int, { nullable: true, description: "How likely it is, 1 to 5." })
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
    description: "Of a DEPENDENCY: the milestone of this programme that waits.",
  })
  milestone?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "Of a DEPENDENCY: the day it is needed." })
  neededBy?: string | null;
}

const FIELDS = [
  "title",
  "owner",
  "description",
  "cause",
  "response",
  "likelihood",
  "impact",
  "proximity",
  "exposure",
  "workstream",
  "milestone",
  "neededBy",
] as const;

@Resolver()
export class ReassessRisk {
  @Mutation(() => RiskPayload, {
    nullable: true,
    description: "Reassesses an open entry of the RAID log; its history keeps what it was.",
  })
  async reassessRisk(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReassessRiskInput, { description: "The new assessment." })
    input: ReassessRiskInput,
  ): Promise<RiskPayload> {
    const facts = givenSome(input, FIELDS);
    if (facts.owner === null)
      throw badInput("owner", "Somebody must answer for it. Name the new owner.");
    await context.change(input, async (transaction) => {
      const risk = await transaction.find(Risk, input.ref);
      if (risk && risk.status !== RaidStatus.OPEN)
        throw badInput(
          "ref",
          `"${input.ref}" has been ${risk.status} since ${risk.closedOn}. Raise another.`,
        );
      if (risk) checkRisk({ ...risk, ...facts }, dayOf(context.now));
      await transaction.update(Risk, input.ref, input.revision ?? null, facts);
    });
    return riskAfter(context, input.programme, input.ref);
  }
}
