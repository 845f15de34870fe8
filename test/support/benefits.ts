import type { Facts, RecordClass } from "@tranche/plugin-kit";
import type { RecordStore } from "../../server/src/records/store.ts";
import type { ChangeTransaction } from "../../server/src/records/transaction.ts";
import {
  Benefit,
  BenefitBasis,
  BenefitClass,
  BenefitStatus,
} from "../../server/src/rooms/benefits/benefit.ts";
import { BenefitEnabler } from "../../server/src/rooms/benefits/benefit-links.ts";
import {
  BenefitMeasurement,
  BenefitStep,
  ProfileKind,
} from "../../server/src/rooms/benefits/benefit-values.ts";
import { Milestone } from "../../server/src/rooms/delivery/milestone.ts";
import { RaidStatus, RaidType, Risk } from "../../server/src/rooms/delivery/risk.ts";
import { Programme } from "../../server/src/rooms/programme/programme.ts";
import { unprofiled } from "./programme.ts";

/** A benefit that saves pounds, as a test needs it. */
export function saving(ref: string, facts: Partial<Facts<Benefit>> = {}): Facts<Benefit> {
  return {
    ...{ ref, title: "Reduce running costs", description: null, ...unprofiled },
    ...{ class: BenefitClass.CASH_RELEASING, status: BenefitStatus.IDENTIFIED },
    ...{ annualValue: null, beneficiary: null, owner: null, measure: null, realisedIn: null },
    ...{ unit: "GBP", basis: BenefitBasis.PER_YEAR },
    ...facts,
  };
}

/** A milestone of which only the day forecast is said; it is needed and approved for March 2020. */
export function event(ref: string, forecastOn = "2020-03-31"): Facts<Milestone> {
  return {
    ...{ ref, title: `Milestone ${ref}`, workstream: null, tranche: null, budget: null },
    ...{ baselineOn: "2020-03-31", forecastOn, actualOn: null },
    ...{ percentComplete: null, baselineDecision: null },
  };
}

/** A milestone of the change's programme that waits for another one, by the end of March 2020. */
export function wait(
  ref: string,
  milestone: string,
  onProgramme: string,
  onMilestone: string,
): Facts<Risk> {
  return {
    ...{ ref, type: RaidType.DEPENDENCY, title: "It waits", status: RaidStatus.OPEN },
    ...{ milestone, onProgramme, onMilestone, neededBy: "2020-03-31", closedOn: null },
    ...{ description: null, owner: null, cause: null, response: null, likelihood: null },
    ...{ impact: null, proximity: null, exposure: null, workstream: null },
  };
}

/** The programme's own record. */
export function programmeFacts(ref: string): Facts<Programme> {
  return {
    ...{ ref, name: `Programme ${ref}`, vision: "A vision", seniorResponsibleOwner: null },
    ...{ scope: null, outOfScope: null, approach: null },
  };
}

/** Writes a profile of one step, and an enabler when a milestone is named. */
export async function writeSaving(
  tx: ChangeTransaction,
  facts: Facts<Benefit>,
  {
    value,
    startsIn = "2020-04",
    enabler,
  }: {
    value: number;
    startsIn?: string;
    enabler?: readonly [programme: string, milestone: string];
  },
): Promise<void> {
  const { ref } = facts;
  await tx.create(Benefit, facts);
  await tx.create(BenefitStep, {
    ...{ ref: `${ref}-S1`, benefit: ref, kind: ProfileKind.PLANNED, startsIn, value },
  });
  if (!enabler) return;
  const [milestoneProgramme, milestone] = enabler;
  await tx.create(BenefitEnabler, {
    ...{ ref: `${ref}-E1`, benefit: ref, milestoneProgramme, milestone },
    ...{ neededBy: "2020-03-31", share: null },
  });
}

/** The kinds of record that `writePortfolio` writes, each after those that it links to. */
export const PORTFOLIO_RECORDS: readonly RecordClass[] = [
  ...[Programme, Milestone, Risk, Benefit, BenefitStep, BenefitEnabler, BenefitMeasurement],
];

/**
 * Writes programmes that each hold so many benefits of 12.00 a year, planned from April 2020 and
 * measured at 1.00 in that month. The benefits wait for their programme's milestone.
 *
 * @param awaited the programme for whose milestone that one waits; without one it is forecast a month
 *   late.
 */
export async function writePortfolio(
  store: RecordStore,
  names: readonly string[],
  benefits: number,
  awaited: string | null = null,
): Promise<void> {
  for (const programme of names)
    await store.change(
      { programme, actor: "test", reason: "its benefits", opens: true, at: "2018-01-01" },
      async (tx) => {
        await tx.create(Programme, programmeFacts(programme));
        await tx.create(Milestone, event("M1", awaited ? "2020-03-31" : "2020-04-30"));
        if (awaited) await tx.create(Risk, wait("D1", "M1", awaited, "M1"));
        for (let n = 1; n <= benefits; n++) {
          await writeSaving(tx, saving(`B${n}`), { value: 12_0000, enabler: [programme, "M1"] });
          await tx.create(BenefitMeasurement, {
            ...{ ref: `B${n}-R1`, benefit: `B${n}`, month: "2020-04", value: 1_0000 },
            evidence: "The ledger",
          });
        }
      },
    );
}
