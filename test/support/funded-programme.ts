import type { RecordStore } from "../../server/src/records/store.ts";
import { Lot } from "../../server/src/rooms/commercial/lot.ts";
import {
  Allocation,
  AllocationBasis,
  FundingSource,
  OverspendRule,
} from "../../server/src/rooms/decisions/allocation.ts";
import { Decision, DecisionOutcome } from "../../server/src/rooms/decisions/decision.ts";
import { Delegation } from "../../server/src/rooms/decisions/delegation.ts";
import { SpendKind } from "../../server/src/rooms/programme/amounts.ts";
import { Programme } from "../../server/src/rooms/programme/programme.ts";
import { Workstream, WorkstreamKind } from "../../server/src/rooms/programme/workstream.ts";

export interface Funds {
  /** Pence of revenue, in allocation R. */
  readonly revenue: number;
  /** Pence of capital, in allocation C. */
  readonly capital: number;
  readonly overspend?: OverspendRule;
  /** Pence that delegation D allows, and lots. */
  readonly limit: number;
  readonly limitCount: number;
  /** Lots L1, L2, … without a ceiling. */
  readonly lots: number;
}

/** A programme with money to spend and lots to award, and nothing spent or awarded. */
export async function fundedProgramme(
  store: RecordStore,
  programme: string,
  { revenue, capital, overspend = OverspendRule.REFUSE, limit, limitCount, lots }: Funds,
): Promise<void> {
  const request = { programme, actor: "test", reason: "money", opens: true, at: "2018-01-01" };
  await store.change(request, async (tx) => {
    const unsaid = { seniorResponsibleOwner: null, scope: null, outOfScope: null, approach: null };
    await tx.create(Programme, { ref: programme, name: programme, vision: "V", ...unsaid });
    await tx.create(Decision, {
      ...{ ref: "DEC", title: "Decision", stage: null, neededBy: null, neededBecause: null },
      ...{ decidedOn: "2018-01-01", decidedOnApproximate: false, decidedBy: "Board" },
      ...{ outcome: DecisionOutcome.APPROVED, scope: null, delayCostPerYear: null },
    });
    await tx.create(FundingSource, { ref: "F", name: "Fund" });
    const kinds = [
      ["R", SpendKind.REVENUE, revenue],
      ["C", SpendKind.CAPITAL, capital],
    ] as const;
    for (const [ref, kind, amount] of kinds)
      await tx.create(Allocation, {
        ...{ ref, title: ref, kind, amount, basis: AllocationBasis.ONE_OFF, overspend },
        ...{ period: null, fundingSource: "F", drawnFrom: null, tranche: null, decision: "DEC" },
      });
    await tx.create(Delegation, {
      ...{ ref: "D", holder: "Director", scope: "Lots", limit, limitCount },
      ...{ startsOn: null, expiresOn: null, decision: "DEC" },
    });
    for (const kind of [WorkstreamKind.PEOPLE, WorkstreamKind.PROCESS])
      await tx.create(Workstream, { ref: kind, kind, name: kind, lead: null, description: null });
    for (let n = 1; n <= lots; n++)
      await tx.create(Lot, {
        ...{ ref: `L${n}`, name: `Lot ${n}`, ceiling: null, tranche: null, workstream: null },
        ...{ delegation: "D", personalData: null },
      });
  });
}
