import { choice, Marking, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record("programme", "A programme: what it promises, and the full record of how it delivers.")
export class Programme extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("What will be true when it has succeeded.")
  vision!: string;

  @text("The senior responsible owner, as the source names the person.", {
    nullable: true,
    most: 200,
    mayBeWithheld: true,
  })
  seniorResponsibleOwner!: string | null;

  @text("What it covers.", { nullable: true })
  scope!: string | null;

  @text("What it does not cover.", { nullable: true })
  outOfScope!: string | null;

  @text("Its approach to delivery.", { nullable: true })
  approach!: string | null;

  @choice(Marking, "The marking of its record as a whole: who may see the programme at all.", {
    nullable: "for OFFICIAL",
  })
  marking!: Marking | null;
}

@record("strategic_intent", "A strategic intent of the organisation that the programme serves.", {
  listed: ["intents", "The strategic intents it serves."],
})
export class StrategicIntent extends ProgrammeRecord {
  @text("The intent, as the business case states it.")
  statement!: string;
}

@record("objective", "An objective that the business case promises.", {
  listed: ["objectives", "The objectives that its business case promises."],
})
export class Objective extends ProgrammeRecord {
  @text("The objective, as the business case states it.")
  name!: string;
}
