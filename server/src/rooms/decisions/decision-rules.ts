import { badInput, refuseTwice } from "@tranche/plugin-kit";
import { DecisionOutcome } from "./decision.ts";
import type { RecordDecisionInput } from "./record-decision-input.ts";

/**
 * Refuses a decision that contradicts itself: a refusal authorises nothing and supersedes nothing,
 * and nothing is named twice.
 *
 * @throws Refusal BAD_INPUT naming the field.
 */
export function refuseContradiction(input: RecordDecisionInput): void {
  const lists = ["allocations", "delegations", "conditions", "supersedes"] as const;
  if (input.outcome === DecisionOutcome.REFUSED) {
    const given = lists.find((list) => (input[list]?.length ?? 0) > 0);
    const field = given ?? (input.scope == null ? undefined : "scope");
    if (field)
      throw badInput(field, "A refusal authorises nothing. Leave it out, or record an approval.");
  }
  const refs = (items: readonly { readonly ref: string }[] | null | undefined) =>
    (items ?? []).map(({ ref }) => ref);
  refuseTwice("allocations", refs(input.allocations));
  refuseTwice("delegations", refs(input.delegations));
  refuseTwice("supersedes", input.supersedes ?? []);
}
