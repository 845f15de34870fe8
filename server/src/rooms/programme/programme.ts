import { ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** A programme of the portfolio: its own chain of changes, and all that hangs on it. */
@Entity("programme")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A programme: what it promises, and the whole record of how it delivers it.",
})
export class Programme extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("What will be true when it has succeeded.")
  vision!: string;

  @text("The senior responsible owner, as the source names the person.", {
    nullable: true,
    most: 200,
  })
  seniorResponsibleOwner!: string | null;

  @text("What it covers.", { nullable: true })
  scope!: string | null;

  @text("What it leaves to others.", { nullable: true })
  outOfScope!: string | null;

  @text("How it goes about delivery.", { nullable: true })
  approach!: string | null;
}

/** A strategic intent that the programme serves. */
@Entity("strategic_intent")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A strategic intent of the organisation that the programme serves.",
})
export class StrategicIntent extends ProgrammeRecord {
  @text("The intent, as the case states it.")
  statement!: string;
}

/** An objective that the case promises. */
@Entity("objective")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "An objective that the business case promises.",
})
export class Objective extends ProgrammeRecord {
  @text("The objective, as the case states it.")
  name!: string;
}
