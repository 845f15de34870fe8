import { programmeProblem, refProblem } from "@tranche/plugin-kit";
import { type Grant, Role } from "../caller.ts";

/** The most role values of one token that are looked at. */
const MOST_VALUES = 200;

/** `SRO`, `PMO:IF` or `WORKSTREAM_LEAD:IF/people`. */
const VALUE = /^([A-Z_]+)(?::([^/]+)(?:\/(.+))?)?$/;

/**
 * The grants that a token's role claim makes: `ROLE` for the portfolio, `ROLE:IF` for a programme,
 * `ROLE:IF/people` for a workstream of it, by its ref or its kind. Whatever else stands in the claim
 * is another system's and grants nothing.
 *
 * Whoever has signed in is PUBLIC at least, so that they are told from somebody who has not.
 */
export function grantsOf(claim: unknown): Grant[] {
  const values = Array.isArray(claim) ? claim.slice(0, MOST_VALUES) : [claim];
  const grants = values.flatMap((value) => grantOf(value) ?? []);
  return grants.length > 0 ? grants : [{ role: Role.PUBLIC, programme: null, workstream: null }];
}

/** The grant that one value makes, or null. */
export function grantOf(value: unknown): Grant | null {
  const parts = typeof value === "string" ? VALUE.exec(value) : null;
  if (!parts) return null;
  const [, name, programme = null, workstream = null] = parts;
  const role = Object.values(Role).find((each) => each === name);
  if (role === undefined) return null;
  if (programme !== null && programmeProblem(programme)) return null;
  if (workstream !== null && refProblem(workstream)) return null;
  return { role, programme, workstream };
}

/** A grant as a role claim says it. */
export function claimOf({ role, programme, workstream }: Grant): string {
  return [
    role,
    ...(programme === null ? [] : [":", programme]),
    ...(workstream === null ? [] : ["/", workstream]),
  ].join("");
}
