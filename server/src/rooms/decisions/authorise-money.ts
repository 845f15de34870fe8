import { badInput, Money } from "@tranche/plugin-kit";
import { Field, ID, InputType } from "type-graphql";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { SpendKind } from "../programme/amounts.ts";
import { Allocation, AllocationBasis, FundingSource, OverspendRule } from "./allocation.ts";
import { inPart } from "./item-at-fault.ts";
import { knownRecord, stated } from "./known-record.ts";

@InputType({ description: "Where money comes from." })
class DecisionFundingSourceInput {
  @Field(() => ID, { description: "The funding source's ref." })
  ref!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is called; needed for one that is not kept yet.",
  })
  name?: string | null;
}

@InputType({
  description:
    "Money that a decision approves. One of a ref that is kept is amended: what is left out stays. A new one needs title, kind, basis and fundingSource.",
})
export class DecisionAllocationInput {
  @Field(() => ID, { description: "The allocation's ref." })
  ref!: string;

  @Field(() => Money, { description: "The amount approved, in all: not what is added." })
  amount!: number;

  @Field(() => String, { nullable: true, description: "What it is for." })
  title?: string;

  @Field(() => SpendKind, { nullable: true, description: "Which money it is; it never changes." })
  kind?: SpendKind;

  @Field(() => AllocationBasis, {
    nullable: true,
    description: "Whether it is a sum or a yearly rate; it never changes.",
  })
  basis?: AllocationBasis;

  @Field(() => OverspendRule, {
    nullable: true,
    description: "What becomes of spend beyond it; REFUSE unless given.",
  })
  overspend?: OverspendRule;

  @Field(() => String, { nullable: true, description: "The time it is for, in words." })
  period?: string | null;

  @Field(() => DecisionFundingSourceInput, {
    nullable: true,
    description: "Where the money comes from.",
  })
  fundingSource?: DecisionFundingSourceInput;

  @Field(() => ID, {
    nullable: true,
    description: "The line of the capital plan that it draws on; for capital only.",
  })
  drawnFrom?: string | null;

  @Field(() => ID, { nullable: true, description: "The tranche it is for." })
  tranche?: string | null;
}

/**
 * Adds an allocation that a decision approves, or amends the one of that ref, which is then this
 * decision's.
 *
 * @throws Refusal BAD_INPUT naming the field.
 */
export async function authoriseMoney(
  transaction: ChangeTransaction,
  decision: string,
  { ref, fundingSource: source, ...input }: DecisionAllocationInput,
): Promise<void> {
  const earlier = await knownRecord(transaction, Allocation, ref);
  for (const field of ["kind", "basis"] as const)
    if (earlier && input[field] !== undefined && input[field] !== earlier[field])
      throw badInput(
        field,
        `${ref} is ${earlier[field]}, and stays so. Give the money that is ${input[field]} a ref of its own.`,
      );
  const funded = source && { fundingSource: await fundedBy(transaction, source) };
  const facts = { ...stated(input), ...funded, decision };
  const { kind, drawnFrom } = { ...earlier, ...facts };
  if (kind === SpendKind.REVENUE && drawnFrom)
    throw badInput("drawnFrom", "Revenue is not drawn from a capital plan. Leave it out.");
  if (earlier) await transaction.update(Allocation, ref, null, facts);
  else await transaction.create(Allocation, { ...UNSAID, ...facts, ref } as Allocation);
}

/** A new allocation, where nothing is said; what has no entry here must be. */
const UNSAID = { overspend: OverspendRule.REFUSE, period: null, drawnFrom: null, tranche: null };

/** The ref of a funding source, which is added when it is not kept yet. */
function fundedBy(
  transaction: ChangeTransaction,
  { ref, name }: DecisionFundingSourceInput,
): Promise<string> {
  return inPart("fundingSource", async () => {
    const source = await knownRecord(transaction, FundingSource, ref);
    if (!source) await transaction.create(FundingSource, { ref, name: name as string });
    else if (name != null && name !== source.name)
      throw badInput(
        "name",
        `${ref} is called "${source.name}". Leave the name out, or use another ref.`,
      );
    return ref;
  });
}
