import { definePlugin } from "@tranche/plugin-kit";
import { BenefitForecastResolver } from "./benefit-forecast-resolver.ts";
import { BenefitRange } from "./benefit-range.ts";
import { benefitForecastMigrations } from "./migrations.ts";
import { MilestoneRange } from "./milestone-range.ts";
import { PortfolioBenefitsResolver } from "./portfolio-resolver.ts";
import { BenefitRangeResolver, MilestoneRangeResolver } from "./range-resolver.ts";
import { SetBenefitRange } from "./set-benefit-range.ts";
import { SetMilestoneRange } from "./set-milestone-range.ts";

/** What benefits may come to, and what those of all programmes come to together. */
export const benefitForecastRoom = definePlugin({
  id: "benefit-forecast",
  version: "0.1.0",
  dependsOn: ["programme", "delivery", "benefits"],
  entities: [BenefitRange, MilestoneRange],
  migrations: benefitForecastMigrations,
  resolvers: [
    BenefitRangeResolver,
    MilestoneRangeResolver,
    SetBenefitRange,
    SetMilestoneRange,
    BenefitForecastResolver,
    PortfolioBenefitsResolver,
  ],
});
