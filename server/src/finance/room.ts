import { definePlugin } from "@tranche/plugin-kit";
import { Allocation, CapitalPlanLine, FundingSource } from "./allocation.ts";
import {
  AllocationResolver,
  CapitalPlanLineResolver,
  FinanceResolver,
} from "./finance-resolver.ts";
import { financeMigrations } from "./migrations.ts";
import { PlanLineResolver } from "./plan-line.ts";

/** Where the money comes from, what was approved, and what is left. */
export const financeRoom = definePlugin({
  id: "finance",
  version: "0.1.0",
  dependsOn: ["programme", "governance"],
  entities: [FundingSource, CapitalPlanLine, Allocation],
  migrations: financeMigrations,
  resolvers: [FinanceResolver, AllocationResolver, CapitalPlanLineResolver, PlanLineResolver],
});
