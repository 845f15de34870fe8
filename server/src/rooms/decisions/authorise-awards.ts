import { badInput, Money, PlainDay, refuseEarlier } from "@tranche/plugin-kit";
import { Field, ID, InputType, Int } from "type-graphql";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { AllowedRoute, Delegation } from "./delegation.ts";
import { knownRecord, stated } from "./known-record.ts";
import { Route } from "./route.ts";

@InputType({ description: "A route to market that a decision allows." })
export class AllowedRouteInput {
  @Field(() => Route, { description: "The route." })
  route!: Route;

  @Field(() => ID, {
    nullable: true,
    description: "The one framework to call off; any, unless given.",
  })
  framework?: string | null;
}

@InputType({
  description:
    "Authority to award that a decision gives. One of a ref that is kept is amended: what is left out stays. A new one needs holder, scope and a limit.",
})
export class DecisionDelegationInput {
  @Field(() => ID, { description: "The delegation's ref." })
  ref!: string;

  @Field(() => String, { nullable: true, description: "The role it is given to." })
  holder?: string;

  @Field(() => String, { nullable: true, description: "What may be awarded under it." })
  scope?: string;

  @Field(() => Money, {
    nullable: true,
    description: "The most that awards may add up to, in all: not what is added.",
  })
  limit?: number | null;

  @Field(() => Int, { nullable: true, description: "The most lots that may be awarded, in all." })
  limitCount?: number | null;

  @Field(() => PlainDay, { nullable: true, description: "Its first day." })
  startsOn?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "Its last day." })
  expiresOn?: string | null;

  @Field(() => [AllowedRouteInput], {
    nullable: true,
    description: "The routes to market that it allows, all of them; an empty list is no limit.",
  })
  routes?: AllowedRouteInput[];
}

/** A new delegation, where nothing is said; what has no entry here must be. */
const UNSAID = { limit: null, limitCount: null, startsOn: null, expiresOn: null };

/**
 * Adds a delegation that a decision gives, or amends the one of that ref, which is then this
 * decision's. Authority without any limit is none that a decision could be held to.
 *
 * @throws Refusal BAD_INPUT naming the field.
 */
export async function authoriseAwards(
  transaction: ChangeTransaction,
  decision: string,
  { ref, routes, ...input }: DecisionDelegationInput,
): Promise<void> {
  const earlier = await knownRecord(transaction, Delegation, ref);
  const facts = { ...stated(input), decision };
  const next = { ...UNSAID, ...earlier, ...facts };
  if (next.limit === null && next.limitCount === null)
    throw badInput("limit", "Nothing limits it. Give limit, limitCount or both.");
  refuseEarlier(next, "expiresOn", "startsOn");
  if (earlier) await transaction.update(Delegation, ref, null, facts);
  else await transaction.create(Delegation, { ...next, ref } as Delegation);
  if (routes) await allowRoutes(transaction, ref, routes);
}

async function allowRoutes(
  transaction: ChangeTransaction,
  delegation: string,
  routes: readonly AllowedRouteInput[],
): Promise<void> {
  const earlier = await transaction.all(AllowedRoute);
  for (const allowed of earlier.filter((each) => each.delegation === delegation))
    await transaction.remove(AllowedRoute, allowed.ref, null);
  for (const [index, { route, framework = null }] of routes.entries()) {
    if (framework && route !== Route.CALL_OFF)
      throw badInput("routes", `${route} is not made off a framework. Leave the framework out.`);
    const ref = `${delegation.slice(0, 54)}-R${index + 1}`;
    await transaction.create(AllowedRoute, { ref, delegation, route, framework });
  }
}
