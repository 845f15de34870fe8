import { choice, day, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { Route } from "../decisions/route.ts";
import { SpendKind } from "../programme/amounts.ts";
import { PORTFOLIO } from "../programme/organisation.ts";

/** A contract awarded for a lot under a delegation. */
@Entity("contract")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A contract awarded for a lot under a delegation.",
})
export class Contract extends ProgrammeRecord {
  @link("lot") lot!: string;

  @link("delegation") delegation!: string;

  @text("Who it was awarded to.", { most: 200 })
  supplier!: string;

  @money("Its whole value without VAT, variations included; null when withheld.", {
    nullable: true,
  })
  value!: number | null;

  @money("What was released at the award; null when withheld.", { nullable: true })
  firstCall!: number | null;

  @choice(SpendKind, "Which money pays it; null when the award does not say.", { nullable: true })
  kind!: SpendKind | null;

  @day("The day it was awarded.")
  awardedOn!: string;

  @choice(Route, "The route to market.")
  route!: Route;

  @day("The day it was advertised; null when it was not.", { nullable: true })
  advertisedOn!: string | null;

  @link({ table: "framework", programme: PORTFOLIO }, { nullable: true })
  framework!: string | null;
}

/** A change of a contract's value. */
@Entity("contract_variation")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A change of a contract's value, held to the delegation like the award itself.",
})
export class ContractVariation extends ProgrammeRecord {
  @link("contract") contract!: string;

  @money("The whole value it was before; null when withheld.", { nullable: true })
  previousValue!: number | null;

  @money("The whole value it became; null when withheld.", { nullable: true })
  value!: number | null;

  @day("The day of the variation.")
  variedOn!: string;

  @text("Why.", { most: 2000 })
  reason!: string;
}
