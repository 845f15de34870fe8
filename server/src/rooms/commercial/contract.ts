import { choice, day, link, money, ProgrammeRecord, record, text } from "@tranche/plugin-kit";
import { Route } from "../decisions/route.ts";
import { SpendKind } from "../programme/amounts.ts";
import { PORTFOLIO } from "../programme/organisation.ts";

@record("contract", "A contract awarded for a lot under a delegation.")
export class Contract extends ProgrammeRecord {
  @link("lot", "The lot that it was awarded for.", {
    backOne: ["contract", "Its contract, once awarded."],
  })
  lot!: string;

  @link("delegation", "The delegation it was awarded under.", { as: "awardedUnder" })
  delegation!: string;

  @text("The supplier it was awarded to.", { most: 200 })
  supplier!: string;

  @money("Its whole value without VAT, variations included.", {
    mayBeWithheld: true,
    nullable: "when withheld",
  })
  value!: number | null;

  @money("The amount released at the award, without VAT.", {
    mayBeWithheld: true,
    nullable: "when withheld",
  })
  firstCall!: number | null;

  @choice(SpendKind, "The kind of money that pays for it.", {
    nullable: "when the award does not state it",
  })
  kind!: SpendKind | null;

  @day("The day it was awarded.")
  awardedOn!: string;

  @choice(Route, "The route to market.")
  route!: Route;

  @day("The day it was advertised.", { nullable: "when it was not" })
  advertisedOn!: string | null;

  @day("The day its procurement commenced, which says what law and threshold apply.", {
    nullable: "when it is the day it was advertised, or else awarded",
  })
  commencedOn!: string | null;

  @text("The ground in law for a direct award.", {
    nullable: "for another route",
    most: 500,
    mayBeWithheld: true,
  })
  directAwardGround!: string | null;

  @day("The day of the transparency notice of a direct award.", {
    nullable: "when there was none",
  })
  transparencyNoticeOn!: string | null;

  @link({ table: "framework", programme: PORTFOLIO }, "The framework it was called off from.", {
    nullable: "for a new contract",
  })
  framework!: string | null;
}

@record(
  "contract_variation",
  "A change of a contract's value, to which the delegation applies as to the award itself.",
)
export class ContractVariation extends ProgrammeRecord {
  @link("contract", "The contract that it changes.", {
    back: ["variations", "Changes of its value, in order."],
  })
  contract!: string;

  @money("The whole value before it, without VAT.", {
    mayBeWithheld: true,
    nullable: "when withheld",
  })
  previousValue!: number | null;

  @money("The whole value after it, without VAT.", {
    mayBeWithheld: true,
    nullable: "when withheld",
  })
  value!: number | null;

  @day("The day of the variation.")
  variedOn!: string;

  @text("Why it was varied.", { most: 2000 })
  reason!: string;
}
