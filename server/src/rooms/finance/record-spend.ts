import { ChangeInput, dayOf, Money, Month, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { SpendKind } from "../programme/amounts.ts";
import { programmeNamed } from "../programme/programme-resolver.ts";
import { FundingPosition, fundingOf } from "./finance-resolver.ts";
import { postSpend } from "./post-spend.ts";
import { entriesOf, MOST_IN_A_CHANGE } from "./read-spend.ts";
import { SpendEntry, type SpendFacts } from "./spend-entry.ts";

@InputType({ description: "An entry of the spend ledger." })
class SpendEntryInput {
  @Field(() => ID, {
    description: "What it is known by in the programme's ledger, such as an invoice number.",
  })
  ref!: string;

  @Field(() => ID, { description: "The allocation that pays it." })
  allocation!: string;

  @Field(() => ID, { nullable: true, description: "The workstream that it is for." })
  workstream?: string | null;

  @Field(() => ID, { nullable: true, description: "The lot that it is for." })
  lot?: string | null;

  @Field(() => SpendKind, { description: "Which money it is: that of the allocation." })
  kind!: SpendKind;

  @Field(() => Month, { description: "The month that it belongs to; none to come." })
  month!: string;

  @Field(() => Money, { description: "The amount; negative for a credit, never 0.00." })
  amount!: number;

  @Field(() => String, { nullable: true, description: "Who was paid, up to 200 characters." })
  supplier?: string | null;

  @Field(() => String, { nullable: true, description: "What for, up to 2,000 characters." })
  description?: string | null;
}

@InputType({ description: "Spend to record: all entries, or none." })
class RecordSpendInput extends ChangeInput {
  @Field(() => [SpendEntryInput], { description: "1 to 250 entries." })
  entries!: SpendEntryInput[];
}

@ObjectType({ simpleResolvers: true, description: "What was recorded, and what is left." })
class RecordSpendPayload {
  @Field(() => [SpendEntry], { description: "The entries." })
  entries!: SpendEntry[];

  @Field(() => FundingPosition, { description: "The money of the tranche in hand." })
  funding!: FundingPosition;
}

@Resolver()
export class RecordSpend {
  @Mutation(() => RecordSpendPayload, {
    nullable: true,
    description:
      "Adds entries to the spend ledger. Refused beyond an allocation, and when revenue is to pay for capital.",
  })
  async recordSpend(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordSpendInput, { description: "The spend." }) input: RecordSpendInput,
  ): Promise<RecordSpendPayload> {
    const { programme, entries } = input;
    if (entries.length === 0 || entries.length > MOST_IN_A_CHANGE)
      throw new Refusal(
        "BAD_INPUT",
        `entries: There are ${entries.length}. Give 1 to ${MOST_IN_A_CHANGE}, and the rest in another request.`,
        "entries",
      );
    const { seq } = await context.change(input, (transaction) =>
      postSpend(transaction, entries.map(factsOf), dayOf(context.now)),
    );
    const reader = context.read();
    return {
      entries: await entriesOf(reader, programme, seq),
      funding: await fundingOf(await programmeNamed(reader, programme, "programme")),
    };
  }
}

function factsOf(entry: SpendEntryInput): SpendFacts {
  const { workstream = null, lot = null, supplier = null, description = null } = entry;
  return { ...entry, workstream, lot, supplier, description };
}
