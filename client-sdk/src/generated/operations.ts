/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Costs and benefits by year, to be appraised. Nothing is recorded. */
export type AppraiseInput = {
  /** The year of year 0, to which everything is discounted. */
  baseYear: number;
  /** Benefits by year from year 0, up to 1,000 of them. */
  benefits: Array<string>;
  /** Costs by year from year 0, up to 1,000 of them. */
  costs: Array<string>;
  /** The edition of the Green Book that it follows. */
  edition: GreenBookEdition;
  /** How much of the uplift is mitigated, as a fraction from 0 to 1; none unless given. */
  mitigation?: number | null | undefined;
  /** The uplift of costs as a fraction: 0.51 for 51 per cent. None unless given. */
  optimismBias?: number | null | undefined;
  /** The year of the prices of REAL amounts and of the answer; that of year 0 unless given. */
  priceYear?: number | null | undefined;
  /** REAL unless given; NOMINAL amounts are deflated by the price index on record. */
  prices?: PriceTerms | null | undefined;
  /** The rates to discount at. */
  schedule: DiscountSchedule;
  /** Which years are counted in; FINANCIAL unless given. */
  years?: YearKind | null | undefined;
};

/** An award of a lot under a delegation. */
export type AwardLotInput = {
  /** The day it was advertised. */
  advertisedOn?: string | null | undefined;
  /** The day it was awarded. */
  awardedOn: string;
  /** The day its procurement commenced, which says what law and threshold apply. */
  commencedOn?: string | null | undefined;
  /** The contract's ref; "C-L1" unless given. */
  contract?: string | null | undefined;
  /** The delegation it is awarded under; the lot's, unless given. */
  delegation?: string | null | undefined;
  /** The ground in law for a direct award, up to 500 characters. */
  directAwardGround?: string | null | undefined;
  /** The amount released now, at most the value. */
  firstCall?: string | null | undefined;
  /** The framework, of a call-off only. */
  framework?: string | null | undefined;
  /** A key of your own choosing. A request repeated with it and the same input writes nothing again. */
  idempotencyKey?: string | null | undefined;
  /** The kind of money that pays for it. */
  kind?: SpendKind | null | undefined;
  /** The lot that it was awarded for. */
  lot: string;
  /** The programme's ref. */
  programme: string;
  /** RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source. */
  provenance?: Provenance | null | undefined;
  /** The reason for the change, recorded with it. */
  reason: string;
  /** The route to market. */
  route: Route;
  /** The source of the facts, by document and paragraph. */
  source?: string | null | undefined;
  /** The supplier it was awarded to, up to 200 characters. */
  supplier: string;
  /** The day of the transparency notice of a direct award. */
  transparencyNoticeOn?: string | null | undefined;
  /** The whole value of the contract, without VAT. */
  value: string;
};

/** The class of a benefit. */
export type BenefitClass =
  /** Money that can be taken out of a budget. */
  | 'CASH_RELEASING'
  /** A measurable worsening that the programme accepts. */
  | 'DIS_BENEFIT'
  /** Has a value in money, but releases no budget. */
  | 'NON_CASH_RELEASING'
  /** Observed, not counted. */
  | 'QUALITATIVE'
  /** Measured in a unit other than money. */
  | 'QUANTIFIABLE';

/** The status of a benefit. Only a measurement makes it realised. */
export type BenefitStatus =
  /** Approved with a case. */
  | 'APPROVED'
  /** Named in a case. */
  | 'IDENTIFIED'
  /** The day of its target has passed without it. */
  | 'MISSED'
  /** Its profile passes the four tests. */
  | 'PROFILED'
  /** Measured at its target. */
  | 'REALISED'
  /** Measured, not yet at its target. */
  | 'REALISING'
  /** No longer pursued. */
  | 'WITHDRAWN';

/** One of MSP's four tests of a benefit. */
export type BenefitTest =
  /** Its accountable owner, its enablers and who counts it are recorded. */
  | 'ATTRIBUTION'
  /** What improves, and for whom, is stated precisely. */
  | 'DESCRIPTION'
  /** The target, its day and the planned profile are recorded. */
  | 'MEASUREMENT'
  /** The difference between before and after can be observed. */
  | 'OBSERVABLE';

/** Whether a higher or a lower value of a measure is better. */
export type Better =
  /** Higher is better. */
  | 'HIGHER'
  /** Lower is better. */
  | 'LOWER';

/** A sort of project, by how far its estimates tend to be too low. */
export type BiasCategory =
  /** Equipment, software and systems made for the purpose. */
  | 'EQUIPMENT_DEVELOPMENT'
  /** Buildings of an unusual design or site. */
  | 'NON_STANDARD_BUILDINGS'
  /** Civil engineering of an unusual design. */
  | 'NON_STANDARD_CIVIL_ENGINEERING'
  /** Services bought from outside, including IT. */
  | 'OUTSOURCING'
  /** Buildings of a standard design. */
  | 'STANDARD_BUILDINGS'
  /** Civil engineering of a standard design. */
  | 'STANDARD_CIVIL_ENGINEERING';

/** The part of the business case that an item belongs to. */
export type BusinessCase =
  /** A commercially viable deal. */
  | 'COMMERCIAL'
  /** Legal and consultation obligations. */
  | 'DUTIES'
  /** Value for money. */
  | 'ECONOMIC'
  /** Affordability. */
  | 'FINANCIAL'
  /** Delivery arrangements. */
  | 'MANAGEMENT'
  /** The case for change. */
  | 'STRATEGIC';

/** A stage of the business case. */
export type CaseStage =
  /** Full business case. */
  | 'FBC'
  /** Outline business case. */
  | 'OBC'
  /** Strategic outline case. */
  | 'SOC';

/** An entry to correct; what is left out stays as it was. */
export type CorrectSpendInput = {
  /** The allocation that pays it. */
  allocation?: string | null | undefined;
  /** The amount; negative for a credit, never 0.00. */
  amount?: string | null | undefined;
  /** What it was spent on, up to 2,000 characters. */
  description?: string | null | undefined;
  /** The id or ref of the entry that is wrong. */
  entry: string;
  /** A key of your own choosing. A request repeated with it and the same input writes nothing again. */
  idempotencyKey?: string | null | undefined;
  /** Whether it is revenue or capital, as the allocation is. */
  kind?: SpendKind | null | undefined;
  /** The lot that it is for. */
  lot?: string | null | undefined;
  /** The month that it is charged to. */
  month?: string | null | undefined;
  /** The programme's ref. */
  programme: string;
  /** RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source. */
  provenance?: Provenance | null | undefined;
  /** The reason for the change, recorded with it. */
  reason: string;
  /** The ref of the entry that replaces it. */
  ref: string;
  /** The month in which it is reversed, an open one from the entry's on; the entry's unless given. */
  reversedIn?: string | null | undefined;
  /** The source of the facts, by document and paragraph. */
  source?: string | null | undefined;
  /** Who was paid, up to 200 characters. */
  supplier?: string | null | undefined;
  /** The workstream that it is for. */
  workstream?: string | null | undefined;
};

/** The Green Book's declining rates, at which future years are discounted. */
export type DiscountSchedule =
  /** For effects on life and health: 1.5 per cent at first. */
  | 'HEALTH'
  /** The social time preference rate: 3.5 per cent at first. */
  | 'STANDARD';

/** What is expected to be spent in a month. */
export type ForecastMonthInput = {
  /** The amount expected, 0.00 or more. */
  amount: string;
  /** Whether it is revenue or capital, as the allocation is. */
  kind: SpendKind;
  /** The month. */
  month: string;
};

/** An edition of HM Treasury's Green Book. */
export type GreenBookEdition =
  /** Of March 2018. */
  | 'GREEN_BOOK_2018'
  /** Of November 2020. */
  | 'GREEN_BOOK_2020'
  /** Of March 2022. */
  | 'GREEN_BOOK_2022'
  /** Re-issued on 5 February 2026. */
  | 'GREEN_BOOK_2026';

/** What a limit flag is about. */
export type LimitFlagKind =
  /** More is committed and spent than was approved, in all or of one kind of money. */
  | 'COMMITTED_BEYOND_APPROVED'
  /** More was spent than the allocation, which allows overspending. */
  | 'OVERSPENT'
  /** The lots planned under a delegation are more than can be awarded under it. */
  | 'PLANNED_BEYOND_DELEGATION'
  /** More is drawn from a line of a capital plan than its budget. */
  | 'PLAN_OVERDRAWN'
  /** Awards to one supplier, each below the procurement threshold, reach it together within a year. */
  | 'POSSIBLE_SPLITTING'
  /** More was spent on a lot than the value of its contract. */
  | 'SPENT_BEYOND_CONTRACT';

/** The stage that a lot has reached. */
export type LotStatus =
  /** A contract has been awarded. */
  | 'AWARDED'
  /** No contract has been awarded. */
  | 'PLANNED';

/** The kind of a node of the benefits map, in the order in which one leads to the next. */
export type MapNodeKind =
  /** The improvement that an outcome brings, which can be measured. */
  | 'BENEFIT'
  /** What the organisation can do once outputs are in place. */
  | 'CAPABILITY'
  /** What the business case promises, to which benefits add up. */
  | 'OBJECTIVE'
  /** What is different in its business once a capability is in use. */
  | 'OUTCOME'
  /** What the programme delivers: a design, a system, a course. */
  | 'OUTPUT';

/** What an obligation concerns. */
export type ObligationKind =
  /** Consulting a unit or body. */
  | 'CONSULTATION'
  /** A data protection impact assessment. */
  | 'DPIA'
  /** An equality impact assessment. */
  | 'EIA'
  /** The impact on the environment. */
  | 'ENVIRONMENT'
  /** The impact on buildings. */
  | 'ESTATES'
  /** Public procurement rules. */
  | 'PROCUREMENT';

/** Whether an obligation needs action. */
export type ObligationStatus =
  /** Not required at this stage; its trigger opens it. */
  | 'DORMANT'
  /** Met, with evidence. */
  | 'MET'
  /** Due, and not yet met. */
  | 'OPEN'
  /** Applies at all stages. */
  | 'STANDING';

/** Whether a plugin works. */
export type PluginState =
  /** A plugin that it depends on is not ready. */
  | 'BLOCKED'
  /** It could not be loaded, composed, migrated or started. */
  | 'FAILED'
  /** It is working. */
  | 'READY';

/** Whether inflation is removed from amounts. */
export type PriceTerms =
  /** In the prices of each year, as paid. */
  | 'NOMINAL'
  /** In the prices of one year, the price year. */
  | 'REAL';

/** Which programmes to list; all, when empty. */
export type ProgrammeFilter = {
  /** Part of the name or ref, in upper or lower case. */
  search?: string | null | undefined;
};

/** Where a fact comes from. */
export type Provenance =
  /** An illustrative example. Not a fact about any person or body. */
  | 'ILLUSTRATIVE'
  /** Recorded by a user through the tracker. */
  | 'RECORDED'
  /** Taken from a published source, which is cited. */
  | 'SOURCED';

/** Computed health. It is shown beside assessed delivery confidence, never in its place. */
export type Rating =
  /** Off target, within tolerance. */
  | 'AMBER'
  /** On target. */
  | 'GREEN'
  /** Beyond tolerance, or late and not met. */
  | 'RED'
  /** Nothing recorded to judge by: missing, stale or failed. */
  | 'UNKNOWN';

/** A rule that works out from the record whether a readiness item is met. */
export type ReadinessRule =
  /** The stage has an appraisal on the current edition of the Green Book. */
  | 'APPRAISAL_CURRENT'
  /** Every benefit that is not withdrawn has an owner and a measure. */
  | 'BENEFITS_OWNED_AND_MEASURED'
  /** Awards stay within every delegation, in value and in number of lots. */
  | 'DELEGATIONS_WITHIN_LIMITS'
  /** No obligation that is due by the gate is open. */
  | 'OBLIGATIONS_MET';

/** The status of a readiness item. */
export type ReadinessStatus =
  /** Met, with evidence. */
  | 'MET'
  /** Due later. */
  | 'NOT_YET_DUE'
  /** Due and not met. */
  | 'UNMET'
  /** Not met; a named person allows the gate to be passed without it. */
  | 'WAIVED';

/** Whether a reading has a value to go by. */
export type ReadingStatus =
  /** The measure failed or took too long. */
  | 'FAILED'
  /** There was nothing to measure. Not zero. */
  | 'NO_DATA'
  /** A value, fresh enough to go by. */
  | 'OK'
  /** A value, but too old to go by. */
  | 'STALE';

/** The value of a benefit as measured in a month. */
export type RecordMeasurementInput = {
  /** The benefit. */
  benefit: string;
  /** The evidence for it: a report, an account, a survey. */
  evidence: string;
  /** A key of your own choosing. A request repeated with it and the same input writes nothing again. */
  idempotencyKey?: string | null | undefined;
  /** The month measured, which has begun. */
  month: string;
  /** The programme's ref. */
  programme: string;
  /** RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source. */
  provenance?: Provenance | null | undefined;
  /** The reason for the change, recorded with it. */
  reason: string;
  /** The source of the facts, by document and paragraph. */
  source?: string | null | undefined;
  /** The value in the benefit's unit: what accrued in the month, or the level reached. */
  value: string;
};

/** Spend to record: all entries, or none. */
export type RecordSpendInput = {
  /** 1 to 250 entries. */
  entries: Array<SpendEntryInput>;
  /** A key of your own choosing. A request repeated with it and the same input writes nothing again. */
  idempotencyKey?: string | null | undefined;
  /** The programme's ref. */
  programme: string;
  /** RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source. */
  provenance?: Provenance | null | undefined;
  /** The reason for the change, recorded with it. */
  reason: string;
  /** The source of the facts, by document and paragraph. */
  source?: string | null | undefined;
};

/** The day a milestone is now expected. */
export type ReforecastMilestoneInput = {
  /** The day now expected. */
  forecastOn: string;
  /** A key of your own choosing. A request repeated with it and the same input writes nothing again. */
  idempotencyKey?: string | null | undefined;
  /** The ref of the milestone. */
  milestone: string;
  /** The programme's ref. */
  programme: string;
  /** RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source. */
  provenance?: Provenance | null | undefined;
  /** The reason for the change, recorded with it. */
  reason: string;
  /** The revision you read. The change is refused if the record has been revised since; left out, nothing is checked. */
  revision?: number | null | undefined;
  /** The source of the facts, by document and paragraph. */
  source?: string | null | undefined;
};

/** An entry to reverse. */
export type ReverseSpendInput = {
  /** The entry's id or ref. */
  entry: string;
  /** A key of your own choosing. A request repeated with it and the same input writes nothing again. */
  idempotencyKey?: string | null | undefined;
  /** The programme's ref. */
  programme: string;
  /** RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source. */
  provenance?: Provenance | null | undefined;
  /** The reason for the change, recorded with it. */
  reason: string;
  /** The ref of the reversing entry; "<ref>-R" unless given. */
  ref?: string | null | undefined;
  /** The month in which it is reversed, an open one from the entry's on; the entry's unless given. */
  reversedIn?: string | null | undefined;
  /** The source of the facts, by document and paragraph. */
  source?: string | null | undefined;
};

/** A route to market. */
export type Route =
  /** A call-off by competitive tender from a framework. */
  | 'CALL_OFF'
  /** A contract without competition, such as a single tender action. */
  | 'DIRECT_AWARD'
  /** A new contract, let by competition. */
  | 'NEW_CONTRACT';

/** Whether a section has content. */
export type SectionStatus =
  /** Nothing is recorded for it yet. */
  | 'EMPTY'
  /** It has content. */
  | 'OK'
  /** Its plugin could not answer; the reason says why. */
  | 'UNAVAILABLE';

/** A new version of an allocation's spend forecast. */
export type SetForecastInput = {
  /** The allocation. */
  allocation: string;
  /** A key of your own choosing. A request repeated with it and the same input writes nothing again. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 250 months. A month that is left out stays as it was. */
  months: Array<ForecastMonthInput>;
  /** The programme's ref. */
  programme: string;
  /** RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source. */
  provenance?: Provenance | null | undefined;
  /** The reason for the change, recorded with it. */
  reason: string;
  /** The source of the facts, by document and paragraph. */
  source?: string | null | undefined;
};

/** The level to which a person has a skill, in the terms of the UK government's frameworks. */
export type SkillLevel =
  /** Knows what it is and why it matters. */
  | 'AWARENESS'
  /** Leads in it, and advises others on how to use it. */
  | 'EXPERT'
  /** Uses it alone on hard work, and helps others to. */
  | 'PRACTITIONER'
  /** Uses it in everyday work, with help where the work is hard. */
  | 'WORKING';

/** An entry of the spend ledger. */
export type SpendEntryInput = {
  /** The allocation that pays it. */
  allocation: string;
  /** The amount; negative for a credit, never 0.00. */
  amount: string;
  /** What it was spent on, up to 2,000 characters. */
  description?: string | null | undefined;
  /** Whether it is revenue or capital, as the allocation is. */
  kind: SpendKind;
  /** The lot that it is for. */
  lot?: string | null | undefined;
  /** The month that it is charged to, not in the future. */
  month: string;
  /** The ref to record it under, such as an invoice number. */
  ref: string;
  /** Who was paid, up to 200 characters. */
  supplier?: string | null | undefined;
  /** The workstream that it is for. */
  workstream?: string | null | undefined;
};

/** Whether money is revenue or capital. The two are never mixed without saying so. */
export type SpendKind =
  /** Spending that creates or improves an asset. */
  | 'CAPITAL'
  /** Day-to-day spending. */
  | 'REVENUE';

/** The progress of a tranche. */
export type TrancheStatus =
  /** Approved and funded; the tranche before it is not closed. */
  | 'APPROVED'
  /** Ended in a review. */
  | 'CLOSED'
  /** Being delivered. */
  | 'IN_DELIVERY'
  /** Proposed, and not yet decided. */
  | 'PROPOSED';

/** A change of a contract's value. */
export type VaryContractInput = {
  /** The contract that it changes. */
  contract: string;
  /** A key of your own choosing. A request repeated with it and the same input writes nothing again. */
  idempotencyKey?: string | null | undefined;
  /** The programme's ref. */
  programme: string;
  /** RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source. */
  provenance?: Provenance | null | undefined;
  /** The reason for the change, recorded with it. */
  reason: string;
  /** The source of the facts, by document and paragraph. */
  source?: string | null | undefined;
  /** The whole value it is to have without VAT, not the difference. */
  value: string;
  /** The day of it; today, unless given. */
  variedOn?: string | null | undefined;
};

/** What a workstream changes. */
export type WorkstreamKind =
  /** How data is valued and used. */
  | 'CULTURE'
  /** People: roles, skills and capacity. */
  | 'PEOPLE'
  /** Organisation and process. */
  | 'PROCESS'
  /** Systems and data platforms. */
  | 'TECHNOLOGY';

/** Which years an appraisal counts in. */
export type YearKind =
  /** From 1 January. */
  | 'CALENDAR'
  /** From 1 April: 2024 is 2024/25. */
  | 'FINANCIAL';

export type BenefitsQueryVariables = Exact<{
  programme: string;
  asAt?: string | null | undefined;
}>;


export type BenefitsQuery = { programme: { benefits: Array<{ ref: string, title: string, class: BenefitClass, beneficiary: string | null, owner: string | null, measure: string | null, unit: string | null, attribution: number | null, status: BenefitStatus, rating: Rating, because: string, slippedMonths: number | null, baseline: { value: string, on: string | null } | null, target: { value: string, on: string | null } | null, trajectory: Array<{ month: string, planned: string | null, forecast: string | null, measured: string | null }>, actualAgainstPlan: { months: number, planned: string, measured: string, percent: number | null, rating: Rating } | null, enablers: Array<{ ref: string, title: string | null, neededBy: string | null, forecastOn: string | null, slippedMonths: number | null, share: number | null }>, tests: { description: boolean, observable: boolean, attribution: boolean, measurement: boolean, missing: Array<{ test: BenefitTest, what: string }> } }>, benefitMap: { orphans: Array<string>, unsupported: Array<string>, nodes: Array<{ id: string, kind: MapNodeKind, title: string }>, edges: Array<{ from: string, to: string, share: number | null }> }, objectives: Array<{ ref: string, benefitValue: { annual: string | null } }>, appraisals: Array<{ ref: string, edition: GreenBookEdition, baseYear: number | null, discountedCosts: string | null, discountedBenefits: string | null, netPresentSocialValue: string | null, benefitCostRatio: number | null, optimismBias: Array<{ category: BiasCategory, uplift: number, mitigation: number }> }>, skills: { coverage: number | null, suppressed: boolean, roles: Array<{ ref: string, name: string, required: Array<{ skill: string, level: SkillLevel }> }>, gaps: Array<{ skill: string, level: SkillLevel, required: number, held: number, shortfall: number, trained: number, inTraining: number }> }, training: Array<{ ref: string, title: string, workstream: string | null, seats: number, booked: number, completed: number, completionRate: number | null }> } | null };

export type AppraiseQueryVariables = Exact<{
  input: AppraiseInput;
}>;


export type AppraiseQuery = { appraise: { discountedCosts: string, discountedBenefits: string, netPresentSocialValue: string, benefitCostRatio: number | null, factors: Array<{ year: number, factor: number }> } | null };

export type BenefitForecastQueryVariables = Exact<{
  programme: string;
  seed?: number | null | undefined;
  runs?: number | null | undefined;
}>;


export type BenefitForecastQuery = { programme: { benefitForecast: { seed: number, runs: number, illustrative: boolean, annual: Array<{ fiscalYear: string, pointForecast: string, expected: string, p10: string, p50: string, p90: string }>, cumulative: Array<{ fiscalYear: string, pointForecast: string, expected: string, p10: string, p50: string, p90: string }> } } | null };

export type RecordMeasurementMutationVariables = Exact<{
  input: RecordMeasurementInput;
}>;


export type RecordMeasurementMutation = { recordMeasurement: { benefit: { ref: string, status: BenefitStatus, trajectory: Array<{ month: string, measured: string | null }> } | null } | null };

export type ReforecastMilestoneMutationVariables = Exact<{
  input: ReforecastMilestoneInput;
}>;


export type ReforecastMilestoneMutation = { reforecastMilestone: { milestone: { ref: string, forecastOn: string | null, slippedDays: number | null } | null, affected: Array<{ slippedMonths: number, valueMoved: string | null, benefit: { ref: string } }> } | null };

export type ReforecastPreviewQueryVariables = Exact<{
  programme: string;
  milestone: string;
  forecastOn: string;
}>;


export type ReforecastPreviewQuery = { reforecastPreview: { affected: Array<{ programme: string, slippedMonths: number, slippedMonthsBefore: number, valueMoved: string | null, valueMovedBefore: string | null, benefit: { ref: string } }>, milestones: Array<{ programme: string, expectedOn: string | null, expectedOnBefore: string | null, milestone: { ref: string, title: string } }> } | null };

export type BoardPackQueryVariables = Exact<{
  programme: string;
  asAt?: string | null | undefined;
}>;


export type BoardPackQuery = { boardPack: { asAt: string, chain: { seq: number, digest: string }, programme: { ref: string, name: string, vision: string, stage: CaseStage, intents: Array<{ ref: string, statement: string }> }, objectives: Array<{ ref: string, name: string, delivery: { rating: Rating, unknownCount: number, benefits: Array<{ ref: string }>, milestones: Array<{ ref: string }> } }>, tranches: Array<{ ref: string, name: string, status: TrancheStatus, startsOn: string | null, endsOn: string | null }>, workstreams: Array<{ ref: string, kind: WorkstreamKind, name: string, rating: Rating, unknownCount: number }>, readiness: { stage: CaseStage, metCount: number, unmetCount: number, notYetDueCount: number, items: Array<{ ref: string, title: string, status: ReadinessStatus, source: string | null }> }, funding: { approved: { total: string | null, revenue: string | null, capital: string | null }, committed: { total: string | null, revenue: string | null, capital: string | null }, actual: { total: string | null, revenue: string | null, capital: string | null }, forecast: { total: string | null, revenue: string | null, capital: string | null }, headroom: { total: string | null, revenue: string | null, capital: string | null }, allocations: Array<{ ref: string, source: string | null, kind: SpendKind, amount: string, drawnFrom: { name: string, budget: string, remaining: string | null } | null }> }, delegations: Array<{ ref: string, holder: string, limit: string | null, limitCount: number | null, used: string | null, usedCount: number | null, headroom: string | null, headroomCount: number | null, source: string | null }>, lots: Array<{ ref: string, name: string, ceiling: string | null, awarded: string | null, status: LotStatus, route: Route | null }>, benefits: Array<{ ref: string, title: string, class: BenefitClass, annualValue: string | null, status: BenefitStatus, enablers: Array<{ ref: string, title: string | null, neededBy: string | null, forecastOn: string | null, slippedMonths: number | null }>, objectives: Array<{ ref: string }> }>, decisions: Array<{ ref: string, title: string, neededBy: string | null, decidedOn: string | null, daysLate: number | null, source: string | null, recommendations: Array<{ ref: string, text: string }> }>, obligations: Array<{ ref: string, kind: ObligationKind, title: string, status: ObligationStatus, trigger: string, source: string | null }> } | null };

export type RecordSpendMutationVariables = Exact<{
  input: RecordSpendInput;
}>;


export type RecordSpendMutation = { recordSpend: { entries: Array<{ id: string, ref: string, amount: string | null, kind: SpendKind, month: string }>, funding: { actual: { total: string | null }, headroom: { total: string | null } } } | null };

export type ReverseSpendMutationVariables = Exact<{
  input: ReverseSpendInput;
}>;


export type ReverseSpendMutation = { reverseSpend: { entry: { id: string, ref: string, amount: string | null, reverses: { id: string } | null } | null } | null };

export type CorrectSpendMutationVariables = Exact<{
  input: CorrectSpendInput;
}>;


export type CorrectSpendMutation = { correctSpend: { entry: { id: string, amount: string | null } | null, corrected: { id: string, ref: string, amount: string | null } | null } | null };

export type SetForecastMutationVariables = Exact<{
  input: SetForecastInput;
}>;


export type SetForecastMutation = { setForecast: { months: Array<{ month: string, kind: SpendKind, amount: string | null }> } | null };

export type AwardLotMutationVariables = Exact<{
  input: AwardLotInput;
}>;


export type AwardLotMutation = { awardLot: { lot: { ref: string, awarded: string | null, status: LotStatus, contract: { ref: string, supplier: string, value: string | null, firstCall: string | null } | null } | null, delegation: { used: string | null, usedCount: number | null, headroom: string | null, headroomCount: number | null } | null, flags: Array<{ kind: LimitFlagKind, message: string }> } | null };

export type VaryContractMutationVariables = Exact<{
  input: VaryContractInput;
}>;


export type VaryContractMutation = { varyContract: { contract: { ref: string, value: string | null, variations: Array<{ value: string | null, reason: string }> } | null } | null };

export type PositionQueryVariables = Exact<{
  programme: string;
  asAt?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type PositionQuery = { programme: { funding: { actual: { total: string | null, revenue: string | null, capital: string | null }, forecast: { total: string | null }, outturn: { total: string | null }, committed: { total: string | null }, headroom: { total: string | null, revenue: string | null, capital: string | null } }, spendByMonth: Array<{ month: string, revenue: string | null, capital: string | null, total: string | null, forecast: string | null, variance: string | null }>, spend: { totalCount: number, edges: Array<{ node: { ref: string, amount: string | null, kind: SpendKind, month: string, supplier: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, total: { total: string | null } }, limitFlags: Array<{ kind: LimitFlagKind, about: Array<string>, amount: string | null, limit: string | null, message: string }>, refusals: { totalCount: number, edges: Array<{ node: { at: string, actor: string, operation: string, code: string, field: string | null, asked: string } }> } | null } | null };

export type PluginsQueryVariables = Exact<{
  programme: string;
}>;


export type PluginsQuery = { plugins: Array<{ id: string, version: string | null, state: PluginState, reason: string | null }>, metricCatalogue: Array<{ key: string, plugin: string, version: number, title: string, unit: string, better: Better, freshForDays: number, thresholds: { green: number, amber: number } }>, programme: { readings: Array<{ key: string, value: number | null, unit: string, rating: Rating, status: ReadingStatus, asAt: string | null, observedAt: string | null, metricVersion: number, thresholds: { green: number, amber: number } }>, people: { __typename: 'PeopleFacet' } | null, process: { __typename: 'ProcessFacet' } | null, technology: { __typename: 'TechnologyFacet' } | null, culture: { __typename: 'CultureFacet' } | null } | null, boardPack: { workstreams: Array<{ kind: WorkstreamKind, rating: Rating, unknownCount: number, readings: Array<{ key: string, title: string, value: number | null, unit: string, rating: Rating }> }>, objectives: Array<{ ref: string, delivery: { rating: Rating, unknownCount: number, measures: Array<{ key: string, rating: Rating }> } }>, sections: Array<{ plugin: string, id: string, title: string, status: SectionStatus, reason: string | null, blocks: Array<
        | { __typename: 'FigureBlock' }
        | { __typename: 'TableBlock' }
        | { __typename: 'TextBlock' }
      > }> } | null };

export type TakeSnapshotMutationVariables = Exact<{
  programme: string;
  asAt?: string | null | undefined;
}>;


export type TakeSnapshotMutation = { takeSnapshot: { runs: Array<{ metric: string, status: ReadingStatus, durationMs: number, readings: number }> } | null };

export type ProgrammesQueryVariables = Exact<{
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgrammesQuery = { programmes: { totalCount: number, edges: Array<{ cursor: string, node: { ref: string, name: string, vision: string, stage: CaseStage, seniorResponsibleOwner: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadinessQueryVariables = Exact<{
  programme: string;
  asAt?: string | null | undefined;
}>;


export type ReadinessQuery = { boardPack: { readiness: { stage: CaseStage, metCount: number, unmetCount: number, notYetDueCount: number, waivedCount: number, blocked: boolean, blockers: Array<string>, items: Array<{ ref: string, businessCase: BusinessCase, title: string, mandatory: boolean, rule: ReadinessRule | null, owner: string | null, dueOn: string | null, status: ReadinessStatus, metOn: string | null, evidence: string | null, source: string | null }> }, gates: Array<{ stage: CaseStage, passedOn: string, decision: { ref: string } | null }>, waivers: Array<{ waivedBy: string, waivedOn: string, because: string, item: { ref: string, stage: CaseStage, title: string } | null }>, obligations: Array<{ ref: string, kind: ObligationKind, title: string, status: ObligationStatus, triggeredBy: Array<string>, trigger: string, dueStage: CaseStage | null, owner: string | null, metOn: string | null, evidence: string | null, source: string | null }> } | null };

export type VerifyChainQueryVariables = Exact<{
  programme: string;
}>;


export type VerifyChainQuery = { verifyChain: { ok: boolean, length: number, head: string | null, brokenAt: number | null, problem: string | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const BenefitsDocument = new TypedDocumentString(`
    query Benefits($programme: ID!, $asAt: DateTime) {
  programme(ref: $programme, asAt: $asAt) {
    benefits {
      ref
      title
      class
      beneficiary
      owner
      measure
      unit
      attribution
      status
      rating
      because
      slippedMonths
      baseline {
        value
        on
      }
      target {
        value
        on
      }
      trajectory {
        month
        planned
        forecast
        measured
      }
      actualAgainstPlan {
        months
        planned
        measured
        percent
        rating
      }
      enablers {
        ref
        title
        neededBy
        forecastOn
        slippedMonths
        share
      }
      tests {
        description
        observable
        attribution
        measurement
        missing {
          test
          what
        }
      }
    }
    benefitMap {
      nodes {
        id
        kind
        title
      }
      edges {
        from
        to
        share
      }
      orphans
      unsupported
    }
    objectives {
      ref
      benefitValue {
        annual
      }
    }
    appraisals {
      ref
      edition
      baseYear
      discountedCosts
      discountedBenefits
      netPresentSocialValue
      benefitCostRatio
      optimismBias {
        category
        uplift
        mitigation
      }
    }
    skills {
      coverage
      roles {
        ref
        name
        required {
          skill
          level
        }
      }
      gaps {
        skill
        level
        required
        held
        shortfall
        trained
        inTraining
      }
      suppressed
    }
    training {
      ref
      title
      workstream
      seats
      booked
      completed
      completionRate
    }
  }
}
    `) as unknown as TypedDocumentString<BenefitsQuery, BenefitsQueryVariables>;
export const AppraiseDocument = new TypedDocumentString(`
    query Appraise($input: AppraiseInput!) {
  appraise(input: $input) {
    discountedCosts
    discountedBenefits
    netPresentSocialValue
    benefitCostRatio
    factors {
      year
      factor
    }
  }
}
    `) as unknown as TypedDocumentString<AppraiseQuery, AppraiseQueryVariables>;
export const BenefitForecastDocument = new TypedDocumentString(`
    query BenefitForecast($programme: ID!, $seed: Int, $runs: Int) {
  programme(ref: $programme) {
    benefitForecast(seed: $seed, runs: $runs) {
      seed
      runs
      illustrative
      annual {
        fiscalYear
        pointForecast
        expected
        p10
        p50
        p90
      }
      cumulative {
        fiscalYear
        pointForecast
        expected
        p10
        p50
        p90
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BenefitForecastQuery, BenefitForecastQueryVariables>;
export const RecordMeasurementDocument = new TypedDocumentString(`
    mutation RecordMeasurement($input: RecordMeasurementInput!) {
  recordMeasurement(input: $input) {
    benefit {
      ref
      status
      trajectory {
        month
        measured
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordMeasurementMutation, RecordMeasurementMutationVariables>;
export const ReforecastMilestoneDocument = new TypedDocumentString(`
    mutation ReforecastMilestone($input: ReforecastMilestoneInput!) {
  reforecastMilestone(input: $input) {
    milestone {
      ref
      forecastOn
      slippedDays
    }
    affected {
      benefit {
        ref
      }
      slippedMonths
      valueMoved
    }
  }
}
    `) as unknown as TypedDocumentString<ReforecastMilestoneMutation, ReforecastMilestoneMutationVariables>;
export const ReforecastPreviewDocument = new TypedDocumentString(`
    query ReforecastPreview($programme: ID!, $milestone: ID!, $forecastOn: Date!) {
  reforecastPreview(
    programme: $programme
    milestone: $milestone
    forecastOn: $forecastOn
  ) {
    affected {
      programme
      benefit {
        ref
      }
      slippedMonths
      slippedMonthsBefore
      valueMoved
      valueMovedBefore
    }
    milestones {
      programme
      milestone {
        ref
        title
      }
      expectedOn
      expectedOnBefore
    }
  }
}
    `) as unknown as TypedDocumentString<ReforecastPreviewQuery, ReforecastPreviewQueryVariables>;
export const BoardPackDocument = new TypedDocumentString(`
    query BoardPack($programme: ID!, $asAt: DateTime) {
  boardPack(programme: $programme, asAt: $asAt) {
    asAt
    chain {
      seq
      digest
    }
    programme {
      ref
      name
      vision
      stage
      intents {
        ref
        statement
      }
    }
    objectives {
      ref
      name
      delivery {
        rating
        unknownCount
        benefits {
          ref
        }
        milestones {
          ref
        }
      }
    }
    tranches {
      ref
      name
      status
      startsOn
      endsOn
    }
    workstreams {
      ref
      kind
      name
      rating
      unknownCount
    }
    readiness {
      stage
      metCount
      unmetCount
      notYetDueCount
      items {
        ref
        title
        status
        source
      }
    }
    funding {
      approved {
        total
        revenue
        capital
      }
      committed {
        total
        revenue
        capital
      }
      actual {
        total
        revenue
        capital
      }
      forecast {
        total
        revenue
        capital
      }
      headroom {
        total
        revenue
        capital
      }
      allocations {
        ref
        source
        kind
        amount
        drawnFrom {
          name
          budget
          remaining
        }
      }
    }
    delegations {
      ref
      holder
      limit
      limitCount
      used
      usedCount
      headroom
      headroomCount
      source
    }
    lots {
      ref
      name
      ceiling
      awarded
      status
      route
    }
    benefits {
      ref
      title
      class
      annualValue
      status
      enablers {
        ref
        title
        neededBy
        forecastOn
        slippedMonths
      }
      objectives {
        ref
      }
    }
    decisions {
      ref
      title
      neededBy
      decidedOn
      daysLate
      recommendations {
        ref
        text
      }
      source
    }
    obligations {
      ref
      kind
      title
      status
      trigger
      source
    }
  }
}
    `) as unknown as TypedDocumentString<BoardPackQuery, BoardPackQueryVariables>;
export const RecordSpendDocument = new TypedDocumentString(`
    mutation RecordSpend($input: RecordSpendInput!) {
  recordSpend(input: $input) {
    entries {
      id
      ref
      amount
      kind
      month
    }
    funding {
      actual {
        total
      }
      headroom {
        total
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSpendMutation, RecordSpendMutationVariables>;
export const ReverseSpendDocument = new TypedDocumentString(`
    mutation ReverseSpend($input: ReverseSpendInput!) {
  reverseSpend(input: $input) {
    entry {
      id
      ref
      amount
      reverses {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReverseSpendMutation, ReverseSpendMutationVariables>;
export const CorrectSpendDocument = new TypedDocumentString(`
    mutation CorrectSpend($input: CorrectSpendInput!) {
  correctSpend(input: $input) {
    entry {
      id
      amount
    }
    corrected {
      id
      ref
      amount
    }
  }
}
    `) as unknown as TypedDocumentString<CorrectSpendMutation, CorrectSpendMutationVariables>;
export const SetForecastDocument = new TypedDocumentString(`
    mutation SetForecast($input: SetForecastInput!) {
  setForecast(input: $input) {
    months {
      month
      kind
      amount
    }
  }
}
    `) as unknown as TypedDocumentString<SetForecastMutation, SetForecastMutationVariables>;
export const AwardLotDocument = new TypedDocumentString(`
    mutation AwardLot($input: AwardLotInput!) {
  awardLot(input: $input) {
    lot {
      ref
      awarded
      status
      contract {
        ref
        supplier
        value
        firstCall
      }
    }
    delegation {
      used
      usedCount
      headroom
      headroomCount
    }
    flags {
      kind
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AwardLotMutation, AwardLotMutationVariables>;
export const VaryContractDocument = new TypedDocumentString(`
    mutation VaryContract($input: VaryContractInput!) {
  varyContract(input: $input) {
    contract {
      ref
      value
      variations {
        value
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VaryContractMutation, VaryContractMutationVariables>;
export const PositionDocument = new TypedDocumentString(`
    query Position($programme: ID!, $asAt: DateTime, $from: Month, $to: Month) {
  programme(ref: $programme, asAt: $asAt) {
    funding {
      actual {
        total
        revenue
        capital
      }
      forecast {
        total
      }
      outturn {
        total
      }
      committed {
        total
      }
      headroom {
        total
        revenue
        capital
      }
    }
    spendByMonth(from: $from, to: $to) {
      month
      revenue
      capital
      total
      forecast
      variance
    }
    spend(first: 5) {
      edges {
        node {
          ref
          amount
          kind
          month
          supplier
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      total {
        total
      }
    }
    limitFlags {
      kind
      about
      amount
      limit
      message
    }
    refusals(first: 5) {
      totalCount
      edges {
        node {
          at
          actor
          operation
          code
          field
          asked
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PositionQuery, PositionQueryVariables>;
export const PluginsDocument = new TypedDocumentString(`
    query Plugins($programme: ID!) {
  plugins {
    id
    version
    state
    reason
  }
  metricCatalogue {
    key
    plugin
    version
    title
    unit
    better
    thresholds {
      green
      amber
    }
    freshForDays
  }
  programme(ref: $programme) {
    readings {
      key
      value
      unit
      rating
      status
      asAt
      observedAt
      metricVersion
      thresholds {
        green
        amber
      }
    }
    people {
      __typename
    }
    process {
      __typename
    }
    technology {
      __typename
    }
    culture {
      __typename
    }
  }
  boardPack(programme: $programme) {
    workstreams {
      kind
      rating
      unknownCount
      readings {
        key
        title
        value
        unit
        rating
      }
    }
    objectives {
      ref
      delivery {
        rating
        unknownCount
        measures {
          key
          rating
        }
      }
    }
    sections {
      plugin
      id
      title
      status
      reason
      blocks {
        __typename
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PluginsQuery, PluginsQueryVariables>;
export const TakeSnapshotDocument = new TypedDocumentString(`
    mutation TakeSnapshot($programme: ID!, $asAt: DateTime) {
  takeSnapshot(programme: $programme, asAt: $asAt) {
    runs {
      metric
      status
      durationMs
      readings
    }
  }
}
    `) as unknown as TypedDocumentString<TakeSnapshotMutation, TakeSnapshotMutationVariables>;
export const ProgrammesDocument = new TypedDocumentString(`
    query Programmes($filter: ProgrammeFilter, $first: Int, $after: String) {
  programmes(filter: $filter, first: $first, after: $after) {
    edges {
      cursor
      node {
        ref
        name
        vision
        stage
        seniorResponsibleOwner
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const ReadinessDocument = new TypedDocumentString(`
    query Readiness($programme: ID!, $asAt: DateTime) {
  boardPack(programme: $programme, asAt: $asAt) {
    readiness {
      stage
      metCount
      unmetCount
      notYetDueCount
      waivedCount
      blocked
      blockers
      items {
        ref
        businessCase
        title
        mandatory
        rule
        owner
        dueOn
        status
        metOn
        evidence
        source
      }
    }
    gates {
      stage
      passedOn
      decision {
        ref
      }
    }
    waivers {
      item {
        ref
        stage
        title
      }
      waivedBy
      waivedOn
      because
    }
    obligations {
      ref
      kind
      title
      status
      triggeredBy
      trigger
      dueStage
      owner
      metOn
      evidence
      source
    }
  }
}
    `) as unknown as TypedDocumentString<ReadinessQuery, ReadinessQueryVariables>;
export const VerifyChainDocument = new TypedDocumentString(`
    query VerifyChain($programme: ID!) {
  verifyChain(programme: $programme) {
    ok
    length
    head
    brokenAt
    problem
  }
}
    `) as unknown as TypedDocumentString<VerifyChainQuery, VerifyChainQueryVariables>;