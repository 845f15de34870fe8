import { definePlugin } from "@tranche/plugin-kit";
import { Appraisal } from "./appraisal.ts";
import { Benefit, BenefitEnabler, BenefitObjective } from "./benefit.ts";
import { BenefitResolver, EnablerResolver, ProgrammeBenefitsResolver } from "./benefit-resolver.ts";
import { benefitsMigrations } from "./migrations.ts";
import { ObjectiveDeliveryResolver } from "./objective-delivery.ts";
import { AppraisalResolver } from "./record-appraisal.ts";

/** What gets better, what must happen first, and the objectives it serves. */
export const benefitsRoom = definePlugin({
  id: "benefits",
  version: "0.1.0",
  dependsOn: ["programme"],
  entities: [Benefit, BenefitEnabler, BenefitObjective, Appraisal],
  migrations: benefitsMigrations,
  resolvers: [
    ProgrammeBenefitsResolver,
    BenefitResolver,
    EnablerResolver,
    ObjectiveDeliveryResolver,
    AppraisalResolver,
  ],
});
