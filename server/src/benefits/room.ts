import { definePlugin } from "@tranche/plugin-kit";
import { Benefit } from "./benefit.ts";
import { BenefitAttribution, BenefitEnabler, BenefitObjective } from "./benefit-links.ts";
import { BenefitResolver, EnablerResolver, ProgrammeBenefitsResolver } from "./benefit-resolver.ts";
import { BenefitMeasurement, BenefitStep } from "./benefit-values.ts";
import { benefitsMigrations } from "./migrations.ts";
import { ObjectiveDeliveryResolver } from "./objective-delivery.ts";

/** What gets better, what must happen first, and the objectives it serves. */
export const benefitsRoom = definePlugin({
  id: "benefits",
  version: "0.1.0",
  dependsOn: ["programme", "governance", "metrics", "delivery"],
  entities: [
    Benefit,
    BenefitEnabler,
    BenefitObjective,
    BenefitAttribution,
    BenefitStep,
    BenefitMeasurement,
  ],
  migrations: benefitsMigrations,
  resolvers: [
    ProgrammeBenefitsResolver,
    BenefitResolver,
    EnablerResolver,
    ObjectiveDeliveryResolver,
  ],
});
