/**
 * What operations are taken to cost, in points; cost.ts adds them up. An object costs 1, a list as
 * many times its items as it is long, a value in them nothing. A page is as long as `first` says;
 * other lists are taken to be as long as those of a large programme.
 */

/** The length of a list of which nothing is said below. */
export const USUAL_LENGTH = 20;

/** Lists by what they hold, where that is usually fewer or more. */
export const LENGTHS: Readonly<Record<string, number>> = {
  StrategicIntent: 5,
  Tranche: 5,
  Workstream: 5,
  PluginStatus: 5,
  BoardPackSection: 5,
  FundingPosition: 5,
  Objective: 10,
  Benefit: 30,
  Milestone: 30,
  // How often a plan, a forecast or a measurement is restated.
  BenefitState: 5,
  MilestoneState: 5,
  PlanState: 5,
  RiskState: 5,
  BenefitStep: 5,
  PlannedStep: 5,
  SpendMonth: 60,
  TrajectoryMonth: 60,
};

/** Lists by their field, where they are shorter than others of the same. */
export const FIELD_LENGTHS: Readonly<Record<string, number>> = {
  "Benefit.enablers": 5,
  "BenefitMeasurement.history": 3,
  "Benefit.objectives": 5,
  "Benefit.attributions": 5,
  "Decision.recommendations": 5,
  "Milestone.waitsFor": 5,
  "ObjectiveDelivery.measures": 10,
  "ObjectiveDelivery.benefits": 10,
  "ObjectiveDelivery.milestones": 10,
  // Of the schema itself, with whole introspection in mind.
  "__Schema.types": 50,
  "__Schema.directives": 5,
  "__Type.fields": 5,
  "__Type.inputFields": 5,
  "__Type.enumValues": 5,
  "__Type.possibleTypes": 2,
  "__Type.interfaces": 2,
  "__Field.args": 2,
  "__Directive.args": 2,
};

/** What a field costs beside what is asked of it: the scans and the reckoning behind it. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  "Query.verifyChain": 500,
  "Query.portfolioBenefits": 500,
  "Query.reforecastPreview": 300,
  "Query.boardPack": 200,
  "Query.appraise": 50,
  "Query.internalRate": 50,
  "Query.programme": 10,
  "Programme.appraisalComparison": 100,
  "Programme.benefitForecast": 200,
  "Programme.benefitMap": 50,
  "Programme.earnedValue": 50,
  "Programme.readings": 50,
  "Programme.recoverable": 1000,
  "Programme.skills": 50,
};

/** A mutation is a transaction that is kept for good: no document holds more than some sixty. */
export const MUTATION_WEIGHT = 150;

/** What an argument adds when it is given. */
export const ARGUMENT_WEIGHTS: Readonly<Record<string, number>> = {
  // The past is put together from every version up to it.
  "Query.programme(asAt:)": 190,
  "Query.boardPack(asAt:)": 200,
  "Query.portfolioBenefits(asAt:)": 500,
  "Programme.readings(asAt:)": 50,
};

/** What each unit of a number adds that is given as an argument. */
export const UNIT_WEIGHTS: Readonly<Record<string, number>> = {
  "Programme.benefitForecast(runs:)": 0.2,
};

/** Objects that cost nothing: GraphQL's tools follow a type to its item nine times over. */
export const FREE: ReadonlySet<string> = new Set(["__Type.ofType"]);
