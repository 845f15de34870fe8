import { Role } from "./caller.ts";

/** Who may ask for a field of the API. */
export interface Permission {
  readonly roles: readonly Role[];
  /**
   * Where a role must be held: in the programme that the operation names, or in the whole portfolio,
   * because what it reads or changes is every programme's.
   */
  readonly held: "PROGRAMME" | "PORTFOLIO";
  /** The field of its input that begins with a plugin's id, which stands for its workstream. */
  readonly pluginIn?: string;
}

const { PUBLIC, OVERSIGHT, MEMBER, WORKSTREAM_LEAD, FINANCE, COMMERCIAL, PMO, SRO, ADMIN } = Role;

const inProgramme = (...roles: Role[]): Permission => ({ roles, held: "PROGRAMME" });
const inPortfolio = (...roles: Role[]): Permission => ({ roles, held: "PORTFOLIO" });

/** Reading: what each reader is shown of it is the Reader's to decide. */
const EVERYBODY = inProgramme(...Object.values(Role));
/** Whoever works in the programme: what nobody says is what harms it. */
const TEAM = inProgramme(MEMBER, WORKSTREAM_LEAD, FINANCE, COMMERCIAL, PMO, SRO, ADMIN);
/** The facts of a workstream. */
const LEADS = inProgramme(WORKSTREAM_LEAD, PMO, SRO, ADMIN);
/** The plan and the record. */
const OFFICE = inProgramme(PMO, SRO, ADMIN);
/** What prepares or follows a decision. */
const PAPERS = inProgramme(PMO, SRO);
/** Money. The SRO answers for it; who records it awards no contract, and the other way round. */
const MONEY = inProgramme(FINANCE, SRO);
const CONTRACTS = inProgramme(COMMERCIAL, SRO);
/** What sets or lifts a limit of authority: never with those whom it limits. */
const AUTHORITY = inProgramme(SRO);

/**
 * Who may ask for what: a row for every root field of the core, and for each field below that needs
 * one. What has no row is refused to everybody. Plugins have one rule, PLUGIN_MUTATIONS.
 */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  "Query.appraise": EVERYBODY,
  "Query.boardPack": EVERYBODY,
  "Query.frameworks": EVERYBODY,
  "Query.internalRate": EVERYBODY,
  "Query.metricCatalogue": EVERYBODY,
  "Query.organisations": EVERYBODY,
  "Query.plugins": EVERYBODY,
  "Query.portfolioBenefits": EVERYBODY,
  "Query.priceIndex": EVERYBODY,
  "Query.procurementThresholds": EVERYBODY,
  "Query.programme": EVERYBODY,
  "Query.programmes": EVERYBODY,
  "Query.reforecastPreview": EVERYBODY,
  "Query.verifyChain": EVERYBODY,

  // Who tried what, with all that they sent.
  "Programme.refusals": OFFICE,

  // What is kept from others, and how they could find it out.
  "Programme.recoverable": inProgramme(COMMERCIAL, PMO, SRO),

  // What is the portfolio's.
  "Mutation.createProgramme": inPortfolio(PMO, ADMIN),
  "Mutation.recordOrganisation": inPortfolio(PMO, ADMIN),
  "Mutation.recordRole": inPortfolio(PMO, ADMIN),
  "Mutation.recordFramework": inPortfolio(COMMERCIAL, ADMIN),
  "Mutation.recordPriceIndex": inPortfolio(ADMIN),

  // The plan.
  "Mutation.recordStrategicIntent": OFFICE,
  "Mutation.recordObjective": OFFICE,
  "Mutation.recordTranche": OFFICE,
  "Mutation.recordWorkstream": OFFICE,
  "Mutation.planMilestone": LEADS,
  "Mutation.amendMilestone": LEADS,
  "Mutation.reforecastMilestone": LEADS,
  "Mutation.completeMilestone": LEADS,
  "Mutation.setMilestoneRange": LEADS,
  "Mutation.removeMilestoneRange": LEADS,
  "Mutation.rebaselineMilestone": AUTHORITY,
  "Mutation.registerProject": LEADS,
  "Mutation.amendProject": LEADS,
  "Mutation.raiseRisk": TEAM,
  "Mutation.reassessRisk": LEADS,
  "Mutation.closeRisk": LEADS,

  // Decisions and gates.
  "Mutation.requestDecision": inProgramme(FINANCE, COMMERCIAL, PMO, SRO),
  "Mutation.recordDecision": AUTHORITY,
  "Mutation.recordDecisionStep": PAPERS,
  "Mutation.recordDecisionFigure": PAPERS,
  "Mutation.recordConsultation": PAPERS,
  "Mutation.meetCondition": PAPERS,
  "Mutation.assessConfidence": AUTHORITY,
  "Mutation.addReadinessItem": OFFICE,
  "Mutation.meetReadinessItem": OFFICE,
  "Mutation.acceptObligation": OFFICE,
  "Mutation.meetObligation": OFFICE,
  "Mutation.waiveReadinessItem": AUTHORITY,
  "Mutation.withdrawWaiver": AUTHORITY,
  "Mutation.passGate": AUTHORITY,

  // Money and contracts.
  "Mutation.addPlanLine": MONEY,
  "Mutation.setBudget": MONEY,
  "Mutation.setForecast": MONEY,
  "Mutation.recordSpend": MONEY,
  "Mutation.correctSpend": MONEY,
  "Mutation.reverseSpend": MONEY,
  "Mutation.closeMonth": MONEY,
  "Mutation.reopenMonth": MONEY,
  "Mutation.planLot": CONTRACTS,
  "Mutation.amendLot": CONTRACTS,
  "Mutation.awardLot": CONTRACTS,
  "Mutation.varyContract": CONTRACTS,

  // Benefits and appraisals.
  "Mutation.recordBenefit": OFFICE,
  "Mutation.setBaseline": OFFICE,
  "Mutation.setTarget": OFFICE,
  "Mutation.planBenefit": OFFICE,
  "Mutation.recordEnabler": OFFICE,
  "Mutation.removeEnabler": OFFICE,
  "Mutation.setBenefitRange": OFFICE,
  "Mutation.removeBenefitRange": OFFICE,
  "Mutation.recordMeasurement": inProgramme(WORKSTREAM_LEAD, FINANCE, PMO, SRO, ADMIN),
  "Mutation.attributeBenefit": PAPERS,
  "Mutation.advanceBenefit": PAPERS,
  "Mutation.recordMapNode": OFFICE,
  "Mutation.removeMapNode": OFFICE,
  "Mutation.linkOnMap": OFFICE,
  "Mutation.unlinkOnMap": OFFICE,
  "Mutation.recordAppraisal": inProgramme(FINANCE, PMO, SRO),
  "Mutation.useAppraisal": PAPERS,

  // What is withheld, and from whom.
  "Mutation.withhold": inProgramme(COMMERCIAL, PMO, SRO),
  "Mutation.amendWithholding": inProgramme(COMMERCIAL, PMO, SRO),
  "Mutation.liftWithholding": AUTHORITY,
  "Mutation.markProgramme": AUTHORITY,
  "Mutation.publishPart1": PAPERS,
  "Mutation.deferPublication": PAPERS,

  // Readings, skills and training.
  "Mutation.recordReading": {
    ...inProgramme(MEMBER, WORKSTREAM_LEAD, PMO, SRO, ADMIN),
    pluginIn: "key",
  },
  "Mutation.takeSnapshot": LEADS,
  "Mutation.measureObjective": OFFICE,
  "Mutation.stateApplicability": OFFICE,
  "Mutation.withdrawApplicability": OFFICE,
  "Mutation.recordSkill": LEADS,
  "Mutation.recordRoleProfile": LEADS,
  "Mutation.recordCohort": LEADS,
  "Mutation.recordSkillHolding": LEADS,
  "Mutation.recordCourse": LEADS,
  "Mutation.scheduleSession": LEADS,
  "Mutation.bookSeats": LEADS,
  "Mutation.recordCompletions": LEADS,
  "Mutation.recordNamedPerson": LEADS,
  // Whether the record may hold names of persons at all.
  "Mutation.recordNamedPersons": AUTHORITY,
};

/**
 * Every mutation of a plugin. A lead of one workstream may use those of the plugin that is named as
 * the workstream's kind (`people`) or ref; what a plugin's root queries read is everybody's.
 */
export const PLUGIN_MUTATIONS: Permission = LEADS;

/** Roles that read and never change anything, whatever a row says: a test holds the table to it. */
export const READERS: readonly Role[] = [PUBLIC, OVERSIGHT];
