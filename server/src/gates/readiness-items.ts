import { ChangeInput, dayOf, PlainDay, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../access/request-context.ts";
import { BusinessCase, ReadinessItem, ReadinessRule } from "../governance/readiness-item.ts";
import { CaseStage } from "../programme/case-stage.ts";
import type { ChangeTransaction } from "../records/transaction.ts";
import { Waiver } from "./waiver.ts";

@InputType({ description: "Something that must stand before a gate." })
class AddReadinessItemInput extends ChangeInput {
  @Field(() => ID, { description: "The item's ref." })
  ref!: string;

  @Field(() => CaseStage, { description: "The gate it belongs to." })
  stage!: CaseStage;

  @Field(() => BusinessCase, { description: "The part of the case it belongs to." })
  businessCase!: BusinessCase;

  @Field(() => String, { description: "What must stand, up to 300 characters." })
  title!: string;

  @Field(() => Boolean, { description: "Whether the gate can't be passed without it." })
  mandatory!: boolean;

  @Field(() => String, { nullable: true, description: "The role that answers for it." })
  owner?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day it is due; with the gate unless given.",
  })
  dueOn?: string | null;

  @Field(() => ReadinessRule, {
    nullable: true,
    description: "The rule that works it out; judged by somebody unless given.",
  })
  rule?: ReadinessRule | null;
}

@InputType({ description: "A judged item that was met." })
class MeetReadinessItemInput extends ChangeInput {
  @Field(() => ID, { description: "The item's ref." })
  item!: string;

  @Field(() => PlainDay, { description: "The day it was met; not one to come." })
  metOn!: string;

  @Field(() => String, { description: "What shows it." })
  evidence!: string;
}

@InputType({
  description: "A waiver of a mandatory item. `reason` says why the gate may be passed without it.",
})
class WaiveReadinessItemInput extends ChangeInput {
  @Field(() => ID, { description: "The item's ref." })
  item!: string;

  @Field(() => String, { description: "The person who waives it, by name; up to 200 characters." })
  waivedBy!: string;

  @Field(() => PlainDay, { nullable: true, description: "The day; today, unless given." })
  waivedOn?: string | null;
}

@InputType({ description: "A waiver to take back." })
class WithdrawWaiverInput extends ChangeInput {
  @Field(() => ID, { description: "The item's ref." })
  item!: string;
}

@ObjectType({ simpleResolvers: true, description: "The item as the change left it." })
class ReadinessItemPayload {
  @Field(() => ReadinessItem, { nullable: true, description: "The item." })
  item!: ReadinessItem | null;
}

@Resolver()
export class ReadinessItems {
  @Mutation(() => ReadinessItemPayload, {
    nullable: true,
    description: "Adds something that must stand before a gate. CONFLICT when the ref is taken.",
  })
  async addReadinessItem(
    @Ctx() context: RequestContext,
    @Arg("input", () => AddReadinessItemInput, { description: "The item." })
    input: AddReadinessItemInput,
  ): Promise<ReadinessItemPayload> {
    const { programme, ref, stage, businessCase, title, mandatory } = input;
    await context.change(input, (transaction) =>
      transaction.create(ReadinessItem, {
        ref,
        stage,
        businessCase,
        title,
        mandatory,
        owner: input.owner ?? null,
        dueOn: input.dueOn ?? null,
        rule: input.rule ?? null,
        metOn: null,
        evidence: null,
      }),
    );
    return itemAfter(context, programme, ref);
  }

  @Mutation(() => ReadinessItemPayload, {
    nullable: true,
    description: "Says that a judged item was met. One with a rule is worked out from the record.",
  })
  async meetReadinessItem(
    @Ctx() context: RequestContext,
    @Arg("input", () => MeetReadinessItemInput, { description: "How it was met." })
    input: MeetReadinessItemInput,
  ): Promise<ReadinessItemPayload> {
    const { programme, item: ref, metOn, evidence } = input;
    refuseToCome("metOn", metOn, context.now);
    await context.change(input, async (transaction) => {
      const { rule } = await itemNamed(transaction, ref);
      if (rule)
        throw new Refusal(
          "BAD_INPUT",
          `item: ${ref} is worked out by the rule ${rule}. Mend what its evidence names; it can't be declared met.`,
          "item",
        );
      await transaction.update(ReadinessItem, ref, null, { metOn, evidence });
    });
    return itemAfter(context, programme, ref);
  }

  @Mutation(() => ReadinessItemPayload, {
    nullable: true,
    description:
      "Lets a gate be passed without an item, in a named person's name. The board pack shows it.",
  })
  async waiveReadinessItem(
    @Ctx() context: RequestContext,
    @Arg("input", () => WaiveReadinessItemInput, { description: "The waiver." })
    input: WaiveReadinessItemInput,
  ): Promise<ReadinessItemPayload> {
    const { programme, item: ref, waivedBy, reason } = input;
    const waivedOn = input.waivedOn ?? dayOf(context.now);
    refuseToCome("waivedOn", waivedOn, context.now);
    await context.change(input, async (transaction) => {
      await itemNamed(transaction, ref);
      if (await transaction.find(Waiver, ref))
        throw new Refusal("CONFLICT", `item: ${ref} is waived already.`, "item");
      await transaction.create(Waiver, { ref, item: ref, waivedBy, waivedOn, because: reason });
    });
    return itemAfter(context, programme, ref);
  }

  @Mutation(() => ReadinessItemPayload, {
    nullable: true,
    description: "Takes a waiver back; that it stood is kept.",
  })
  async withdrawWaiver(
    @Ctx() context: RequestContext,
    @Arg("input", () => WithdrawWaiverInput, { description: "The item." })
    input: WithdrawWaiverInput,
  ): Promise<ReadinessItemPayload> {
    await context.change(input, (transaction) => transaction.remove(Waiver, input.item, null));
    return itemAfter(context, input.programme, input.item);
  }
}

async function itemNamed(transaction: ChangeTransaction, ref: string): Promise<ReadinessItem> {
  const item = await transaction.find(ReadinessItem, ref);
  if (item) return item;
  throw new Refusal(
    "NOT_FOUND",
    `item: There is no readiness item "${ref}" here. Query readiness { items { ref } }.`,
    "item",
  );
}

function refuseToCome(field: string, day: string, now: string): void {
  if (day > dayOf(now))
    throw new Refusal("BAD_INPUT", `${field}: ${day} is still to come. Say so once it is.`, field);
}

async function itemAfter(context: RequestContext, programme: string, ref: string) {
  return { item: (await context.read().set(ReadinessItem, programme)).get(ref) };
}
