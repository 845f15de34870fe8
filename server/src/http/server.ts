import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { DemonstrationTokens } from "../access/identity/demonstration-tokens.ts";
import type { RequestContext } from "../access/request-context.ts";
import { answerFailures, readableAddress } from "./answer-failure.ts";
import { demoTokenRoute } from "./demo-token.ts";
import { door } from "./door.ts";
import type { DoorSettings } from "./door-settings.ts";
import { extensions } from "./extensions.ts";
import { formatError } from "./format-error.ts";
import { graphiqlRoutes } from "./graphiql.ts";
import { graphqlRoute } from "./graphql-route.ts";
import { type Health, healthRoute } from "./health.ts";
import type { Limits } from "./limits.ts";
import { refuseStrangers } from "./same-site.ts";
import { securityHeaders } from "./security-headers.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

export interface HttpParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly door: DoorSettings;
  /** The documents that alone are answered; null where any is. */
  readonly documents: TrustedDocuments | null;
  readonly operationsAtOnce: number;
  /** @throws BadToken when the request bears a token that is not accepted. */
  readonly newContext: (request: FastifyRequest) => Promise<RequestContext>;
  /** Null where nobody is to take a role for the asking. */
  readonly demonstration: DemonstrationTokens | null;
  readonly health: () => Promise<Health>;
}

/** The HTTP server: the API, its explorer and its health. It listens when told to. */
export async function httpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { schema, logger, newContext, health, operationsAtOnce, documents, demonstration } = parts;
  const { limits } = parts.door;
  const apollo = new ApolloServer<RequestContext>({
    schema,
    logger,
    // The door decides who may introspect.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => formatError(formatted, error, { schema, log: logger }),
    stopOnTerminationSignals: false,
    plugins: [
      // Working out a cache policy that nobody reads would double the time of an answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      extensions(parts.door.publicIntrospection),
    ],
  });
  await apollo.start();

  const app = Fastify({
    ...connections(limits),
    // Its own, whatever a caller says theirs is: it stands in the log.
    genReqId: () => randomUUID(),
    rewriteUrl: readableAddress,
  });
  app.server.maxConnections = limits.connections;
  answerFailures(app, logger, limits);
  app.addHook("onResponse", async ({ id, method, routeOptions }, { statusCode, elapsedTime }) => {
    const ms = Math.round(elapsedTime);
    // Neither headers nor the address: both may hold what only the caller should know.
    logger.info({ id, method, route: routeOptions.url, statusCode, ms }, "answered");
  });
  await securityHeaders(app);
  await refuseStrangers(app, parts.door);
  graphqlRoute(
    app,
    apollo,
    door({ schema, settings: parts.door, documents, operationsAtOnce, newContext }),
  );
  graphiqlRoutes(app);
  healthRoute(app, health);
  if (demonstration) demoTokenRoute(app, demonstration);
  app.addHook("onClose", () => apollo.stop());
  return app;
}

/** What is sent too slowly, or is too large, never becomes a request. */
function connections(limits: Limits) {
  return {
    bodyLimit: limits.body,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: 1_000 },
    return503OnClosing: true,
    forceCloseConnections: "idle",
  } as const;
}
