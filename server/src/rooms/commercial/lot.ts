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

import { AuthorityKind, ContractCategory } from "./procurement-thresholds.ts";

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
    nullable: "when not recorded",
  })
  ceiling!: number | null;

  @link("tranche", "The tranche it belongs to.", { nullable: true })
  tranche!: string | null;

  @link("workstream", "The workstream it serves.", { nullable: true })
  workstream!: string | null;

  @link("delegation", "The delegation it falls under.", { nullable: true })
  delegation!: string | null;

  @text(
    "The procurement that it is a lot of, named as in its other lots: their values are added.",
    {
      nullable: "when it is bought by itself",
      most: 100,
    },
  )
  procurement!: string | null;

  @choice(AuthorityKind, "The kind of body that buys it.", {
    nullable: "for SUB_CENTRAL",
  })
  authority!: AuthorityKind | null;

  @choice(ContractCategory, "What it is for, as the law has it.", {
    nullable: "for GOODS_AND_SERVICES",
  })
  category!: ContractCategory | null;

  @choice(PersonalData, "The personal data that it involves.", {
    nullable: "when not recorded",
  })
  personalData!: PersonalData | null;
}
