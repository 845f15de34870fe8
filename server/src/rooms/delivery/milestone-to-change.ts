import { Refusal } from "@tranche/plugin-kit";
import { Field, ObjectType } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Milestone } from "./milestone.ts";

@ObjectType({ simpleResolvers: true, description: "The milestone as the change left it." })
export class MilestonePayload {
  @Field(() => Milestone, { nullable: true, description: "The milestone." })
  milestone!: Milestone | null;
}

/**
 * The milestone that an input named.
 *
 * @throws Refusal NOT_FOUND.
 */
export async function milestoneToChange(
  transaction: ChangeTransaction,
  ref: string,
): Promise<Milestone> {
  const milestone = await transaction.find(Milestone, ref);
  if (milestone) return milestone;
  throw new Refusal(
    "NOT_FOUND",
    `milestone: There is no milestone "${ref}" here. Check its ref.`,
    "milestone",
  );
}

/** A milestone as it stands after a change. */
export async function milestoneAfter(
  context: RequestContext,
  programme: string,
  ref: string,
): Promise<MilestonePayload> {
  return { milestone: (await context.read().set(Milestone, programme)).get(ref) };
}
