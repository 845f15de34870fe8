import { definePlugin } from "@tranche/plugin-kit";
import { Forecast } from "./forecast.ts";
import { ForecastMonthsResolver, ForecastResolver } from "./forecast-resolver.ts";
import { FORECAST_MONTHS, SPEND } from "./kept.ts";
import { AwardFlagResolver, LimitFlagResolver } from "./limit-flags.ts";
import { ledgerMigrations } from "./migrations.ts";
import { LedgerPositionResolver } from "./position-resolver.ts";
import { RecordSpend } from "./record-spend.ts";
import { ReverseSpend } from "./reverse-spend.ts";
import { SetForecast } from "./set-forecast.ts";
import { SpendMonthsResolver } from "./spend-months-resolver.ts";
import { SpendEntryResolver, SpendResolver, SpendTotalsResolver } from "./spend-resolver.ts";

/** What was spent, what is expected to be, and what that leaves. */
export const ledgerRoom = definePlugin({
  id: "ledger",
  version: "0.1.0",
  dependsOn: ["programme", "governance", "finance", "commercial"],
  entities: [Forecast],
  appendOnly: [SPEND, FORECAST_MONTHS],
  migrations: ledgerMigrations,
  resolvers: [
    SpendResolver,
    SpendTotalsResolver,
    SpendEntryResolver,
    SpendMonthsResolver,
    LedgerPositionResolver,
    ForecastResolver,
    ForecastMonthsResolver,
    LimitFlagResolver,
    AwardFlagResolver,
    RecordSpend,
    ReverseSpend,
    SetForecast,
  ],
});
