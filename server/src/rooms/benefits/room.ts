import { definePlugin } from "@tranche/plugin-kit";
import { AdvanceBenefit } from "./advance-benefit.ts";
import { AttributeBenefit } from "./attribute-benefit.ts";
import { Benefit } from "./benefit.ts";
import { realisationGuard, sharesGuard } from "./benefit-guard.ts";
import { BenefitAttribution, BenefitEnabler, BenefitObjective } from "./benefit-links.ts";
import { BenefitResolver, ProgrammeBenefitsResolver } from "./benefit-resolver.ts";
import { BenefitMeasurement, BenefitStep } from "./benefit-values.ts";
import { EnablerResolver } from "./enabler-resolver.ts";
import { FourTestsResolver } from "./four-tests-resolver.ts";
import { benefitsMigrations } from "./migrations.ts";
import { ObjectiveDeliveryResolver } from "./objective-delivery.ts";
import { PlanBenefit } from "./plan-benefit.ts";
import { RecordBenefit } from "./record-benefit.ts";
import { RecordEnabler } from "./record-enabler.ts";
import { RecordMeasurement } from "./record-measurement.ts";
import { ReforecastResolver } from "./reforecast-resolver.ts";
import { SetBenefitValues } from "./set-values.ts";
import { MeasurementResolver, TrajectoryResolver } from "./trajectory-resolver.ts";
import { BenefitValuesResolver } from "./values-resolver.ts";

/** What gets better, by how much and when, what must happen first, and what was measured of it. */
export const benefitsRoom = definePlugin({
  id: "benefits",
  version: "0.1.0",
  dependsOn: ["programme", "decisions", "delivery", "metrics"],
  entities: [
    Benefit,
    BenefitEnabler,
    BenefitObjective,
    BenefitAttribution,
    BenefitStep,
    BenefitMeasurement,
  ],
  migrations: benefitsMigrations,
  guards: [realisationGuard, sharesGuard],
  resolvers: [
    ProgrammeBenefitsResolver,
    BenefitResolver,
    BenefitValuesResolver,
    TrajectoryResolver,
    MeasurementResolver,
    FourTestsResolver,
    EnablerResolver,
    ReforecastResolver,
    ObjectiveDeliveryResolver,
    RecordBenefit,
    SetBenefitValues,
    PlanBenefit,
    AdvanceBenefit,
    RecordEnabler,
    AttributeBenefit,
    RecordMeasurement,
  ],
});
