import { choice, day, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";
import { SpendKind } from "../finance/amounts.ts";
import { PORTFOLIO } from "../programme/organisation.ts";

export enum Route {
  CALL_OFF = "CALL_OFF",
  NEW_CONTRACT = "NEW_CONTRACT",
}

registerEnumType(Route, {
  name: "Route",
  description: "A route to market.",
  valuesConfig: {
    CALL_OFF: { description: "A call-off by competitive tender from a framework." },
    NEW_CONTRACT: { description: "A new contract." },
  },
});

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

  @money("Its whole value; null when withheld.", { nullable: true })
  value!: number | null;

  @money("What was released at the award; null when withheld.", { nullable: true })
  firstCall!: number | null;

  @choice(SpendKind, "Which money pays it.")
  kind!: SpendKind;

  @day("The day it was awarded.")
  awardedOn!: string;

  @choice(Route, "The route to market.")
  route!: Route;

  @link({ table: "framework", programme: PORTFOLIO }, { nullable: true })
  framework!: string | null;
}
