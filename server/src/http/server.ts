import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { BadToken } from "../access/identity/bad-token.ts";
import type { DemonstrationTokens } from "../access/identity/demonstration-tokens.ts";
import type { RequestContext } from "../access/request-context.ts";
import { demoTokenRoute } from "./demo-token.ts";
import { formatError } from "./format-error.ts";
import { graphiqlRoutes } from "./graphiql.ts";
import { graphqlRoute } from "./graphql-route.ts";
import { type Health, healthRoute } from "./health.ts";

/** The most bytes of a request body that are read. */
const BODY_LIMIT = 2_000_000;

export interface HttpParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  /** @throws BadToken when the request bears a token that is not accepted. */
  readonly newContext: (request: FastifyRequest) => Promise<RequestContext>;
  /** Null where nobody is to take a role for the asking. */
  readonly demonstration: DemonstrationTokens | null;
  readonly health: () => Promise<Health>;
}

/** The HTTP server: the API, its explorer and its health. It listens when told to. */
export async function httpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { schema, logger, newContext, health, demonstration } = parts;
  const apollo = new ApolloServer<RequestContext>({
    schema,
    logger,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => formatError(formatted, error, { schema, log: logger }),
    stopOnTerminationSignals: false,
    plugins: [
      // Working out a cache policy that nobody reads would double the time of an answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      notesExtension,
    ],
  });
  await apollo.start();

  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    return503OnClosing: true,
    forceCloseConnections: "idle",
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      reply.status(400).send(refusal("BAD_REQUEST", "The address can't be read. Try /graphql."));
    },
  });
  // What is no JSON goes to Apollo as it came: its refusal says what the API takes.
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    if (error instanceof BadToken)
      return reply
        .status(401)
        .header("www-authenticate", "Bearer")
        .send(refusal(error.code, error.message));
    const tooLarge = error.code === "FST_ERR_CTP_BODY_TOO_LARGE";
    const code = tooLarge ? "BODY_TOO_LARGE" : "BAD_REQUEST";
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply.status(status).send(refusal(code, requestFault(tooLarge, error.message)));
    logger.error({ err: error }, "unforeseen failure");
    return reply.status(500).send(refusal("INTERNAL", "The server failed. Nothing was written."));
  });
  app.addHook("onResponse", async ({ id, method, routeOptions }, { statusCode, elapsedTime }) => {
    const ms = Math.round(elapsedTime);
    logger.info({ id, method, route: routeOptions.url, statusCode, ms }, "answered");
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .send(refusal("NOT_FOUND", "Nothing is served here. Try /graphql, /graphiql or /health.")),
  );
  graphqlRoute(app, apollo, newContext);
  graphiqlRoutes(app);
  healthRoute(app, health);
  if (demonstration) demoTokenRoute(app, demonstration);
  app.addHook("onClose", () => apollo.stop());
  return app;
}

/** Tells in `extensions` what plugins could not answer, and what is withheld; neither is an error. */
const notesExtension: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue }) => {
      if (body.kind !== "single") return;
      const { singleResult: result } = body;
      const [degraded, withheld] = [contextValue.degraded.all, contextValue.withheld.all];
      if (degraded.length > 0) result.extensions = { ...result.extensions, degraded };
      if (withheld.length > 0) result.extensions = { ...result.extensions, withheld };
    },
  }),
};

function requestFault(tooLarge: boolean, message: string): string {
  return tooLarge ? `The body has more than ${BODY_LIMIT} bytes. Send less at once.` : message;
}

/** An HTTP failure in the form that GraphQL clients read. */
function refusal(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}
