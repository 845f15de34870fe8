import { Audience, type Choice, choices } from "@tranche/plugin-kit";

export const Role = choices("Role", "What a caller is trusted to do.", {
  PUBLIC: "Anybody, signed in or not.",
  OVERSIGHT: "A member of an oversight body: reads, and changes nothing.",
  MEMBER: "A member of the programme team.",
  WORKSTREAM_LEAD: "Leads a workstream and records its facts.",
  FINANCE: "Records spend, budgets and forecasts.",
  COMMERCIAL: "Plans lots and awards contracts.",
  PMO: "Keeps the programme's plan and record.",
  SRO: "The senior responsible owner, who answers for the programme.",
  ADMIN: "Administers the service.",
});
export type Role = Choice<typeof Role>;

/** A role, and where it holds: in one programme or one workstream of it, or in the whole portfolio. */
export interface Grant {
  readonly role: Role;
  /** Null for the whole portfolio. */
  readonly programme: string | null;
  /** The ref of a workstream of the programme; null for all of it. */
  readonly workstream: string | null;
}

/** Who makes a request. */
export interface Caller {
  /** The name under which the record keeps what they do. */
  readonly actor: string;
  /** Empty for somebody who has not signed in; whoever has is PUBLIC at least. */
  readonly grants: readonly Grant[];
  /** True for a reporting tool's key, which changes nothing whatever its role. */
  readonly readsOnly?: boolean;
}

/** Somebody who has not signed in. */
export const ANYBODY: Caller = { actor: "anybody", grants: [] };

/** The server itself, and commands run beside it. */
export function inTheName(actor: string): Caller {
  return { actor, grants: [{ role: Role.ADMIN, programme: null, workstream: null }] };
}

/** Somebody of an audience, and no more than that. */
export function oneOf(audience: Audience): Caller {
  const role = { PUBLIC: Role.PUBLIC, OVERSIGHT: Role.OVERSIGHT, INTERNAL: Role.MEMBER }[audience];
  return {
    actor: `the ${audience.toLowerCase()} audience`,
    grants: [{ role, programme: null, workstream: null }],
  };
}

/** The roles that a caller has in a programme; in the portfolio alone for null. */
export function rolesIn({ grants }: Caller, programme: string | null): ReadonlySet<Role> {
  const held = grants.filter((grant) => grant.programme === null || grant.programme === programme);
  return new Set([Role.PUBLIC, ...held.map(({ role }) => role)]);
}

/** Whether a caller may ask about the schema itself: whoever is trusted with more than the public. */
export function mayIntrospect({ grants }: Caller): boolean {
  return grants.some(({ role }) => role !== Role.PUBLIC);
}

/** What a caller may see of a programme. */
export function audienceIn(caller: Caller, programme: string | null): Audience {
  const roles = rolesIn(caller, programme);
  const isOutside = (role: Role) => role === Role.PUBLIC || role === Role.OVERSIGHT;
  if (![...roles].every(isOutside)) return Audience.INTERNAL;
  return roles.has(Role.OVERSIGHT) ? Audience.OVERSIGHT : Audience.PUBLIC;
}
