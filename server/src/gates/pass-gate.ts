import { ChangeInput, PlainDay } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../access/request-context.ts";
import { Gate } from "../governance/readiness-item.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { programmeNamed } from "../programme/programme-resolver.ts";
import { Readiness, readinessOf } from "./readiness-resolver.ts";

@InputType({ description: "A gate to pass." })
class PassGateInput extends ChangeInput {
  @Field(() => CaseStage, { description: "The gate." })
  stage!: CaseStage;

  @Field(() => ID, { description: "The decision that approved this stage." })
  decision!: string;

  @Field(() => PlainDay, { description: "The day it is passed; not one to come." })
  passedOn!: string;
}

@ObjectType({ simpleResolvers: true, description: "The gate as passed." })
class PassGatePayload {
  @Field(() => Gate, { nullable: true, description: "The gate." })
  gate!: Gate | null;

  @Field(() => Readiness, { description: "What stood before it, waivers included." })
  readiness!: Readiness;
}

@Resolver()
export class PassGate {
  @Mutation(() => PassGatePayload, {
    nullable: true,
    description:
      "Passes a gate. Refused with a mandatory item unmet and not waived, a duty open that is due, or no approval.",
  })
  async passGate(
    @Ctx() context: RequestContext,
    @Arg("input", () => PassGateInput, { description: "The gate." }) input: PassGateInput,
  ): Promise<PassGatePayload> {
    const { programme, stage, decision, passedOn } = input;
    await context.change(input, (transaction) =>
      transaction.create(Gate, { ref: stage, stage, decision, passedOn }),
    );
    const reader = context.read();
    return {
      gate: (await reader.set(Gate, programme)).get(stage),
      readiness: await readinessOf(await programmeNamed(reader, programme, "programme"), stage),
    };
  }
}
