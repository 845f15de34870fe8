import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Grant, Role } from "../access/caller.ts";
import type { DemonstrationTokens } from "../access/identity/demonstration-tokens.ts";
import { grantOf } from "../access/identity/role-claim.ts";

const LOOPBACK = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];
const LOOPBACK_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** What was wrong with what was asked: the field, and a sentence. */
interface Fault {
  readonly field: string;
  readonly message: string;
}

/**
 * `POST /demo/token {"role": "SRO"}`: a token for any role, to try it out; with `programme` and
 * `workstream` where it is to hold, or with `roles` for several at once. The door is there in the
 * demonstration mode alone, and opens to this machine alone: not to what a proxy passes on, nor to a
 * page of another site that a name server sends here.
 */
export function demoTokenRoute(app: FastifyInstance, tokens: DemonstrationTokens): void {
  app.post("/demo/token", { bodyLimit: 10_000 }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    if (!isOfThisMachine(request))
      return refuse(reply, 403, "FORBIDDEN", {
        field: "role",
        message: "Demonstration tokens are for this machine alone. Ask on it, at 127.0.0.1.",
      });
    const asked = grantsAsked(request.body);
    if (!Array.isArray(asked)) return refuse(reply, 400, "BAD_INPUT", asked as Fault);
    return reply.send({ token: await tokens.sign(asked) });
  });
}

function isOfThisMachine({ socket, headers }: FastifyRequest): boolean {
  const isPassedOn = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some(
    (name) => name in headers,
  );
  return (
    LOOPBACK.includes(socket.remoteAddress ?? "") &&
    LOOPBACK_NAME.test(headers.host ?? "") &&
    !isPassedOn
  );
}

function grantsAsked(body: unknown): Grant[] | Fault {
  if (typeof body !== "object" || body === null)
    return { field: "role", message: 'Send {"role": "SRO"} with content-type: application/json.' };
  const {
    role,
    roles = [role],
    programme = null,
    workstream = null,
  } = body as Record<string, unknown>;
  if (programme === null && workstream !== null)
    return { field: "programme", message: "A workstream is one of a programme. Give its ref." };
  const scope = [
    ...(programme === null ? [] : [":", programme]),
    ...(workstream === null ? [] : ["/", workstream]),
  ];
  const asked = Array.isArray(roles) ? roles.map((each) => grantOf([each, ...scope].join(""))) : [];
  const grants = asked.filter((grant) => grant !== null);
  if (grants.length > 0 && grants.length === asked.length) return grants;
  const isScoped = scope.length > 0 && Object.values(Role).some((each) => each === role);
  return isScoped
    ? {
        field: "programme",
        message: "Give the refs of a programme and a workstream, as they are kept.",
      }
    : { field: "role", message: `Not a role. Use one of ${Object.values(Role).join(", ")}.` };
}

function refuse(reply: FastifyReply, status: number, code: string, { field, message }: Fault) {
  return reply.status(status).send({ errors: [{ message, extensions: { code, field } }] });
}
