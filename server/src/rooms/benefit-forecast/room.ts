import { definePlugin } from "@tranche/plugin-kit";
import { BenefitForecastResolver } from "./benefit-forecast-resolver.ts";
import { BenefitRange } from "./benefit-range.ts";
import { benefitForecastMigrations } from "./migrations.ts";
import { MilestoneRange } from "./milestone-range.ts";
import { PortfolioBenefitsResolver } from "./portfolio-resolver.ts";
import { rangeGuard } from "./range-guard.ts";
import { removeBenefitRange, setBenefitRange } from "./set-benefit-range.ts";
import { removeMilestoneRange, setMilestoneRange } from "./set-milestone-range.ts";

/** The value that benefits may reach, and that of all programmes together. */
export const benefitForecastRoom = definePlugin({
  id: "benefit-forecast",
  version: "0.1.0",
  dependsOn: ["programme", "delivery", "benefits"],
  entities: [BenefitRange, MilestoneRange],
  migrations: benefitForecastMigrations,
  guards: [rangeGuard],
  resolvers: [
    setBenefitRange,
    removeBenefitRange,
    setMilestoneRange,
    removeMilestoneRange,
    BenefitForecastResolver,
    PortfolioBenefitsResolver,
  ],
});
