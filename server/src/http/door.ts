import type { HTTPGraphQLRequest } from "@apollo/server";
import { Refusal } from "@tranche/plugin-kit";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { type Caller, mayIntrospect } from "../access/caller.ts";
import { withDeadline } from "../access/contained.ts";
import { BadToken } from "../access/identity/bad-token.ts";
import { ProviderDown } from "../access/identity/provider-tokens.ts";
import type { RequestContext } from "../access/request-context.ts";
import { admit } from "./admission.ts";
import { askedBy } from "./asked.ts";
import type { DoorSettings } from "./door-settings.ts";
import type { Passage } from "./graphql-route.ts";
import { Points } from "./points.ts";
import { refusedWith } from "./refused.ts";
import { holdToDocuments, type TrustedDocuments, withDocument } from "./trusted-documents.ts";
import { Turnstile } from "./turnstile.ts";

export interface DoorParts {
  readonly schema: GraphQLSchema;
  readonly settings: DoorSettings;
  /** The documents that alone are answered; null where any is. */
  readonly documents: TrustedDocuments | null;
  readonly operationsAtOnce: number;
  readonly newContext: (request: FastifyRequest) => Promise<RequestContext>;
}

/**
 * The way in: who asks, whether what is asked is small enough, whether they have the points for it,
 * and whether it is their turn.
 */
export function door(parts: DoorParts): Passage<RequestContext> {
  const { schema, settings, documents, newContext } = parts;
  const { limits } = settings;
  const points = new Points(limits.points);
  const turnstile = new Turnstile(parts.operationsAtOnce, limits.waiting);

  const contextFor = async (
    request: FastifyRequest,
    _reply: FastifyReply,
    sent: HTTPGraphQLRequest,
  ) => {
    const context = await newContext(request).catch(refuseToken);
    try {
      const { caller } = context;
      const maySee = settings.publicIntrospection || mayIntrospect(caller);
      const asked = askedBy(sent);
      holdToDocuments(asked, documents);
      const requested = admit(schema, asked, limits, maySee);
      const remaining = points.spend(purseOf(caller, request.ip), requested);
      context.cost = { requested, max: limits.cost, remaining };
      return context;
    } catch (refusal) {
      await context.end();
      throw refusal;
    }
  };

  return {
    contextFor,
    replace: (sent) => withDocument(sent, documents),
    end: (context) => context.close(),
    inTime: (work) => withDeadline(limits.operationMs, work),
    pass: (work) => turnstile.pass(work),
  };
}

/**
 * @throws GraphQLError UNAUTHENTICATED, 401, for a token that is not accepted; SIGN_IN_UNAVAILABLE,
 *   503, when nobody can tell.
 */
function refuseToken(failure: unknown): never {
  if (failure instanceof ProviderDown)
    throw refusedWith(
      503,
      new Refusal(
        "SIGN_IN_UNAVAILABLE",
        "The provider that signs callers in can't be reached, so your token can't be checked. Ask again in some seconds.",
      ),
      { "retry-after": "5" },
    );
  if (!(failure instanceof BadToken)) throw failure;
  throw refusedWith(401, failure, { "www-authenticate": "Bearer" });
}

/** Callers share an actor's points from wherever they call, and strangers those of their address. */
function purseOf({ actor, grants }: Caller, address: string): string {
  return grants.length > 0 ? `actor ${actor}` : `address ${address}`;
}
