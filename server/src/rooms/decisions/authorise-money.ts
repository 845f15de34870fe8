import {
  amending,
  badInput,
  type Facts,
  field,
  ID,
  InputType,
  inPart,
  PartInput,
  statedIn,
  stating,
  writeFact,
} from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { SpendKind } from "../programme/amounts.ts";
import { Allocation, FundingSource, OverspendRule } from "./allocation.ts";

@InputType({ description: "Where money comes from." })
class DecisionFundingSourceInput extends stating(
  FundingSource,
  {
    optional: ["name"],
    words: { name: "Its name, up to 200 characters; needed for a source not yet recorded." },
  },
  PartInput,
) {
  @field(() => ID, "The funding source's ref.")
  ref!: string;
}

@InputType({
  description:
    "Money that a decision approves. An allocation already recorded under the ref is amended: what is left out stays. A new one needs title, kind, basis and fundingSource.",
})
export class DecisionAllocationInput extends amending(
  Allocation,
  {
    except: ["fundingSource", "decision"],
    words: {
      amount: "The amount approved, in all: not the increase.",
      kind: "Whether it is revenue or capital; it never changes.",
      basis: "Whether the amount is a sum or a yearly rate; it never changes.",
      overspend: "How spend above it is treated; REFUSE for a new one, unless given.",
      drawnFrom: "The line of the capital plan that it draws on; for capital only.",
    },
  },
  PartInput,
) {
  @field(() => ID, "The allocation's ref.")
  ref!: string;

  @field(() => DecisionFundingSourceInput, "Where the money comes from.", "nullable")
  fundingSource?: DecisionFundingSourceInput;
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
  input: DecisionAllocationInput,
): Promise<void> {
  const { ref, fundingSource: source } = input;
  const earlier = await transaction.find(Allocation, ref);
  for (const field of ["kind", "basis"] as const)
    if (earlier && input[field] !== undefined && input[field] !== earlier[field])
      throw badInput(
        field,
        `${ref} is ${earlier[field]}, which never changes. Give the money that is ${input[field]} a ref of its own.`,
      );
  const facts = {
    ...(earlier ? {} : { overspend: OverspendRule.REFUSE }),
    ...statedIn(input),
    ...(source && { fundingSource: await fundedBy(transaction, source) }),
    decision,
  };
  const { kind, drawnFrom } = { ...earlier, ...facts };
  if (kind === SpendKind.REVENUE && drawnFrom)
    throw badInput("drawnFrom", "Revenue is not drawn from a capital plan. Leave it out.");
  await writeFact(transaction, Allocation, { ref }, facts);
}

/** The ref of a funding source, which is added when it is not yet recorded. */
function fundedBy(
  transaction: ChangeTransaction,
  input: DecisionFundingSourceInput,
): Promise<string> {
  return inPart("fundingSource", async () => {
    const { ref, name } = input;
    const source = await transaction.find(FundingSource, ref);
    if (!source)
      await transaction.create(FundingSource, {
        ref,
        ...statedIn(input),
      } as Facts<FundingSource>);
    else if (name != null && name !== source.name)
      throw badInput(
        "name",
        `${ref} is called "${source.name}". Leave the name out, or use another ref.`,
      );
    return ref;
  });
}
