import { choice, link, money, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { registerEnumType } from "type-graphql";
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
@record("lot", "A unit of procurement, with a ceiling and, once awarded, a contract.", {
  listed: ["lots", "Its lots."],
})
export class Lot extends ProgrammeRecord {
  @text("What is bought.", { most: 200 })
  name!: string;

  @money("The most that may be awarded.", { nullable: "when withheld" })
  ceiling!: number | null;

  @link("tranche", "The tranche it belongs to.", { nullable: true })
  tranche!: string | null;

  @link("workstream", "The workstream it serves.", { nullable: true })
  workstream!: string | null;

  @link("delegation", "The delegation it falls under.", { nullable: true })
  delegation!: string | null;

  @choice(PersonalData, "The personal data that it involves.", {
    nullable: "when nobody has said",
  })
  personalData!: PersonalData | null;
}
