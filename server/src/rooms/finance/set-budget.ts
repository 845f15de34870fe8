import {
  answering,
  badInput,
  ChangeInput,
  field,
  forEachItem,
  ID,
  InputType,
  PartInput,
  Refusal,
  refuseTwice,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { refsAfter } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Allocation } from "../decisions/allocation.ts";
import { approvedDecision, decisionBehind, laterDecision } from "../decisions/approved-decision.ts";
import { BudgetYear } from "./budget-year.ts";

/** Fiscal years that one budget may have. */
const MOST_YEARS = 60;

@InputType({ description: "What is approved for a fiscal year." })
class BudgetYearInput extends stating(BudgetYear, { only: ["fiscalYear", "amount"] }, PartInput) {}

@InputType({ description: "The profile of an allocation over its fiscal years." })
class SetBudgetInput extends ChangeInput {
  @field(() => ID, "The allocation.")
  allocation!: string;

  @field(
    () => ID,
    "The decision that approved it; once there is a profile, one later than that which set it.",
  )
  decision!: string;

  @field(
    () => [BudgetYearInput],
    `All its years, 1 to ${MOST_YEARS}; together within the allocation.`,
  )
  years!: BudgetYearInput[];
}

export const setBudget = mutation({
  name: "setBudget",
  description:
    "Sets what is approved of an allocation for each fiscal year, by a decision. Spend and forecast are compared with it, whatever a forecast says later.",
  input: SetBudgetInput,
  answer: answering("SetBudgetPayload", "The allocation whose budget was set.", {
    allocation: Allocation,
  }),
  async change(writer, { allocation, decision, years }) {
    if (years.length === 0 || years.length > MOST_YEARS)
      throw badInput("years", `There are ${years.length}. Give 1 to ${MOST_YEARS}.`);
    refuseTwice(
      "years",
      years.map(({ fiscalYear }) => fiscalYear),
    );
    const allocated = await writer.find(Allocation, allocation);
    if (!allocated)
      throw new Refusal(
        "NOT_FOUND",
        "There is no allocation of that ref here. Query fundingInAll { allocations { ref } }.",
        "allocation",
      );
    const all = await writer.all(BudgetYear);
    const own = all.filter((each) => each.allocation === allocation);
    await requireDecision(writer, decision, own, allocated.decision);
    const nextRef = refsAfter("BY", all);
    for (const { ref, fiscalYear } of own)
      if (!years.some((each) => each.fiscalYear === fiscalYear))
        await writer.remove(BudgetYear, ref, null);
    await forEachItem("years", years, async (year) => {
      const facts = { ...statedIn(year), decision };
      const known = own.find(({ fiscalYear }) => fiscalYear === year.fiscalYear);
      if (known) await writer.update(BudgetYear, known.ref, null, facts);
      else await writer.create(BudgetYear, { ref: nextRef(), allocation, ...facts });
    });
    return { allocation };
  },
});

/** The first profile may be set by the decision that approved the allocation. */
async function requireDecision(
  writer: ChangeTransaction,
  decision: string,
  own: readonly BudgetYear[],
  allocatedBy: string,
): Promise<void> {
  const inForce = await decisionBehind(writer, own);
  await (inForce === null && decision === allocatedBy
    ? approvedDecision(writer, decision)
    : laterDecision(writer, decision, inForce ?? allocatedBy));
}
