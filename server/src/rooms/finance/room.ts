import { definePlugin } from "@tranche/plugin-kit";
import { allocationGuard } from "./allocation-guard.ts";
import { CommitmentResolver } from "./commitments.ts";
import { FinanceResolver } from "./finance-resolver.ts";
import { AwardFlagResolver, LimitFlagResolver } from "./limit-flags.ts";
import { financeMigrations } from "./migrations.ts";
import { LedgerPositionResolver } from "./position-resolver.ts";
import { RecordSpend } from "./record-spend.ts";
import { ReverseSpend } from "./reverse-spend.ts";
import { SetForecast } from "./set-forecast.ts";
import { SPEND } from "./spend-entry.ts";
import { FORECAST_MONTHS, SpendForecast } from "./spend-forecast.ts";
import { ForecastMonthsResolver, ForecastVersionsResolver } from "./spend-forecast-resolver.ts";
import { SpendMonthsResolver } from "./spend-months-resolver.ts";
import { SpendEntryResolver, SpendResolver, SpendTotalsResolver } from "./spend-resolver.ts";

/** What was spent, what is expected to be, and what that leaves. */
export const financeRoom = definePlugin({
  id: "finance",
  version: "0.1.0",
  dependsOn: ["programme", "decisions", "commercial"],
  entities: [SpendForecast],
  appendOnly: [SPEND, FORECAST_MONTHS],
  migrations: financeMigrations,
  guards: [allocationGuard],
  resolvers: [
    FinanceResolver,
    CommitmentResolver,
    SpendResolver,
    SpendTotalsResolver,
    SpendEntryResolver,
    SpendMonthsResolver,
    LedgerPositionResolver,
    ForecastVersionsResolver,
    ForecastMonthsResolver,
    LimitFlagResolver,
    AwardFlagResolver,
    RecordSpend,
    ReverseSpend,
    SetForecast,
  ],
});
