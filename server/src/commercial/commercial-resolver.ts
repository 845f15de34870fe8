import { Money } from "@tranche/plugin-kit";
import { Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../access/request-context.ts";
import { Amounts, less, sumByKind } from "../finance/amounts.ts";
import { FundingPosition } from "../finance/finance-resolver.ts";
import { Decision } from "../governance/decision.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import { Programme } from "../programme/programme.ts";
import { Reader } from "../records/reader.ts";
import { Contract, Route } from "./contract.ts";
import { Delegation } from "./delegation.ts";
import { delegationUse } from "./delegation-use.ts";
import { Framework } from "./framework.ts";
import { Lot, LotStatus } from "./lot.ts";

@Resolver(() => Programme)
export class CommercialResolver {
  @Query(() => [Framework], { description: "Frameworks that contracts may be called off." })
  async frameworks(@Ctx() context: RequestContext) {
    return (await context.read().set(Framework, PORTFOLIO)).all;
  }

  @FieldResolver(() => [Lot], { description: "Its lots." })
  async lots(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Lot, programme.ref)).all;
  }

  @FieldResolver(() => [Delegation], { description: "Who may award, and up to what." })
  async delegations(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Delegation, programme.ref)).all;
  }
}

@Resolver(() => Lot)
export class LotResolver {
  @FieldResolver(() => Contract, { nullable: true, description: "Its contract, once awarded." })
  contract(@Root() lot: Lot) {
    return contractFor(lot);
  }

  @FieldResolver(() => LotStatus, { description: "How far it has come." })
  async status(@Root() lot: Lot) {
    return (await contractFor(lot)) ? LotStatus.AWARDED : LotStatus.PLANNED;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "The value awarded; null until then.",
  })
  async awarded(@Root() lot: Lot) {
    return (await contractFor(lot))?.value ?? null;
  }

  @FieldResolver(() => Route, { nullable: true, description: "The route taken; null until then." })
  async route(@Root() lot: Lot) {
    return (await contractFor(lot))?.route ?? null;
  }

  @FieldResolver(() => Delegation, {
    nullable: true,
    description: "The delegation it falls under.",
  })
  async delegation(@Root() lot: Lot) {
    return (await Reader.of(lot).set(Delegation, lot.programme)).get(lot.delegation);
  }
}

@Resolver(() => Contract)
export class ContractResolver {
  @FieldResolver(() => Framework, {
    nullable: true,
    description: "The framework it was called off; null for a new contract.",
  })
  async framework(@Root() contract: Contract) {
    return (await Reader.of(contract).set(Framework, PORTFOLIO)).get(contract.framework);
  }
}

@Resolver(() => Delegation)
export class DelegationResolver {
  @FieldResolver(() => Money, { nullable: true, description: "What was awarded under it." })
  async used(@Root() delegation: Delegation) {
    return (await usageOf(delegation)).used;
  }

  @FieldResolver(() => Int, { nullable: true, description: "How many lots were awarded under it." })
  async usedCount(@Root() delegation: Delegation) {
    return (await usageOf(delegation)).usedCount;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "The value that may still be awarded.",
  })
  async headroom(@Root() delegation: Delegation) {
    return (await usageOf(delegation)).headroom;
  }

  @FieldResolver(() => Int, { nullable: true, description: "The lots that may still be awarded." })
  async headroomCount(@Root() delegation: Delegation) {
    return (await usageOf(delegation)).headroomCount;
  }

  @FieldResolver(() => Decision, { nullable: true, description: "The decision that gave it." })
  async decision(@Root() delegation: Delegation) {
    const decisions = await Reader.of(delegation).set(Decision, delegation.programme);
    return decisions.get(delegation.decision);
  }
}

@Resolver(() => FundingPosition)
export class CommitmentResolver {
  @FieldResolver(() => Amounts, { description: "What awarded contracts of the tranche commit." })
  committed(@Root() position: FundingPosition) {
    return committedOf(position);
  }

  @FieldResolver(() => Amounts, {
    description: "What may still be committed: approved less committed.",
  })
  async headroom(@Root() position: FundingPosition) {
    return less(position.approved, await committedOf(position));
  }
}

async function committedOf(position: FundingPosition) {
  const { tranche, programme } = position;
  const reader = Reader.of(position);
  const lots = (await reader.set(Lot, programme)).where("tranche", tranche?.ref ?? null);
  const contracts = await reader.set(Contract, programme);
  const own = lots.flatMap(({ ref }) => contracts.where("lot", ref));
  return sumByKind(own.map(({ kind, value }) => ({ kind, amount: value ?? 0 })));
}

async function contractFor(lot: Lot): Promise<Contract | null> {
  const contracts = await Reader.of(lot).set(Contract, lot.programme);
  return contracts.where("lot", lot.ref)[0] ?? null;
}

async function usageOf(delegation: Delegation) {
  const contracts = await Reader.of(delegation).set(Contract, delegation.programme);
  return delegationUse(delegation, contracts.where("delegation", delegation.ref));
}
