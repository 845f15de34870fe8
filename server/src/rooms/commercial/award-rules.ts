import { toPounds } from "@tranche/plugin-kit";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import { Route } from "../decisions/route.ts";
import type { DelegationUse } from "./delegation-use.ts";
import {
  ACT_FROM,
  type Bought,
  leastBound,
  oldestThreshold,
  type ProcurementThreshold,
  SMALL_LOTS_PER_CENT,
  smallLotBound,
  thresholdOn,
} from "./procurement-thresholds.ts";

/** What the rules know of a delegation. */
export interface Instrument {
  readonly ref: string;
  readonly holder: string;
  readonly limit: number | null;
  readonly limitCount: number | null;
  readonly startsOn: string | null;
  readonly expiresOn: string | null;
  readonly decision: string;
  /** The day its decision approved it; null while it did not. */
  readonly approvedOn: string | null;
  /** Who took that decision. */
  readonly approver: string | null;
  readonly routes: readonly { readonly route: Route; readonly framework: string | null }[];
}

/** What the rules know of a contract, as the change would leave it. */
export interface Award {
  readonly ref: string;
  readonly lot: string;
  /** Pence without VAT. */
  readonly value: number;
  readonly route: Route;
  readonly framework: string | null;
  readonly advertisedOn: string | null;
  /** The ground in law, and the day of the notice, of a direct award. */
  readonly directAwardGround: string | null;
  readonly transparencyNoticeOn: string | null;
  /** The day its procurement commenced, whose law and threshold apply. */
  readonly commencedOn: string;
  readonly bought: Bought;
  /** The procurement that it is a lot of. */
  readonly procurement: Procurement;
  /** The day of the award, or of the variation that is being checked. */
  readonly on: string;
  /** False for a variation that takes nothing more: a reduction needs no authority. */
  readonly takesMore: boolean;
}

/** All lots of one procurement, in pence without VAT. */
export interface Procurement {
  /** Its name; null for a lot bought by itself. */
  readonly name: string | null;
  /** The value of all its lots: of those awarded the contract's, of the others the ceiling. */
  readonly total: number;
  /** The value of its small lots that were not advertised, this one included if it is one. */
  readonly small: number;
}

/**
 * Refuses an award or variation that takes a delegation beyond its limit.
 *
 * @param before what was used before it.
 * @param after what would be used.
 */
export function refuseBeyondLimit(
  instrument: Instrument,
  before: Pick<DelegationUse, "used" | "usedCount">,
  after: Pick<DelegationUse, "used" | "usedCount">,
): void {
  const { ref, limit, limitCount, decision } = instrument;
  const beyondValue = limit !== null && after.used > limit;
  const beyondCount = limitCount !== null && after.usedCount > limitCount;
  if (!beyondValue && !beyondCount) return;
  const headroom = limit === null ? null : toPounds(limit - before.used);
  const headroomCount = limitCount === null ? null : limitCount - before.usedCount;
  if (after.used <= before.used && after.usedCount <= before.usedCount)
    throw new AuthorityRefusal(
      "LIMIT_EXCEEDED",
      `${toPounds(before.used)} and ${before.usedCount} lots were awarded under ${ref}; ${decision} can't allow less than that. Allow as much, or vary the contracts first.`,
      "limit",
      {
        ...instrumentDetails(instrument),
        used: toPounds(before.used),
        usedCount: before.usedCount,
      },
    );
  const left = [headroom, headroomCount === null ? null : `${headroomCount} lots`];
  const asks = `${toPounds(after.used - before.used)} and ${after.usedCount - before.usedCount} lots`;
  const field = beyondValue ? "value" : "lot";
  throw new AuthorityRefusal(
    "LIMIT_EXCEEDED",
    `${ref} has ${listed(left)} left of the limit that ${decision} set; this takes ${asks}. ${moreFrom(instrument)}`,
    field,
    {
      ...instrumentDetails(instrument),
      limit: limit === null ? null : toPounds(limit),
      limitCount,
      headroom,
      headroomCount,
    },
  );
}

/** Refuses an award under a delegation that is not in force on its day. */
export function refuseOutOfForce(instrument: Instrument, on: string): void {
  const { ref, startsOn, expiresOn, approvedOn, decision } = instrument;
  const from = startsOn ?? approvedOn;
  const problem =
    approvedOn === null || from === null
      ? `${decision}, which gives ${ref}, is not approved.`
      : on < from
        ? `${ref} begins on ${from}.`
        : expiresOn !== null && on > expiresOn
          ? `${ref} expired on ${expiresOn}.`
          : null;
  if (problem === null) return;
  throw new AuthorityRefusal(
    "DELEGATION_NOT_IN_FORCE",
    `${problem} Nothing can be awarded or varied under it on ${on}. ${moreFrom(instrument)}`,
    "awardedOn",
    { ...instrumentDetails(instrument), startsOn: from, expiresOn },
  );
}

/** Refuses a route to market that the delegation's decision does not allow. */
export function refuseOtherRoute(instrument: Instrument, { route, framework }: Award): void {
  const { ref, routes, decision } = instrument;
  if (routes.length === 0) return;
  const isAllowed = routes.some(
    (allowed) =>
      allowed.route === route && (allowed.framework === null || allowed.framework === framework),
  );
  if (isAllowed) return;
  const known = routes.map((each) =>
    each.framework ? `${each.route} from ${each.framework}` : each.route,
  );
  const taken = framework ? `${route} from ${framework}` : route;
  throw new AuthorityRefusal(
    "ROUTE_NOT_ALLOWED",
    `${decision} does not allow ${taken} under ${ref}; it allows ${known.join(", ")}. Use one of these. ${moreFrom(instrument)}`,
    "route",
    { ...instrumentDetails(instrument), allowed: known },
  );
}

/**
 * Refuses a contract that the law wants competed in the open and that was not. What is compared with
 * the threshold of the day on which the procurement commenced is the value of all its lots: Public
 * Contracts Regulations 2015, regulation 6(11); Procurement Act 2023, schedule 3. Until the Act small
 * lots of up to a fifth of the whole are free of it: regulation 6(14). A direct award states its
 * ground instead, and since the Act the transparency notice that went before it: section 44.
 */
export function refuseUnadvertised(award: Award): void {
  const { value, route, advertisedOn, commencedOn, bought, procurement } = award;
  if (route === Route.CALL_OFF) return;
  const threshold = thresholdOn(commencedOn, bought) ?? oldestThreshold(bought);
  if (procurement.total < leastBound(threshold)) return;
  if (isSmallLot(award)) return;
  if (route === Route.DIRECT_AWARD) {
    refuseGroundless(award, threshold);
    return;
  }
  if (advertisedOn !== null) return;
  const { amount, includesVat, source } = threshold;
  const basis = includesVat ? "VAT included" : "without VAT";
  const whole =
    procurement.total === value
      ? `the value of this one is ${toPounds(value)} without VAT`
      : `the lots of "${procurement.name}" come to ${toPounds(procurement.total)} without VAT`;
  throw new AuthorityRefusal(
    "NOT_ADVERTISED",
    `A procurement of ${toPounds(amount)} or more (${basis}) that commenced on ${commencedOn} must be advertised, or called off from a framework; ${whole}. Give the day it was advertised, or call it off from a framework.`,
    "advertisedOn",
    { threshold: toPounds(amount), includesVat, source },
  );
}

/** Whether a lot is small, and all small ones that were not advertised are a fifth of the whole at most. */
function isSmallLot({ value, commencedOn, bought, procurement }: Award): boolean {
  if (procurement.name === null) return false;
  const bound = smallLotBound(commencedOn, bought);
  if (bound === null || value >= bound) return false;
  return procurement.small * 100 <= procurement.total * SMALL_LOTS_PER_CENT;
}

function refuseGroundless(
  { directAwardGround, transparencyNoticeOn, commencedOn }: Award,
  { amount, includesVat, source }: ProcurementThreshold,
): void {
  const details = { threshold: toPounds(amount), includesVat, source };
  if (directAwardGround === null)
    throw new AuthorityRefusal(
      "NOT_ADVERTISED",
      `At ${toPounds(amount)} or more a direct award needs a ground in law. State it: its paragraph, and why it applies.`,
      "directAwardGround",
      details,
    );
  if (commencedOn >= ACT_FROM && transparencyNoticeOn === null)
    throw new AuthorityRefusal(
      "NOT_ADVERTISED",
      `Since ${ACT_FROM} a direct award of ${toPounds(amount)} or more needs a transparency notice before it. Give its day.`,
      "transparencyNoticeOn",
      details,
    );
}

/** Refuses a contract above the ceiling of its lot. */
export function refuseAboveCeiling({ lot, value }: Award, ceiling: number | null): void {
  if (ceiling === null || value <= ceiling) return;
  throw new AuthorityRefusal(
    "LIMIT_EXCEEDED",
    `${lot} has a ceiling of ${toPounds(ceiling)}; ${toPounds(value)} is above it. Award less, or raise the ceiling with amendLot.`,
    "value",
    { lot, ceiling: toPounds(ceiling), headroom: toPounds(ceiling) },
  );
}

function instrumentDetails({ ref, holder, decision, approver }: Instrument) {
  return { delegation: ref, holder, decision, mayApprove: approver };
}

function moreFrom({ approver, decision }: Instrument): string {
  return `More needs a decision by ${approver ?? `whoever took ${decision}`}; record it first.`;
}

function listed(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" and ");
}
