import {
  type ApolloServer,
  type BaseContext,
  HeaderMap,
  type HTTPGraphQLRequest,
} from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** What a server adds to the way from HTTP to Apollo Server and back. */
export interface Passage<C extends BaseContext> {
  /** Makes the context of an operation, or refuses it. */
  contextFor(request: FastifyRequest, reply: FastifyReply, sent: HTTPGraphQLRequest): Promise<C>;
  /** Ends a context once its operation is answered. */
  end?(context: C): Promise<void>;
  /** Puts the operation meant in the place of what was sent. */
  replace?(sent: HTTPGraphQLRequest): HTTPGraphQLRequest;
  /** Runs the work when its turn has come. */
  pass?<T>(work: () => Promise<T>): Promise<T>;
  /** Runs the work, and throws when it takes too long; its context is ended then. */
  inTime?<T>(work: () => Promise<T>): Promise<T>;
}

/** Hands HTTP requests to Apollo Server, each with a context that is ended when it is answered. */
export function graphqlRoute<C extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<C>,
  passage: Passage<C>,
): void {
  const { contextFor, end = async () => {}, replace = (sent) => sent } = passage;
  const { pass = (work) => work(), inTime = (work) => work() } = passage;
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    let context: C | undefined;
    let isOver = false;
    const sent = replace(sentBy(request));
    const makeContext = async () => {
      context = await contextFor(request, reply, sent);
      // One that is made after its time would be ended by nobody.
      if (isOver) await end(context);
      return context;
    };
    try {
      const answered = await inTime(() =>
        apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: sent, context: makeContext }),
      );
      if (context) await end(context);
      return answered;
    } catch (failure) {
      isOver = true;
      // Whoever waits is told now; a statement under way is not waited for.
      if (context) end(context).catch((cause) => request.log.error(cause));
      throw failure;
    }
  };
  // What is no JSON goes to Apollo as it came: its refusal says what the API takes.
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: async (request, reply) => send(reply, await pass(() => answer(request, reply))),
  });
}

function sentBy(request: FastifyRequest): HTTPGraphQLRequest {
  return {
    method: request.method,
    headers: headersOf(request),
    search: new URL(request.url, "http://host").search,
    body: request.body,
  };
}

type Answer = Awaited<ReturnType<ApolloServer["executeHTTPGraphQLRequest"]>>;

async function send(reply: FastifyReply, { status, headers, body }: Answer): Promise<FastifyReply> {
  reply.status(status ?? 200);
  for (const [name, value] of headers) reply.header(name, value);
  if (body.kind === "complete") return reply.send(body.string);
  // Incremental delivery needs graphql 17; with 16 an answer is always whole.
  throw new Error("An answer in parts was not expected.");
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return headers;
}
