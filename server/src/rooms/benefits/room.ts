import { definePlugin } from "@tranche/plugin-kit";
import { advanceBenefit } from "./advance-benefit.ts";
import { attributeBenefit } from "./attribute-benefit.ts";
import { Benefit } from "./benefit.ts";
import { lossGuard, plannedStartGuard, realisationGuard, sharesGuard } from "./benefit-guard.ts";
import { BenefitAttribution, BenefitEnabler, BenefitObjective } from "./benefit-links.ts";
import {
  BenefitObjectivesResolver,
  benefitAttribution,
  benefitJudgement,
} from "./benefit-resolver.ts";
import { BenefitMeasurement, BenefitStep } from "./benefit-values.ts";
import { enablerFields } from "./enabler-resolver.ts";
import { FourTestsResolver } from "./four-tests-resolver.ts";
import { benefitsMigrations } from "./migrations.ts";
import { ObjectiveDeliveryResolver } from "./objective-delivery.ts";
import { PastPlansResolver } from "./past-plans.ts";
import { planBenefit } from "./plan-benefit.ts";
import { recordBenefit } from "./record-benefit.ts";
import { recordEnabler, removeEnabler } from "./record-enabler.ts";
import { recordMeasurement } from "./record-measurement.ts";
import { ReforecastResolver } from "./reforecast-resolver.ts";
import { setBaseline, setTarget } from "./set-values.ts";
import { benefitSlip, measurementHistory, TrajectoryResolver } from "./trajectory-resolver.ts";
import { benefitHistory, benefitLevels } from "./values-resolver.ts";

/** What improves, by how much and when, what must happen first, and what was measured of it. */
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
  guards: [realisationGuard, plannedStartGuard, lossGuard, sharesGuard],
  resolvers: [
    benefitJudgement,
    benefitAttribution,
    benefitLevels,
    BenefitObjectivesResolver,
    benefitHistory,
    PastPlansResolver,
    TrajectoryResolver,
    benefitSlip,
    measurementHistory,
    FourTestsResolver,
    enablerFields,
    ReforecastResolver,
    ObjectiveDeliveryResolver,
    recordBenefit,
    setBaseline,
    setTarget,
    planBenefit,
    advanceBenefit,
    recordEnabler,
    removeEnabler,
    attributeBenefit,
    recordMeasurement,
  ],
});
