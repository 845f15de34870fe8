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

export enum ObligationTrigger {
  PERSONAL_DATA = "PERSONAL_DATA",
  PROJECT_BUSINESS_CASE = "PROJECT_BUSINESS_CASE",
  ESTATES = "ESTATES",
  ENVIRONMENT = "ENVIRONMENT",
}

registerEnumType(ObligationTrigger, {
  name: "ObligationTrigger",
  description: "What the record can see happen that wakes a duty.",
  valuesConfig: {
    PERSONAL_DATA: { description: "A project, lot or plugin declares personal data." },
    PROJECT_BUSINESS_CASE: { description: "The business case of a project is raised." },
    ESTATES: { description: "A project says that it affects buildings." },
    ENVIRONMENT: { description: "A project says that it affects the environment." },
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

  // As it was accepted or met; what has woken it since is worked out when it is read.
  @choice(ObligationStatus, "Whether it calls for action.", { hidden: true })
  status!: ObligationStatus;

  @text("What wakes it.")
  trigger!: string;

  @choice(ObligationTrigger, "What in the record wakes it by itself; null when nothing does.", {
    nullable: true,
  })
  wakesOn!: ObligationTrigger | null;

  @choice(CaseStage, "The business case by which it must be met.", { nullable: true })
  dueStage!: CaseStage | null;

  @text("The role that answers for it.", { nullable: true, most: 200 })
  owner!: string | null;

  @day("The day it was last met.", { nullable: true })
  metOn!: string | null;

  @text("What shows that it was met.", { nullable: true })
  evidence!: string | null;

  // What had woken it when it was met: "lot L5, project P1". Anything else wakes it again.
  @text("What meeting it covered.", { nullable: true, hidden: true, most: 100_000 })
  covers!: string | null;
}
