import type { RecordStore } from "../../server/src/records/store.ts";
import { Benefit, BenefitClass, BenefitStatus } from "../../server/src/rooms/benefits/benefit.ts";
import { BenefitEnabler, BenefitObjective } from "../../server/src/rooms/benefits/benefit-links.ts";
import { Contract } from "../../server/src/rooms/commercial/contract.ts";
import { Lot } from "../../server/src/rooms/commercial/lot.ts";
import {
  Allocation,
  AllocationBasis,
  FundingSource,
  OverspendRule,
} from "../../server/src/rooms/decisions/allocation.ts";
import { Decision, DecisionOutcome } from "../../server/src/rooms/decisions/decision.ts";
import { Delegation } from "../../server/src/rooms/decisions/delegation.ts";
import { Route } from "../../server/src/rooms/decisions/route.ts";
import { Milestone, ObjectiveMilestone } from "../../server/src/rooms/delivery/milestone.ts";
import {
  Obligation,
  ObligationKind,
  ObligationStatus,
  ObligationTrigger,
} from "../../server/src/rooms/gates/obligation.ts";
import { Project } from "../../server/src/rooms/gates/project.ts";
import {
  BusinessCase,
  ReadinessItem,
  ReadinessRule,
} from "../../server/src/rooms/gates/readiness-item.ts";
import { Waiver } from "../../server/src/rooms/gates/waiver.ts";
import { SpendKind } from "../../server/src/rooms/programme/amounts.ts";
import { CaseStage } from "../../server/src/rooms/programme/case-stage.ts";
import { PersonalData } from "../../server/src/rooms/programme/personal-data.ts";
import { Objective, Programme } from "../../server/src/rooms/programme/programme.ts";
import { Tranche, TrancheStatus } from "../../server/src/rooms/programme/tranche.ts";
import { Workstream, WorkstreamKind } from "../../server/src/rooms/programme/workstream.ts";

/** What a benefit's profile leaves open. */
export const unprofiled = {
  unit: null,
  basis: null,
  assumptions: null,
  tolerance: null,
  baselineValue: null,
  baselineOn: null,
  baselineDecision: null,
  targetValue: null,
  targetOn: null,
  targetDecision: null,
  approvedBy: null,
};

/** A programme with `size` of everything that a board pack lists. */
export async function writeProgramme(
  store: RecordStore,
  programme: string,
  size: number,
): Promise<void> {
  const range = Array.from({ length: size }, (_, index) => index + 1);
  await store.change(
    { programme, actor: "test", reason: "a programme of a size", opens: true, at: "2018-01-01" },
    async (tx) => {
      await tx.create(Programme, {
        ref: programme,
        name: `Programme ${programme}`,
        vision: "A vision",
        seniorResponsibleOwner: null,
        scope: null,
        outOfScope: null,
        approach: null,
      });
      const tranche = { status: TrancheStatus.IN_DELIVERY, startsOn: null, endsOn: null };
      await tx.create(Tranche, {
        ref: "T1",
        name: "Tranche 1",
        toStage: CaseStage.OBC,
        description: null,
        ...tranche,
      });
      const decided = {
        decidedOn: "2018-01-01",
        decidedOnApproximate: false,
        outcome: DecisionOutcome.APPROVED,
      };
      await tx.create(Decision, {
        ref: "D1",
        title: "Decision",
        stage: CaseStage.SOC,
        neededBy: "2018-10-11",
        neededBecause: null,
        decidedBy: null,
        scope: null,
        delayCostPerYear: null,
        ...decided,
      });
      await tx.create(FundingSource, { ref: "F1", name: "Fund" });
      await tx.create(Delegation, {
        ref: "DEL1",
        holder: "Director",
        scope: "Lots",
        limit: 9e13,
        limitCount: size,
        startsOn: null,
        expiresOn: null,
        decision: "D1",
      });
      for (const kind of Object.values(WorkstreamKind))
        await tx.create(Workstream, { ref: kind, kind, name: kind, lead: null, description: null });
      for (const n of range) {
        const dates = { baselineOn: "2018-06-30", forecastOn: null, actualOn: null };
        const place = { workstream: WorkstreamKind.PEOPLE, tranche: "T1" };
        const work = { budget: 1000, percentComplete: null, baselineDecision: null };
        await tx.create(Objective, { ref: `O${n}`, name: `Objective ${n}` });
        const event = { ref: `M${n}`, title: `Milestone ${n}`, ...place, ...dates };
        await tx.create(Milestone, { ...event, ...work });
        await tx.create(ObjectiveMilestone, {
          ref: `OM${n}`,
          objective: `O${n}`,
          milestone: `M${n}`,
        });
        await tx.create(Benefit, {
          ref: `B${n}`,
          title: `Reduce cost ${n}`,
          description: null,
          class: BenefitClass.CASH_RELEASING,
          status: BenefitStatus.IDENTIFIED,
          annualValue: 100 * n,
          beneficiary: null,
          owner: null,
          measure: null,
          realisedIn: null,
          ...unprofiled,
        });
        await tx.create(BenefitEnabler, {
          ref: `E${n}`,
          benefit: `B${n}`,
          milestoneProgramme: programme,
          milestone: `M${n}`,
          neededBy: "2018-06-30",
          share: null,
        });
        await tx.create(BenefitObjective, {
          ref: `BO${n}`,
          benefit: `B${n}`,
          objective: `O${n}`,
          share: null,
        });
        await tx.create(Allocation, {
          ref: `A${n}`,
          title: `Allocation ${n}`,
          kind: SpendKind.REVENUE,
          amount: 1000,
          basis: AllocationBasis.ONE_OFF,
          overspend: OverspendRule.REFUSE,
          period: null,
          fundingSource: "F1",
          drawnFrom: null,
          tranche: "T1",
          decision: "D1",
        });
        await tx.create(Lot, {
          ref: `L${n}`,
          name: `Lot ${n}`,
          ceiling: 500,
          tranche: "T1",
          workstream: null,
          delegation: "DEL1",
          personalData: null,
        });
        await tx.create(Contract, {
          ref: `C${n}`,
          lot: `L${n}`,
          delegation: "DEL1",
          supplier: "Supplier",
          value: 400,
          firstCall: 100,
          kind: SpendKind.REVENUE,
          awardedOn: "2018-01-01",
          route: Route.NEW_CONTRACT,
          framework: null,
          advertisedOn: null,
        });
        await tx.create(Obligation, {
          ref: `OB${n}`,
          kind: ObligationKind.DPIA,
          title: `Duty ${n}`,
          status: ObligationStatus.DORMANT,
          trigger: "Something happens",
          wakesOn: n === 1 ? ObligationTrigger.PERSONAL_DATA : null,
          dueStage: null,
          owner: null,
          metOn: null,
          evidence: null,
          covers: null,
        });
        await tx.create(ReadinessItem, {
          ref: `R${n}`,
          stage: CaseStage.SOC,
          businessCase: BusinessCase.STRATEGIC,
          title: `Item ${n}`,
          mandatory: true,
          rule: null,
          owner: null,
          dueOn: null,
          metOn: null,
          evidence: null,
        });
        await tx.create(Waiver, {
          ref: `R${n}`,
          item: `R${n}`,
          waivedBy: "Ann Example",
          waivedOn: "2018-01-01",
          because: "An example",
        });
        await tx.create(Project, {
          ref: `P${n}`,
          title: `Project ${n}`,
          workstream: null,
          personalData: PersonalData.BY_COHORT,
          affectsEstates: false,
          affectsEnvironment: false,
          businessCaseRaisedOn: null,
        });
      }
      for (const rule of Object.values(ReadinessRule))
        await tx.create(ReadinessItem, {
          ref: rule,
          stage: CaseStage.SOC,
          businessCase: BusinessCase.DUTIES,
          title: rule,
          mandatory: true,
          rule,
          owner: null,
          dueOn: null,
          metOn: null,
          evidence: null,
        });
    },
  );
}
