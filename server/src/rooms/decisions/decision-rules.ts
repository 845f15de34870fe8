import { badInput } from "@tranche/plugin-kit";
import { DecisionOutcome } from "./decision.ts";
import { refuseTwice } from "./item-at-fault.ts";

/** What a decision says it authorises, as far as the rules look at it. */
interface Authorising {
  readonly outcome: DecisionOutcome;
  readonly scope?: string | null;
  readonly conditions?: readonly string[] | null;
  readonly supersedes?: readonly string[] | null;
  readonly allocations?: readonly { readonly ref: string }[] | null;
  readonly delegations?: readonly { readonly ref: string }[] | null;
}

/**
 * Holds a decision to agree with itself: a refusal authorises nothing and leaves earlier decisions
 * as they stand, and nothing is named twice.
 *
 * @throws Refusal BAD_INPUT naming the field.
 */
export function refuseContradiction(input: Authorising): void {
  const lists = ["allocations", "delegations", "conditions", "supersedes"] as const;
  if (input.outcome === DecisionOutcome.REFUSED) {
    const given = lists.find((list) => (input[list]?.length ?? 0) > 0);
    const field = given ?? (input.scope == null ? undefined : "scope");
    if (field)
      throw badInput(field, "A refusal authorises nothing. Leave it out, or record an approval.");
  }
  const refs = (items: Authorising["allocations"]) => (items ?? []).map(({ ref }) => ref);
  refuseTwice("allocations", refs(input.allocations));
  refuseTwice("delegations", refs(input.delegations));
  refuseTwice("supersedes", input.supersedes ?? []);
}

/** @throws Refusal BAD_INPUT when a day has not come yet: what is recorded has happened. */
export function refuseToCome(field: string, day: string, today: string): void {
  if (day > today)
    throw badInput(
      field,
      `${day} is still to come; today is ${today}. Record it once it is there.`,
    );
}
