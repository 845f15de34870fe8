import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/**
 * What browsers are told: to load and frame nothing, to guess no type, to say nowhere whence they
 * came, to keep no answer. The explorer's page states a policy of its own.
 *
 * Whether the site is to be reached by https alone is for the proxy to say that ends it.
 */
export async function securityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: false,
    xFrameOptions: { action: "deny" },
  });
  app.addHook("onRequest", async ({ id }, reply) => {
    reply.header("cache-control", "no-store");
    // The name under which the log has it, for whoever reports a failure.
    reply.header("x-request-id", id);
  });
}
