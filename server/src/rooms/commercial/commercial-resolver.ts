import { derived, isWithheld, Money } from "@tranche/plugin-kit";
import { Ctx, Int, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { Delegation } from "../decisions/delegation.ts";
import { Route } from "../decisions/route.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import { WHOLE, whole } from "../programme/whole.ts";
import { Contract } from "./contract.ts";
import { delegationUse } from "./delegation-use.ts";
import { Framework } from "./framework.ts";
import { Lot, LotStatus } from "./lot.ts";

@Resolver()
export class FrameworksResolver {
  @Query(() => [Framework], { description: "Frameworks from which contracts may be called off." })
  async frameworks(@Ctx() context: RequestContext) {
    return (await context.read().set(Framework, PORTFOLIO)).all;
  }
}

/** What has become of a lot, according to its contract. */
export const lotFields = derived(Lot, awardOf, {
  status: [() => LotStatus, "The stage it has reached."],
  awarded: [() => Money, "The value awarded, without VAT; null until then.", "nullable"],
  route: [() => Route, "The route taken; null until then.", "nullable"],
});

/** What was and may be awarded under a delegation. */
export const delegationFields = derived(Delegation, useOf, {
  used: [() => Money, "The value awarded under it, without VAT.", "nullable"],
  usedCount: [() => Int, "How many lots were awarded under it.", "nullable"],
  headroom: [
    () => Money,
    "The value that may still be awarded; null when it is not limited in value.",
    "nullable",
  ],
  headroomCount: [
    () => Int,
    "How many lots may still be awarded; null when it is not limited in number.",
    "nullable",
  ],
  planned: [
    () => Money,
    "The value awarded under it, plus the ceilings of its lots not yet awarded; beyond its limit, not all of them can be awarded.",
    "nullable",
  ],
  plannedCount: [() => Int, "How many lots fall under it.", "nullable"],
  ...WHOLE,
});

async function awardOf(lot: Lot) {
  const contracts = await Reader.of(lot).set(Contract, lot.programme);
  const contract = contracts.where("lot", lot.ref)[0];
  const status = contract ? LotStatus.AWARDED : LotStatus.PLANNED;
  return { status, awarded: contract?.value ?? null, route: contract?.route ?? null };
}

async function useOf(delegation: Delegation) {
  const contracts = await Reader.of(delegation).set(Contract, delegation.programme);
  const { amount, count } = await plannedUnder(delegation);
  const own = contracts.where("delegation", delegation.ref);
  const left = await withheldUnder(delegation);
  return {
    ...delegationUse(delegation, own),
    ...whole(left),
    planned: amount,
    plannedCount: count,
  };
}

/** How many values of a delegation's lots and contracts are withheld from this reader. */
async function withheldUnder(delegation: Delegation): Promise<number> {
  const { programme, ref } = delegation;
  const reader = Reader.of(delegation);
  const [lots, contracts, unseen] = await Promise.all([
    reader.set(Lot, programme),
    reader.set(Contract, programme),
    reader.leftOut(programme, ["lot.", "contract."]),
  ]);
  const own = lots.where("delegation", ref);
  const ceilings = own.filter((lot) => isWithheld(lot, "ceiling"));
  const values = contracts.where("delegation", ref).filter((each) => isWithheld(each, "value"));
  return ceilings.length + values.length + unseen;
}

/** What is planned under a delegation: the value awarded, and the ceilings of lots not yet awarded. */
export async function plannedUnder(delegation: Delegation) {
  const reader = Reader.of(delegation);
  const contracts = await reader.set(Contract, delegation.programme);
  const lots = (await reader.set(Lot, delegation.programme)).where("delegation", delegation.ref);
  const amounts = lots.map(
    ({ ref, ceiling }) => contracts.where("lot", ref)[0]?.value ?? ceiling ?? 0,
  );
  return { amount: amounts.reduce((sum, amount) => sum + amount, 0), count: lots.length };
}
