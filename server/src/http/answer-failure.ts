import type { IncomingMessage } from "node:http";
import type { FastifyError, FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { Overdue } from "../access/contained.ts";
import type { Limits } from "./limits.ts";
import { refusalBody } from "./refused.ts";
import { Full } from "./turnstile.ts";

/** Answers what goes wrong outside GraphQL in the form that GraphQL clients read. */
export function answerFailures(app: FastifyInstance, logger: Logger, limits: Limits): void {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    if (error instanceof Full)
      return reply
        .status(503)
        .header("retry-after", "1")
        .send(
          refusalBody(
            "BUSY",
            "The server has as much to do as it takes on. Ask again in a second.",
          ),
        );
    if (error instanceof Overdue)
      return reply
        .status(400)
        .send(
          refusalBody(
            "LIMIT_EXCEEDED",
            `The operation took more than ${limits.operationMs} ms. Ask for less at once. A change may have been written: read it, or repeat it with the same idempotencyKey.`,
            { limit: "operationMs", max: limits.operationMs },
          ),
        );
    if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE")
      return reply
        .status(413)
        .send(
          refusalBody(
            "BODY_TOO_LARGE",
            `The body has more than ${limits.body} bytes. Send less at once.`,
            { limit: "body", max: limits.body },
          ),
        );
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.status(status).send(refusalBody("BAD_REQUEST", error.message));
    logger.error({ err: error }, "unforeseen failure");
    return reply
      .status(500)
      .send(refusalBody("INTERNAL", "The server failed. Nothing was written."));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .send(
        refusalBody("NOT_FOUND", "Nothing is served here. Try /graphql, /graphiql or /health."),
      ),
  );
}

/** An address that can't be decoded becomes one where nothing is: Fastify would answer it past its hooks. */
export function readableAddress({ url = "/" }: IncomingMessage): string {
  try {
    decodeURI(url.split("?", 1)[0] as string);
    return url;
  } catch {
    return "/";
  }
}
