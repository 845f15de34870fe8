import { toPounds } from "@tranche/plugin-kit";
import type { Contract } from "../commercial/contract.ts";
import { delegationUse } from "../commercial/delegation-use.ts";
import type { Delegation } from "../decisions/delegation.ts";
import type { Finding } from "./finding.ts";

type Limits = Pick<Delegation, "ref" | "limit" | "limitCount">;
type Award = Pick<Contract, "ref" | "lot" | "delegation" | "value">;

/**
 * Whether awards stay within every delegation, in value and in number of lots. An award whose value
 * is not known can't be shown to stay within a limit in value.
 */
export function delegationsWithinLimits(
  delegations: readonly Limits[],
  contracts: readonly Award[],
): Finding {
  if (delegations.length === 0)
    return { met: true, evidence: "No delegation is recorded, so nothing is awarded under one." };
  const findings = delegations.map((delegation) =>
    within(
      delegation,
      contracts.filter((contract) => contract.delegation === delegation.ref),
    ),
  );
  const over = findings.filter(({ met }) => !met);
  const shown = over.length > 0 ? over : findings;
  return { met: over.length === 0, evidence: shown.map(({ evidence }) => evidence).join(" ") };
}

function within(delegation: Limits, awards: readonly Award[]): Finding {
  const { ref, limit, limitCount } = delegation;
  const unknown = awards.find(({ value }) => value === null);
  if (limit !== null && unknown)
    return { met: false, evidence: `${ref}: the value of ${unknown.ref} is not known.` };
  const { used, usedCount, headroom, headroomCount } = delegationUse(delegation, awards);
  const value = limit === null ? toPounds(used) : `${toPounds(used)} of ${toPounds(limit)}`;
  const lots = limitCount === null ? `${usedCount}` : `${usedCount} of ${limitCount}`;
  return {
    met: (headroom ?? 0) >= 0 && (headroomCount ?? 0) >= 0,
    evidence: `${ref} has used ${value}, and ${lots} lots.`,
  };
}
