import { badInput, ChangeInput, dayOf, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { checkRisk } from "./check-risk.ts";
import { RaidStatus, Risk } from "./risk.ts";
import { RiskPayload, riskAfter } from "./risk-payload.ts";

@InputType({ description: "How an entry of the RAID log ended." })
class CloseRiskInput extends ChangeInput {
  @Field(() => ID, { description: "The entry's ref." })
  ref!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The revision you read; a later one is refused. Left out, nothing is checked.",
  })
  revision?: number | null;

  @Field(() => RaidStatus, {
    nullable: true,
    description: "CLOSED unless given; OCCURRED when it struck.",
  })
  status?: RaidStatus | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day it was closed or struck; today unless given, never to come.",
  })
  closedOn?: string | null;
}

@Resolver()
export class CloseRisk {
  @Mutation(() => RiskPayload, {
    nullable: true,
    description: "Closes an entry of the RAID log. Repeated, it corrects how or when it ended.",
  })
  async closeRisk(
    @Ctx() context: RequestContext,
    @Arg("input", () => CloseRiskInput, { description: "How it ended." }) input: CloseRiskInput,
  ): Promise<RiskPayload> {
    const today = dayOf(context.now);
    const status = input.status ?? RaidStatus.CLOSED;
    if (status === RaidStatus.OPEN)
      throw badInput("status", "OPEN is no way to end. Say CLOSED, or OCCURRED when it struck.");
    const closedOn = input.closedOn ?? today;
    await context.change(input, async (transaction) => {
      const now = await transaction.find(Risk, input.ref);
      if (now) checkRisk({ ...now, status, closedOn }, today);
      await transaction.update(Risk, input.ref, input.revision ?? null, { status, closedOn });
    });
    return riskAfter(context, input.programme, input.ref);
  }
}
