import { choice, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { registerEnumType } from "type-graphql";
import { CaseStage } from "./case-stage.ts";

export enum TrancheStatus {
  PROPOSED = "PROPOSED",
  APPROVED = "APPROVED",
  IN_DELIVERY = "IN_DELIVERY",
  CLOSED = "CLOSED",
}

registerEnumType(TrancheStatus, {
  name: "TrancheStatus",
  description: "How far a tranche has come.",
  valuesConfig: {
    PROPOSED: { description: "Asked for, not decided." },
    APPROVED: { description: "Decided and funded; the tranche before it is not closed." },
    IN_DELIVERY: { description: "Being delivered." },
    CLOSED: { description: "Ended in a review." },
  },
});

/** A step change in delivery, ending in a review. */
@record("tranche", "A step change in delivery, ending in a review.")
export class Tranche extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @choice(TrancheStatus, "How far it has come.")
  status!: TrancheStatus;

  @choice(CaseStage, "The business case it works toward.", { nullable: true })
  toStage!: CaseStage | null;

  @day("Its first day.", { nullable: "when no source or record gives it" })
  startsOn!: string | null;

  @day("Its last day.", { nullable: "when no source or record gives it" })
  endsOn!: string | null;

  @text("What it delivers.", { nullable: true })
  description!: string | null;
}

/**
 * The tranche that the programme works in or is asking for: the first that is not closed.
 *
 * @param tranches in the order of their refs, which is the order of delivery.
 */
export function trancheInHand(tranches: readonly Tranche[]): Tranche | null {
  return tranches.find(({ status }) => status !== TrancheStatus.CLOSED) ?? null;
}
