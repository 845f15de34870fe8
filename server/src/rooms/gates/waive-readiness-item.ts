import { ChangeInput, dayOf, PlainDay, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { dayNotToCome } from "./day-not-to-come.ts";
import { standingOf } from "./gate-standing.ts";
import { itemNamed } from "./item-named.ts";
import { Gate, ReadinessItem, ReadinessRule } from "./readiness-item.ts";
import { ReadinessStatus } from "./readiness-status.ts";
import { Waiver } from "./waiver.ts";

@InputType({
  description: "A mandatory item to pass a gate without. The reason is kept and shown.",
})
class WaiveReadinessItemInput extends ChangeInput {
  @Field(() => ID, { description: "The item's ref." })
  item!: string;

  @Field(() => String, { description: "The person who waives it, by name." })
  waivedBy!: string;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day it was waived; today if left out.",
  })
  waivedOn?: string | null;
}

@InputType({ description: "A waiver to take back." })
class WithdrawWaiverInput extends ChangeInput {
  @Field(() => ID, { description: "The ref of the item that was waived." })
  item!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The item and its waiver as the change left them.",
})
class WaiverPayload {
  @Field(() => ReadinessItem, { nullable: true, description: "The item." })
  item!: ReadinessItem | null;

  @Field(() => Waiver, { nullable: true, description: "The waiver; null once it is withdrawn." })
  waiver!: Waiver | null;
}

@Resolver()
export class WaiveReadinessItem {
  @Mutation(() => WaiverPayload, {
    nullable: true,
    description:
      "Lets a gate be passed without a mandatory item, in a named person's word. Duties can't be waived.",
  })
  async waiveReadinessItem(
    @Ctx() context: RequestContext,
    @Arg("input", () => WaiveReadinessItemInput, { description: "The waiver." })
    input: WaiveReadinessItemInput,
  ): Promise<WaiverPayload> {
    const { item: ref, waivedBy, reason } = input;
    const waivedOn = input.waivedOn ?? dayOf(context.now);
    dayNotToCome("waivedOn", waivedOn, context.now);
    await context.change(input, async (transaction) => {
      await requireWaivable(transaction, ref, dayOf(context.now));
      await transaction.create(Waiver, { ref, item: ref, waivedBy, waivedOn, because: reason });
    });
    return waiverAfter(context, input);
  }

  @Mutation(() => WaiverPayload, {
    nullable: true,
    description: "Takes a waiver back, as long as its gate is not passed.",
  })
  async withdrawWaiver(
    @Ctx() context: RequestContext,
    @Arg("input", () => WithdrawWaiverInput, { description: "The waiver." })
    input: WithdrawWaiverInput,
  ): Promise<WaiverPayload> {
    await context.change(input, async (transaction) => {
      await requireOpenGate(transaction, await itemNamed(transaction, input.item));
      await transaction.remove(Waiver, input.item, null);
    });
    return waiverAfter(context, input);
  }
}

async function requireWaivable(
  transaction: ChangeTransaction,
  ref: string,
  day: string,
): Promise<void> {
  const item = await itemNamed(transaction, ref);
  await requireOpenGate(transaction, item);
  if (item.rule === ReadinessRule.OBLIGATIONS_MET)
    throw new Refusal(
      "BAD_INPUT",
      `item: ${ref} holds duties. Meet the open ones instead.`,
      "item",
    );
  if (!item.mandatory)
    throw new Refusal(
      "BAD_INPUT",
      `item: ${ref} is not mandatory. The gate can be passed without it.`,
      "item",
    );
  const { items } = await standingOf(transaction, await transaction.all(Gate), item.stage, day);
  const standing = items.find((each) => each.item.ref === ref);
  if (standing?.status === ReadinessStatus.MET)
    throw new Refusal("BAD_INPUT", `item: ${ref} is met. It needs no waiver.`, "item");
  if (standing?.waiver)
    throw new Refusal(
      "CONFLICT",
      `item: ${ref} is waived already. Withdraw that waiver first.`,
      "item",
    );
}

async function requireOpenGate(
  transaction: ChangeTransaction,
  { ref, stage }: ReadinessItem,
): Promise<void> {
  const gates = await transaction.all(Gate);
  if (gates.some((gate) => gate.stage === stage))
    throw new Refusal(
      "BAD_INPUT",
      `item: The ${stage} gate, to which ${ref} belongs, is passed. What was waived for it stays.`,
      "item",
    );
}

async function waiverAfter(
  context: RequestContext,
  { programme, item }: { programme: string; item: string },
): Promise<WaiverPayload> {
  const reader = context.read();
  const [items, waivers] = await Promise.all([
    reader.set(ReadinessItem, programme),
    reader.set(Waiver, programme),
  ]);
  return { item: items.get(item), waiver: waivers.get(item) };
}
