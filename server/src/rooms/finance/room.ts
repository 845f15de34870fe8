import { definePlugin } from "@tranche/plugin-kit";
import { allocationGuard } from "./allocation-guard.ts";
import { budgetGuard } from "./budget-guard.ts";
import { allocationBudget, BudgetResolver } from "./budget-resolver.ts";
import { BudgetYear } from "./budget-year.ts";
import { closeMonth, reopenMonth } from "./close-month.ts";
import { ClosedMonth } from "./closed-month.ts";
import { closedMonthGuard } from "./closed-month-guard.ts";
import { commitmentFields } from "./commitments.ts";
import { FinanceResolver } from "./finance-resolver.ts";
import { limitFlagFields } from "./limit-flags.ts";
import { financeMigrations } from "./migrations.ts";
import { LedgerPositionResolver } from "./position-resolver.ts";
import { recordSpend } from "./record-spend.ts";
import { correctSpend, reverseSpend } from "./reverse-spend.ts";
import { setBudget } from "./set-budget.ts";
import { setForecast } from "./set-forecast.ts";
import { SPEND } from "./spend-entry.ts";
import { FORECAST_MONTHS, SpendForecast } from "./spend-forecast.ts";
import { ForecastVersionsResolver, forecastMonthFields } from "./spend-forecast-resolver.ts";
import { SpendMonthsResolver } from "./spend-months-resolver.ts";
import { spendPayloadFields } from "./spend-payloads.ts";
import { SpendEntryResolver, SpendResolver, spendTotals } from "./spend-resolver.ts";

/** What was spent, what is expected to be, and what that leaves. */
export const financeRoom = definePlugin({
  id: "finance",
  version: "0.1.0",
  dependsOn: ["programme", "decisions", "commercial"],
  entities: [SpendForecast, ClosedMonth, BudgetYear],
  appendOnly: [SPEND, FORECAST_MONTHS],
  migrations: financeMigrations,
  guards: [allocationGuard, closedMonthGuard, budgetGuard],
  resolvers: [
    FinanceResolver,
    commitmentFields,
    SpendResolver,
    spendTotals,
    SpendEntryResolver,
    SpendMonthsResolver,
    LedgerPositionResolver,
    ForecastVersionsResolver,
    ...forecastMonthFields,
    ...limitFlagFields,
    ...spendPayloadFields,
    recordSpend,
    reverseSpend,
    correctSpend,
    setForecast,
    BudgetResolver,
    allocationBudget,
    setBudget,
    closeMonth,
    reopenMonth,
  ],
});
