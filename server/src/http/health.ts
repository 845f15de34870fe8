import type { FastifyInstance } from "fastify";

/** What `GET /health` answers. */
export interface Health {
  /** True while the process answers. */
  readonly live: boolean;
  /** True when it can serve: the database answers, and it is not stopping. */
  readonly ready: boolean;
  readonly database: "sqlite" | "postgres";
  /** How each plugin is; one that is not ready leaves the server ready. */
  readonly plugins: readonly { readonly id: string; readonly state: string }[];
}

/** `GET /health`: 200 when ready, else 503. */
export function healthRoute(app: FastifyInstance, health: () => Promise<Health>): void {
  app.get("/health", { logLevel: "warn" }, async (_request, reply) => {
    const state = await health();
    return reply.status(state.ready ? 200 : 503).send(state);
  });
}
