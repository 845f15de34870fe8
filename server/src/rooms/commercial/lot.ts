import { choice, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";
import { PersonalData } from "../programme/personal-data.ts";

export enum LotStatus {
  PLANNED = "PLANNED",
  AWARDED = "AWARDED",
}

registerEnumType(LotStatus, {
  name: "LotStatus",
  description: "How far a lot has come.",
  valuesConfig: {
    PLANNED: { description: "No contract yet." },
    AWARDED: { description: "A contract was awarded." },
  },
});

/** A unit of procurement. */
@Entity("lot")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A unit of procurement, with a ceiling and, once awarded, a contract.",
})
export class Lot extends ProgrammeRecord {
  @text("What is bought.", { most: 200 })
  name!: string;

  @money("The most that may be awarded; null when withheld.", { nullable: true })
  ceiling!: number | null;

  @link("tranche", { nullable: true })
  tranche!: string | null;

  @link("workstream", { nullable: true })
  workstream!: string | null;

  @link("delegation", { nullable: true })
  delegation!: string | null;

  @choice(PersonalData, "The personal data that it involves; null when nobody has said.", {
    nullable: true,
  })
  personalData!: PersonalData | null;
}
