import { badInput, Money, PlainDay, refuseEarlier } from "@tranche/plugin-kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { Delegation } from "../commercial/delegation.ts";
import type { ChangeTransaction } from "../records/transaction.ts";
import { knownRecord, stated } from "./known-record.ts";

@InputType({
  description:
    "Authority to award that a decision gives. One of a ref that is kept is amended: what is left out stays. A new one needs holder, scope and a limit.",
})
export class DecisionDelegationInput {
  @Field(() => ID, { description: "The delegation's ref." })
  ref!: string;

  @Field(() => String, { nullable: true, description: "The role it is given to." })
  holder?: string;

  @Field(() => String, { nullable: true, description: "What may be awarded under it." })
  scope?: string;

  @Field(() => Money, {
    nullable: true,
    description: "The most that awards may add up to, in all: not what is added.",
  })
  limit?: number | null;

  @Field(() => Int, { nullable: true, description: "The most lots that may be awarded, in all." })
  limitCount?: number | null;

  @Field(() => PlainDay, { nullable: true, description: "Its first day." })
  startsOn?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "Its last day." })
  expiresOn?: string | null;
}

/** A new delegation, where nothing is said; what has no entry here must be. */
const UNSAID = { limit: null, limitCount: null, startsOn: null, expiresOn: null };

/**
 * Adds a delegation that a decision gives, or amends the one of that ref, which is then this
 * decision's. Authority without any limit is none that a decision could be held to.
 *
 * @throws Refusal BAD_INPUT naming the field.
 */
export async function authoriseAwards(
  transaction: ChangeTransaction,
  decision: string,
  { ref, ...input }: DecisionDelegationInput,
): Promise<void> {
  const earlier = await knownRecord(transaction, Delegation, ref);
  const facts = { ...stated(input), decision };
  const next = { ...UNSAID, ...earlier, ...facts };
  if (next.limit === null && next.limitCount === null)
    throw badInput("limit", "Nothing limits it. Give limit, limitCount or both.");
  refuseEarlier(next, "expiresOn", "startsOn");
  if (earlier) await transaction.update(Delegation, ref, null, facts);
  else await transaction.create(Delegation, { ...next, ref } as Delegation);
}
