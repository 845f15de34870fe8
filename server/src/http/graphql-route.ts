import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RequestContext } from "../access/request-context.ts";

/** Hands HTTP requests to Apollo Server, each with a context that is ended when it is answered. */
export function graphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  contextFor: (request: FastifyRequest) => Promise<RequestContext>,
): void {
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: async (request, reply) => {
      const context = await contextFor(request);
      try {
        const answer = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: request.method,
            headers: headersOf(request),
            search: new URL(request.url, "http://host").search,
            body: request.body,
          },
          context: async () => context,
        });
        return send(reply, answer);
      } finally {
        await context.end();
      }
    },
  });
}

type Answer = Awaited<ReturnType<ApolloServer["executeHTTPGraphQLRequest"]>>;

function send(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  // Incremental delivery needs graphql 17; with 16 an answer is always whole.
  if (body.kind !== "complete") throw new Error("An answer in parts was not expected.");
  for (const [name, value] of headers) reply.header(name, value);
  return reply.status(status ?? 200).send(body.string);
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return headers;
}
