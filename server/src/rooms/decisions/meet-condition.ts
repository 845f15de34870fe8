import { ChangeInput, dayOf, PlainDay, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Decision } from "./decision.ts";
import { DecisionCondition } from "./decision-condition.ts";
import { refuseToCome } from "./decision-rules.ts";
import { knownRecord } from "./known-record.ts";

@InputType({ description: "A condition of a decision that was met." })
class MeetConditionInput extends ChangeInput {
  @Field(() => ID, { description: "The condition's ref." })
  ref!: string;

  @Field(() => PlainDay, { description: "The day it was met; not one still to come." })
  metOn!: string;

  @Field(() => String, { description: "What shows that it was met." })
  evidence!: string;
}

@ObjectType({ simpleResolvers: true, description: "The condition as the change left it." })
class MeetConditionPayload {
  @Field(() => DecisionCondition, { nullable: true, description: "The condition." })
  condition!: DecisionCondition | null;

  @Field(() => Decision, { nullable: true, description: "The decision it belongs to." })
  decision!: Decision | null;
}

@Resolver()
export class MeetCondition {
  @Mutation(() => MeetConditionPayload, {
    nullable: true,
    description: "Records that a condition was met, and by what. CONFLICT when it was already.",
  })
  async meetCondition(
    @Ctx() context: RequestContext,
    @Arg("input", () => MeetConditionInput, { description: "What was met." })
    input: MeetConditionInput,
  ): Promise<MeetConditionPayload> {
    const { programme, ref, metOn, evidence } = input;
    refuseToCome("metOn", metOn, dayOf(context.now));
    await context.change(input, async (transaction) => {
      const known = await knownRecord(transaction, DecisionCondition, ref);
      if (known?.metOn)
        throw new Refusal(
          "CONFLICT",
          `ref: "${ref}" was met on ${known.metOn}, as its evidence shows. Nothing is left to record.`,
          "ref",
        );
      await transaction.update(DecisionCondition, ref, null, { metOn, evidence });
    });
    const reader = context.read();
    const condition = (await reader.set(DecisionCondition, programme)).get(ref);
    const decisions = await reader.set(Decision, programme);
    return { condition, decision: decisions.get(condition?.decision ?? null) };
  }
}
