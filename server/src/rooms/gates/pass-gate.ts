import { ChangeInput, PlainDay, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { Gate } from "./readiness-item.ts";

@InputType({ description: "A gate that was passed." })
class PassGateInput extends ChangeInput {
  @Field(() => CaseStage, { description: "The stage approved." })
  stage!: CaseStage;

  @Field(() => ID, { description: "The ref of the decision that approved it." })
  decision!: string;

  @Field(() => PlainDay, {
    description: "The day it was passed; not before its decision, nor one to come.",
  })
  passedOn!: string;
}

@ObjectType({ simpleResolvers: true, description: "The gate as the change left it." })
class PassGatePayload {
  @Field(() => Gate, { nullable: true, description: "The gate." })
  gate!: Gate | null;
}

@Resolver()
export class PassGate {
  @Mutation(() => PassGatePayload, {
    nullable: true,
    description:
      "Passes a gate. GATE_NOT_READY while a mandatory item is unmet and not waived, a duty is open, or its stage is not approved.",
  })
  async passGate(
    @Ctx() context: RequestContext,
    @Arg("input", () => PassGateInput, { description: "The gate." }) input: PassGateInput,
  ): Promise<PassGatePayload> {
    const { stage, decision, passedOn, programme } = input;
    await context.change(input, async (transaction) => {
      const gates = await transaction.all(Gate);
      const earlier = gates.find((gate) => gate.stage === stage);
      if (earlier)
        throw new Refusal(
          "CONFLICT",
          `stage: The ${stage} gate was passed on ${earlier.passedOn}. A gate is passed once.`,
          "stage",
        );
      // Whether it may be passed is the guard's to say, as for every gate that is written.
      await transaction.create(Gate, { ref: stage, stage, decision, passedOn });
    });
    return { gate: (await context.read().set(Gate, programme)).where("stage", stage)[0] ?? null };
  }
}
