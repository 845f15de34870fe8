import { choice, day, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";
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
@Entity("tranche")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A step change in delivery, ending in a review.",
})
export class Tranche extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @choice(TrancheStatus, "How far it has come.")
  status!: TrancheStatus;

  @choice(CaseStage, "The business case it works toward.", { nullable: true })
  toStage!: CaseStage | null;

  @day("Its first day; null when no source or record gives it.", { nullable: true })
  startsOn!: string | null;

  @day("Its last day; null when no source or record gives it.", { nullable: true })
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
