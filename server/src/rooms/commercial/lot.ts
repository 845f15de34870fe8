import {
  type Choice,
  choice,
  choices,
  link,
  money,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";
import { PersonalData } from "../programme/personal-data.ts";

export const LotStatus = choices("LotStatus", "The stage that a lot has reached.", {
  PLANNED: "No contract has been awarded.",
  AWARDED: "A contract has been awarded.",
});
export type LotStatus = Choice<typeof LotStatus>;

@record("lot", "A unit of procurement, with a ceiling and, once awarded, a contract.", {
  listed: ["lots", "Its lots."],
})
export class Lot extends ProgrammeRecord {
  @text("What is bought.", { most: 200 })
  name!: string;

  @money("The most that may be awarded for it, without VAT.", {
    mayBeWithheld: true,
  })
  ceiling!: number | null;

  @link("tranche", "The tranche it belongs to.", { nullable: true })
  tranche!: string | null;

  @link("workstream", "The workstream it serves.", { nullable: true })
  workstream!: string | null;

  @link("delegation", "The delegation it falls under.", { nullable: true })
  delegation!: string | null;

  @choice(PersonalData, "The personal data that it involves.", {
    nullable: "when not recorded",
  })
  personalData!: PersonalData | null;
}
