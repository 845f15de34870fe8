import {
  type Choice,
  choice,
  choices,
  day,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";
import { CaseStage } from "./case-stage.ts";

export const TrancheStatus = choices("TrancheStatus", "The progress of a tranche.", {
  PROPOSED: "Proposed, and not yet decided.",
  APPROVED: "Approved and funded; the tranche before it is not closed.",
  IN_DELIVERY: "Being delivered.",
  CLOSED: "Ended in a review.",
});
export type TrancheStatus = Choice<typeof TrancheStatus>;

@record("tranche", "A step change in delivery, ending in a review.", {
  listed: ["tranches", "Its tranches, in the order of delivery."],
})
export class Tranche extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @choice(TrancheStatus, "Its progress.")
  status!: TrancheStatus;

  @choice(CaseStage, "The business case it works towards.", { nullable: true })
  toStage!: CaseStage | null;

  @day("Its first day.", { nullable: "when not recorded" })
  startsOn!: string | null;

  @day("Its last day.", { nullable: "when not recorded" })
  endsOn!: string | null;

  @text("What it delivers.", { nullable: true })
  description!: string | null;
}

/**
 * The current tranche: the first that is not closed, which is being delivered or is proposed.
 *
 * @param tranches in the order of their refs, which is the order of delivery.
 */
export function currentTranche(tranches: readonly Tranche[]): Tranche | null {
  return tranches.find(({ status }) => status !== TrancheStatus.CLOSED) ?? null;
}
