import { derived, field, Money, view } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Allocation, AllocationBasis } from "../decisions/allocation.ts";
import { SpendKind } from "../programme/amounts.ts";
import { type BudgetRow, budgetRows } from "./budget-rows.ts";
import { BudgetYear } from "./budget-year.ts";
import { FundingPosition } from "./finance-resolver.ts";
import { ledgerOf } from "./position-resolver.ts";

@view("A fiscal year of one kind of money, as approved and as it turns out.")
class BudgetRowView {
  @field(() => String, 'The fiscal year, 1 April to 31 March, as in "2018/19".')
  fiscalYear!: string;

  @field(() => SpendKind, "Whether it is revenue or capital.")
  kind!: SpendKind;

  @field(() => Money, "What is approved for the year; null when nothing is by itself.", "nullable")
  budget!: number | null;

  @field(
    () => Money,
    "The expected outturn, see `outturn`; null when nothing is spent or forecast.",
    "nullable",
  )
  outturn!: number | null;

  @field(
    () => Money,
    "The outturn less the budget: positive is more than approved. Null unless both are known.",
    "nullable",
  )
  variance!: number | null;
}

@Resolver(() => FundingPosition)
export class BudgetResolver {
  @FieldResolver(() => [BudgetRowView], {
    description:
      "By fiscal year and kind: what a decision approved, and the expected outturn against it. Allocations without a profile are in `unprofiled`.",
  })
  async budget(@Root() position: FundingPosition): Promise<BudgetRow[]> {
    const [years, [spent, forecast, closing]] = await Promise.all([
      Reader.of(position).set(BudgetYear, position.programme),
      ledgerOf(position),
    ]);
    const kinds = new Map(position.allocations.map(({ ref, kind }) => [ref, kind]));
    const budgeted = years.all.flatMap(({ allocation, fiscalYear, amount }) => {
      const kind = kinds.get(allocation);
      return kind ? [{ fiscalYear, kind, amount }] : [];
    });
    return budgetRows(budgeted, spent, forecast, closing);
  }

  @FieldResolver(() => Money, {
    description:
      "What is approved as a sum and not for any fiscal year: with all of `budget` but that of yearly rates it is `approved`.",
  })
  async unprofiled(@Root() position: FundingPosition): Promise<number> {
    const years = await Reader.of(position).set(BudgetYear, position.programme);
    return position.allocations
      .filter(({ basis }) => basis === AllocationBasis.ONE_OFF)
      .reduce(
        (sum, { ref, amount }) =>
          years.where("allocation", ref).reduce((left, each) => left - each.amount, sum + amount),
        0,
      );
  }
}

export const allocationBudget = derived(
  Allocation,
  async (allocation) => {
    const years = await Reader.of(allocation).set(BudgetYear, allocation.programme);
    const own = years.where("allocation", allocation.ref);
    return { budgetYears: own.toSorted((a, b) => (a.fiscalYear < b.fiscalYear ? -1 : 1)) };
  },
  { budgetYears: [() => [BudgetYear], "What of it is approved for each fiscal year."] },
);
