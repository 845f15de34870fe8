import { Money } from "@tranche/plugin-kit";
import { Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { Decision } from "../decisions/decision.ts";
import { AllowedRoute, Delegation } from "../decisions/delegation.ts";
import { Route } from "../decisions/route.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import { Programme } from "../programme/programme.ts";
import { Contract, ContractVariation } from "./contract.ts";
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
  @FieldResolver(() => [ContractVariation], { description: "Changes of its value, in order." })
  async variations(@Root() contract: Contract) {
    const variations = await Reader.of(contract).set(ContractVariation, contract.programme);
    return variations.where("contract", contract.ref);
  }

  @FieldResolver(() => Delegation, {
    nullable: true,
    description: "The delegation it was awarded under.",
  })
  async awardedUnder(@Root() contract: Contract) {
    const delegations = await Reader.of(contract).set(Delegation, contract.programme);
    return delegations.get(contract.delegation);
  }

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

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What is awarded under it, and the ceilings of its lots that are not: more than the limit can't all be awarded.",
  })
  async planned(@Root() delegation: Delegation) {
    return (await plannedUnder(delegation)).amount;
  }

  @FieldResolver(() => Int, { nullable: true, description: "The lots that fall under it." })
  async plannedCount(@Root() delegation: Delegation) {
    return (await plannedUnder(delegation)).count;
  }

  @FieldResolver(() => [AllowedRoute], {
    description: "The routes to market that its decision allows; none listed is no limit.",
  })
  async routes(@Root() delegation: Delegation) {
    const routes = await Reader.of(delegation).set(AllowedRoute, delegation.programme);
    return routes.where("delegation", delegation.ref);
  }

  @FieldResolver(() => Decision, { nullable: true, description: "The decision that gave it." })
  async decision(@Root() delegation: Delegation) {
    const decisions = await Reader.of(delegation).set(Decision, delegation.programme);
    return decisions.get(delegation.decision);
  }
}

@Resolver(() => AllowedRoute)
export class AllowedRouteResolver {
  @FieldResolver(() => Framework, {
    nullable: true,
    description: "The framework to call off; null when the decision names none.",
  })
  async framework(@Root() allowed: AllowedRoute) {
    return (await Reader.of(allowed).set(Framework, PORTFOLIO)).get(allowed.framework);
  }
}

async function contractFor(lot: Lot): Promise<Contract | null> {
  const contracts = await Reader.of(lot).set(Contract, lot.programme);
  return contracts.where("lot", lot.ref)[0] ?? null;
}

async function usageOf(delegation: Delegation) {
  const contracts = await Reader.of(delegation).set(Contract, delegation.programme);
  return delegationUse(delegation, contracts.where("delegation", delegation.ref));
}

/** What is planned under a delegation: what was awarded, and the ceilings of lots that were not. */
export async function plannedUnder(delegation: Delegation) {
  const reader = Reader.of(delegation);
  const contracts = await reader.set(Contract, delegation.programme);
  const lots = (await reader.set(Lot, delegation.programme)).where("delegation", delegation.ref);
  const amounts = lots.map(
    ({ ref, ceiling }) => contracts.where("lot", ref)[0]?.value ?? ceiling ?? 0,
  );
  return { amount: amounts.reduce((sum, amount) => sum + amount, 0), count: lots.length };
}
