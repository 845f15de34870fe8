import { ChangeInput, PlainDay, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { dayNotToCome } from "./day-not-to-come.ts";
import { itemNamed } from "./item-named.ts";
import { BusinessCase, Gate, ReadinessItem, ReadinessRule } from "./readiness-item.ts";

@InputType({ description: "Something that must stand before a gate." })
class AddReadinessItemInput extends ChangeInput {
  @Field(() => ID, { description: "The item's ref, which never changes." })
  ref!: string;

  @Field(() => CaseStage, { description: "The gate it belongs to; one that is not passed." })
  stage!: CaseStage;

  @Field(() => BusinessCase, { description: "The part of the case it belongs to." })
  businessCase!: BusinessCase;

  @Field(() => String, { description: "What must stand, up to 300 characters." })
  title!: string;

  @Field(() => Boolean, { description: "Whether the gate can't be passed without it." })
  mandatory!: boolean;

  @Field(() => ReadinessRule, {
    nullable: true,
    description: "The rule that works it out; judged if left out.",
  })
  rule?: ReadinessRule | null;

  @Field(() => String, { nullable: true, description: "The role that answers for it." })
  owner?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day it is due; with its gate if not given.",
  })
  dueOn?: string | null;
}

@InputType({ description: "What shows that a judged item is met." })
class MeetReadinessItemInput extends ChangeInput {
  @Field(() => ID, { description: "The item's ref." })
  item!: string;

  @Field(() => PlainDay, { description: "The day it was met; not one to come." })
  metOn!: string;

  @Field(() => String, { description: "What shows it." })
  evidence!: string;
}

@ObjectType({ simpleResolvers: true, description: "The item as the change left it." })
class ReadinessItemPayload {
  @Field(() => ReadinessItem, { nullable: true, description: "The item." })
  item!: ReadinessItem | null;
}

@Resolver()
export class ReadinessMutations {
  @Mutation(() => ReadinessItemPayload, {
    nullable: true,
    description: "Adds what must stand before a gate. CONFLICT when the ref is taken.",
  })
  async addReadinessItem(
    @Ctx() context: RequestContext,
    @Arg("input", () => AddReadinessItemInput, { description: "The item." })
    input: AddReadinessItemInput,
  ): Promise<ReadinessItemPayload> {
    const { ref, stage, businessCase, title, mandatory } = input;
    await context.change(input, async (transaction) => {
      const gates = await transaction.all(Gate);
      if (gates.some((gate) => gate.stage === stage))
        throw new Refusal(
          "BAD_INPUT",
          `stage: The ${stage} gate is passed. Add it to a gate that is still ahead.`,
          "stage",
        );
      await transaction.create(ReadinessItem, {
        ref,
        stage,
        businessCase,
        title,
        mandatory,
        rule: input.rule ?? null,
        owner: input.owner ?? null,
        dueOn: input.dueOn ?? null,
        metOn: null,
        evidence: null,
      });
    });
    return { item: (await context.read().set(ReadinessItem, input.programme)).get(ref) };
  }

  @Mutation(() => ReadinessItemPayload, {
    nullable: true,
    description: "Says that a judged item is met. One with a rule is met by the record alone.",
  })
  async meetReadinessItem(
    @Ctx() context: RequestContext,
    @Arg("input", () => MeetReadinessItemInput, { description: "What shows it." })
    input: MeetReadinessItemInput,
  ): Promise<ReadinessItemPayload> {
    const { item: ref, metOn, evidence } = input;
    dayNotToCome("metOn", metOn, context.now);
    await context.change(input, async (transaction) => {
      const item = await itemNamed(transaction, ref);
      if (item.rule)
        throw new Refusal(
          "BAD_INPUT",
          `item: ${ref} is worked out by ${item.rule}. Change what the rule looks at instead.`,
          "item",
        );
      await transaction.update(ReadinessItem, ref, null, { metOn, evidence });
    });
    return { item: (await context.read().set(ReadinessItem, input.programme)).get(ref) };
  }
}
