import { ChangeInput, dayOf, Money, Month, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { SpendKind } from "../programme/amounts.ts";
import { programmeNamed } from "../programme/programme-resolver.ts";
import { FundingPosition, fundingOf } from "./finance-resolver.ts";
import { entryToReverse, postReversal, postSpend } from "./post-spend.ts";
import { entriesOf } from "./read-spend.ts";
import { SpendEntry } from "./spend-entry.ts";

@InputType({ description: "An entry to take back." })
class ReverseSpendInput extends ChangeInput {
  @Field(() => ID, { description: "The entry's id or ref." })
  entry!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The ref of the reversing entry; "<ref>-R" unless given.',
  })
  ref?: string | null;
}

@InputType({ description: "An entry to correct; what is left out stays as it was." })
class CorrectSpendInput extends ChangeInput {
  @Field(() => ID, { description: "The id or ref of the entry that is wrong." })
  entry!: string;

  @Field(() => ID, { description: "The ref of the entry that is right." })
  ref!: string;

  @Field(() => ID, { nullable: true, description: "The allocation that pays it." })
  allocation?: string;

  @Field(() => ID, { nullable: true, description: "The workstream that it is for." })
  workstream?: string | null;

  @Field(() => ID, { nullable: true, description: "The lot that it is for." })
  lot?: string | null;

  @Field(() => SpendKind, { nullable: true, description: "Which money it is." })
  kind?: SpendKind;

  @Field(() => Month, { nullable: true, description: "The month that it belongs to." })
  month?: string;

  @Field(() => Money, { nullable: true, description: "The amount." })
  amount?: number;

  @Field(() => String, { nullable: true, description: "Who was paid." })
  supplier?: string | null;

  @Field(() => String, { nullable: true, description: "What for." })
  description?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "What took the entry back." })
class ReverseSpendPayload {
  @Field(() => SpendEntry, { nullable: true, description: "The reversing entry." })
  entry!: SpendEntry | null;

  @Field(() => FundingPosition, { description: "The money of the tranche in hand." })
  funding!: FundingPosition;
}

@ObjectType({ simpleResolvers: true, description: "What took the entry back, and what is right." })
class CorrectSpendPayload extends ReverseSpendPayload {
  @Field(() => SpendEntry, { nullable: true, description: "The entry that takes its place." })
  corrected!: SpendEntry | null;
}

@Resolver()
export class ReverseSpend {
  @Mutation(() => ReverseSpendPayload, {
    nullable: true,
    description:
      "Takes an entry back by another of the opposite amount; both stay. CONFLICT when it was reversed before.",
  })
  async reverseSpend(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReverseSpendInput, { description: "The entry." }) input: ReverseSpendInput,
  ): Promise<ReverseSpendPayload> {
    const { seq } = await context.change(input, async (transaction) => {
      const entry = await entryToReverse(transaction, input.entry);
      await postReversal(transaction, entry, input.ref ?? reversalRef(entry.ref));
    });
    return payloadOf(context, input.programme, seq);
  }

  @Mutation(() => CorrectSpendPayload, {
    nullable: true,
    description: "Takes an entry back and records what is right, as one change.",
  })
  async correctSpend(
    @Ctx() context: RequestContext,
    @Arg("input", () => CorrectSpendInput, { description: "What is right." })
    input: CorrectSpendInput,
  ): Promise<CorrectSpendPayload> {
    const right = statedOf(input);
    if (Object.keys(right).length === 0)
      throw new Refusal("BAD_INPUT", "input: Nothing is to be corrected. Say what.", "input");
    const { seq } = await context.change(input, async (transaction) => {
      const wrong = await entryToReverse(transaction, input.entry);
      await postReversal(transaction, wrong, reversalRef(wrong.ref));
      const { seq: _seq, ordinal: _ordinal, reversesSeq: _none, ...facts } = wrong;
      const corrected = { ...facts, ...right, ref: input.ref };
      await postSpend(transaction, [corrected], dayOf(context.now));
    });
    return payloadOf(context, input.programme, seq);
  }
}

/** A ref has at most 60 characters. */
function reversalRef(ref: string): string {
  return `${ref.slice(0, 58)}-R`;
}

/** What a correction says of the entry; the rest of its input says why. */
function statedOf(input: CorrectSpendInput) {
  const { allocation, workstream, lot, kind, month, amount, supplier, description } = input;
  const facts = { allocation, workstream, lot, kind, month, amount, supplier, description };
  const stated = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as Partial<{
    [Key in keyof typeof facts]: NonNullable<(typeof facts)[Key]>;
  }>;
}

async function payloadOf(
  context: RequestContext,
  programme: string,
  seq: number,
): Promise<CorrectSpendPayload> {
  const reader = context.read();
  const [entry = null, corrected = null] = await entriesOf(reader, programme, seq);
  const funding = await fundingOf(await programmeNamed(reader, programme, "programme"));
  return { entry, corrected, funding };
}
