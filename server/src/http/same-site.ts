import cors from "@fastify/cors";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refusalBody } from "./refused.ts";

/** The names that this server answers to, and the pages of other origins that may call it. */
export interface Neighbours {
  /** Hosts as a `Host` header gives them, beside the loopback names: `tranche.example.org`. */
  readonly hosts: readonly string[];
  /** Origins as browsers send them: `https://dashboard.example.org`. */
  readonly origins: readonly string[];
}

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Answers to its own names only, so that a page whose name is pointed at this machine reads nothing
 * (DNS rebinding); and to no page of another site than those listed, so that a page can't act in
 * the name of whoever has it open. Those listed may read answers; they send a token in a header,
 * never a cookie.
 */
export async function refuseStrangers(app: FastifyInstance, neighbours: Neighbours): Promise<void> {
  app.addHook("onRequest", async (request, reply) => {
    const { host = "", origin } = request.headers;
    if (hostsNamed(request) > 1)
      return refuse(reply, 400, "BAD_REQUEST", "Send one Host header: which is meant is not told.");
    if (!isKnown(request, host, neighbours))
      return refuse(
        reply,
        421,
        "HOST_REFUSED",
        "The Host header names another server. Use the address that this one printed, or list the name in TRANCHE_HOSTS.",
      );
    if (origin !== undefined && !isWelcome(origin, host, neighbours))
      return refuse(
        reply,
        403,
        "ORIGIN_REFUSED",
        "Pages of this origin may not call the server. List it in TRANCHE_ORIGINS if they should.",
      );
  });
  if (neighbours.origins.length > 0)
    await app.register(cors, {
      origin: [...neighbours.origins],
      methods: ["GET", "POST"],
      allowedHeaders: ["authorization", "content-type", "apollo-require-preflight"],
      maxAge: 600,
    });
}

/** Of several a proxy may go by one and this server by another. */
function hostsNamed({ raw: { rawHeaders } }: FastifyRequest): number {
  return rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
}

function isKnown(request: FastifyRequest, host: string, { hosts }: Neighbours): boolean {
  if (hosts.includes(host.toLowerCase())) return true;
  const [, name, port] = /^(.*?)(?::(\d+))?$/.exec(host.toLowerCase()) ?? [];
  if (!LOOPBACK_NAMES.includes(name ?? "")) return false;
  // A request made within the process reaches no port.
  const { localPort } = request.socket;
  return localPort === undefined || Number(port ?? 80) === localPort;
}

/** A page of the server's own has an origin of the same name and port. */
function isWelcome(origin: string, host: string, { origins }: Neighbours): boolean {
  if (origins.includes(origin)) return true;
  const own = host.toLowerCase();
  return origin === `http://${own}` || origin === `https://${own}`;
}

function refuse(
  reply: FastifyReply,
  status: number,
  code: "HOST_REFUSED" | "ORIGIN_REFUSED" | "BAD_REQUEST",
  message: string,
): FastifyReply {
  return reply.status(status).send(refusalBody(code, message));
}
