import { choice, day, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";
import { CaseStage } from "../programme/case-stage.ts";

export enum ObligationKind {
  DPIA = "DPIA",
  EIA = "EIA",
  CONSULTATION = "CONSULTATION",
  ESTATES = "ESTATES",
  ENVIRONMENT = "ENVIRONMENT",
  PROCUREMENT = "PROCUREMENT",
}

registerEnumType(ObligationKind, {
  name: "ObligationKind",
  description: "What a duty concerns.",
  valuesConfig: {
    DPIA: { description: "A data protection impact assessment." },
    EIA: { description: "An equality impact assessment." },
    CONSULTATION: { description: "Consulting a unit or body." },
    ESTATES: { description: "Effects on buildings." },
    ENVIRONMENT: { description: "Effects on the environment." },
    PROCUREMENT: { description: "Rules of public procurement." },
  },
});

export enum ObligationStatus {
  DORMANT = "DORMANT",
  OPEN = "OPEN",
  STANDING = "STANDING",
  MET = "MET",
}

registerEnumType(ObligationStatus, {
  name: "ObligationStatus",
  description: "Whether a duty calls for action.",
  valuesConfig: {
    DORMANT: { description: "Not required at this stage; its trigger wakes it." },
    OPEN: { description: "Due, and not yet met." },
    STANDING: { description: "Holds at all stages." },
    MET: { description: "Met, with evidence." },
  },
});

/** A duty that the case accepts, often only when something happens. */
@Entity("obligation")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A duty that the case accepts, often only when something happens.",
})
export class Obligation extends ProgrammeRecord {
  @choice(ObligationKind, "What it concerns.")
  kind!: ObligationKind;

  @text("The duty.", { most: 300 })
  title!: string;

  @choice(ObligationStatus, "Whether it calls for action.")
  status!: ObligationStatus;

  @text("What wakes it.")
  trigger!: string;

  @choice(CaseStage, "The business case by which it must be met.", { nullable: true })
  dueStage!: CaseStage | null;

  @text("The role that answers for it.", { nullable: true, most: 200 })
  owner!: string | null;

  @day("The day it was met.", { nullable: true })
  metOn!: string | null;
}
