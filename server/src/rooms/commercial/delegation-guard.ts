import { Refusal, toPounds } from "@tranche/plugin-kit";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import type { RoomGuard } from "../../records/guard.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Decision, DecisionOutcome } from "../decisions/decision.ts";
import { AllowedRoute, Delegation } from "../decisions/delegation.ts";
import { keepUse, usedBefore } from "../decisions/limit-use.ts";
import {
  type Award,
  type Instrument,
  refuseAboveCeiling,
  refuseBeyondLimit,
  refuseOtherRoute,
  refuseOutOfForce,
  refuseUnadvertised,
} from "./award-rules.ts";
import { Contract, ContractVariation } from "./contract.ts";
import { delegationUse } from "./delegation-use.ts";
import { Lot } from "./lot.ts";
import { boughtAs, commencedOn, procurementOf } from "./procurement.ts";

/**
 * Keeps awards and variations within the delegation they are made under: its limit in value and in
 * number, its days, its routes, the procurement threshold, and the lot's ceiling. Nor can a
 * delegation be cut below what was awarded under it.
 */
export const delegationGuard: RoomGuard = {
  tables: ["contract", "delegation", "lot"],
  async check(transaction) {
    const contracts = await transaction.all(Contract);
    const instruments = await instrumentsOf(transaction);
    for (const instrument of instruments) {
      const own = contracts.filter(({ delegation }) => delegation === instrument.ref);
      const after = delegationUse(instrument, own);
      const before = await usedBefore(transaction, "delegation", instrument.ref);
      refuseBeyondLimit(instrument, before, after);
      await keepUse(transaction, {
        limits: "delegation",
        ref: instrument.ref,
        cap: instrument.limit,
        used: after.used,
        capCount: instrument.limitCount,
        usedCount: after.usedCount,
      });
    }
    const lots = new Map((await transaction.all(Lot)).map((lot) => [lot.ref, lot]));
    refuseLowerCeilings(transaction, lots, contracts);
    refuseOtherwiseBought(transaction, lots, contracts);
    for (const award of await awardsTouched(transaction, contracts, lots)) {
      const contract = contracts.find(({ ref }) => ref === award.ref) as Contract;
      const instrument = instruments.find(({ ref }) => ref === contract.delegation) as Instrument;
      if (!award.takesMore) continue;
      refuseOutOfForce(instrument, award.on);
      refuseOtherRoute(instrument, award);
      refuseUnadvertised(award);
      refuseAboveCeiling(award, lots.get(award.lot)?.ceiling ?? null);
    }
  },
};

/**
 * What a lot is, and which procurement it belongs to, decides whether its award was lawful: a lot
 * that is said to be another, or to be worth less, has its award judged anew, and those of all lots
 * that are of a procurement: it may have left theirs.
 */
function refuseOtherwiseBought(
  { versions }: ChangeTransaction,
  lots: ReadonlyMap<string, Lot>,
  contracts: readonly Contract[],
): void {
  const amended = new Set(
    versions
      .filter(({ entity, operation }) => entity === "lot" && operation === "UPDATE")
      .map(({ ref }) => ref),
  );
  if (amended.size === 0) return;
  for (const contract of contracts)
    if (amended.has(contract.lot) || lots.get(contract.lot)?.procurement)
      refuseUnadvertised(awardOf(contract, lots, contracts, contract.awardedOn, true));
}

/** A ceiling can't be cut below what was awarded. */
function refuseLowerCeilings(
  { versions }: ChangeTransaction,
  lots: ReadonlyMap<string, Lot>,
  contracts: readonly Contract[],
): void {
  const amended = versions.filter(
    ({ entity, operation }) => entity === "lot" && operation === "UPDATE",
  );
  for (const { ref } of amended) {
    const ceiling = lots.get(ref)?.ceiling ?? null;
    const awarded = contracts.find(({ lot }) => lot === ref)?.value ?? null;
    if (ceiling !== null && awarded !== null && awarded > ceiling)
      throw new AuthorityRefusal(
        "LIMIT_EXCEEDED",
        `${toPounds(awarded)} was awarded for ${ref}. Give a ceiling of that or more, or vary the contract first.`,
        "ceiling",
        { lot: ref, used: toPounds(awarded) },
      );
  }
}

/** The delegations of the programme, with what their decisions lay down. */
async function instrumentsOf(transaction: ChangeTransaction): Promise<Instrument[]> {
  const routes = await transaction.all(AllowedRoute);
  const decisions = new Map((await transaction.all(Decision)).map((each) => [each.ref, each]));
  return (await transaction.all(Delegation)).map((delegation) => {
    const decision = decisions.get(delegation.decision);
    const isApproved = decision?.outcome === DecisionOutcome.APPROVED;
    return {
      ref: delegation.ref,
      holder: delegation.holder,
      limit: delegation.limit,
      limitCount: delegation.limitCount,
      startsOn: delegation.startsOn,
      expiresOn: delegation.expiresOn,
      decision: delegation.decision,
      approvedOn: isApproved ? decision.decidedOn : null,
      approver: decision?.decidedBy ?? null,
      routes: routes.filter((each) => each.delegation === delegation.ref),
    };
  });
}

/** The contracts that this change awards or varies, each as of the day of its award or variation. */
async function awardsTouched(
  transaction: ChangeTransaction,
  contracts: readonly Contract[],
  lots: ReadonlyMap<string, Lot>,
): Promise<Award[]> {
  const touched = (table: string) =>
    new Set(
      transaction.versions
        .filter(({ entity, operation }) => entity === table && operation !== "DELETE")
        .map(({ ref }) => ref),
    );
  const refs = touched("contract");
  const varied = touched("contract_variation");
  const variations = varied.size > 0 ? await transaction.all(ContractVariation) : [];
  return contracts
    .filter(({ ref }) => refs.has(ref))
    .map((contract) => {
      const own = variations.filter(
        (each) => each.contract === contract.ref && varied.has(each.ref),
      );
      if (contract.value === null)
        throw new Refusal("BAD_INPUT", "Every contract has one. Give it.", "value");
      const variation = own.at(-1);
      const on = variation?.variedOn ?? contract.awardedOn;
      const takesMore = contract.value > (variation?.previousValue ?? -1);
      return awardOf(contract, lots, contracts, on, takesMore);
    });
}

/** A contract as the rules of awards see it. */
function awardOf(
  contract: Contract,
  lots: ReadonlyMap<string, Lot>,
  contracts: readonly Contract[],
  on: string,
  takesMore: boolean,
): Award {
  const { ref, lot, value, route, framework, advertisedOn } = contract;
  const { directAwardGround, transparencyNoticeOn } = contract;
  return {
    ...{ ref, lot, value: value ?? 0, route, framework, advertisedOn, on, takesMore },
    ...{ directAwardGround, transparencyNoticeOn, commencedOn: commencedOn(contract) },
    bought: boughtAs(lots.get(lot)),
    procurement: procurementOf(contract, lots, contracts),
  };
}
