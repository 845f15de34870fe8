import {
  amending,
  badInput,
  field,
  forEachItem,
  ID,
  InputType,
  PartInput,
  refuseEarlier,
  statedIn,
  stating,
  writeFact,
} from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { AllowedRoute, Delegation } from "./delegation.ts";
import { Route } from "./route.ts";

@InputType({ description: "A route to market that a decision allows." })
class AllowedRouteInput extends stating(
  AllowedRoute,
  {
    except: ["delegation"],
    words: { framework: "The one framework to call off from; any framework, unless given." },
  },
  PartInput,
) {}

@InputType({
  description:
    "Authority to award that a decision gives. A delegation already recorded under the ref is amended: what is left out stays. A new one needs holder, scope and a limit.",
})
export class DecisionDelegationInput extends amending(
  Delegation,
  {
    except: ["decision"],
    words: {
      limit: "The most that awards may add up to, in all: not the increase.",
      limitCount: "The most lots that may be awarded, in all: not the increase.",
    },
  },
  PartInput,
) {
  @field(() => ID, "The delegation's ref.")
  ref!: string;

  @field(
    () => [AllowedRouteInput],
    "All the routes to market that it allows; an empty list allows any route.",
    "nullable",
  )
  routes?: AllowedRouteInput[];
}

/**
 * Adds a delegation that a decision gives, or amends the one of that ref, which is then this
 * decision's. Authority without any limit is none that a decision could be held to.
 *
 * @throws Refusal BAD_INPUT naming the field.
 */
export async function authoriseAwards(
  transaction: ChangeTransaction,
  decision: string,
  input: DecisionDelegationInput,
): Promise<void> {
  const { ref, routes } = input;
  const facts = { ...statedIn(input), decision };
  const next = { ...(await transaction.find(Delegation, ref)), ...facts };
  if ((next.limit ?? next.limitCount ?? null) === null)
    throw badInput("limit", "Nothing limits it. Give limit, limitCount or both.");
  refuseEarlier(next, "expiresOn", "startsOn");
  await writeFact(transaction, Delegation, { ref }, facts);
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
  await forEachItem("routes", routes, async (allowed, index) => {
    const { route, framework } = allowed;
    if (framework && route !== Route.CALL_OFF)
      throw badInput("framework", `${route} uses no framework. Leave it out.`);
    const ref = `${delegation.slice(0, 54)}-R${index + 1}`;
    await transaction.create(AllowedRoute, { ref, delegation, ...statedIn(allowed) });
  });
}
