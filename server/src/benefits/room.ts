import { definePlugin } from "@tranche/plugin-kit";
import { Benefit, BenefitEnabler, BenefitObjective } from "./benefit.ts";
import { BenefitResolver, EnablerResolver, ProgrammeBenefitsResolver } from "./benefit-resolver.ts";
import { benefitsMigrations } from "./migrations.ts";
import { ObjectiveDeliveryResolver } from "./objective-delivery.ts";

/** What gets better, what must happen first, and the objectives it serves. */
export const benefitsRoom = definePlugin({
  id: "benefits",
  version: "0.1.0",
  dependsOn: ["programme"],
  entities: [Benefit, BenefitEnabler, BenefitObjective],
  migrations: benefitsMigrations,
  resolvers: [
    ProgrammeBenefitsResolver,
    BenefitResolver,
    EnablerResolver,
    ObjectiveDeliveryResolver,
  ],
});
