import { answering, Refusal } from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Milestone } from "./milestone.ts";

export const MilestonePayload = answering(
  "MilestonePayload",
  "The milestone as the change left it.",
  { milestone: Milestone },
);

/**
 * The milestone that an input names.
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
    `There is no milestone "${ref}" here. Check its ref.`,
    "milestone",
  );
}
