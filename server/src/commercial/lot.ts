import { choice, count, day, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";
import { SpendKind } from "../finance/amounts.ts";
import { PORTFOLIO } from "../programme/organisation.ts";

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
}

/** An instrument that lets somebody award, up to a value and a number of lots. */
@Entity("delegation")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "An instrument that lets somebody award, up to a value and a number of lots.",
})
export class Delegation extends ProgrammeRecord {
  @text("The role it is given to.", { most: 200 })
  holder!: string;

  @text("What may be awarded under it.")
  scope!: string;

  @money("The most that awards may add up to; null when it is not limited in value.", {
    nullable: true,
  })
  limit!: number | null;

  @count("The most lots that may be awarded; null when it is not limited in number.", {
    nullable: true,
  })
  limitCount!: number | null;

  @day("Its first day.", { nullable: true })
  startsOn!: string | null;

  @day("Its last day; null when the decision names none.", { nullable: true })
  expiresOn!: string | null;

  @link("decision")
  decision!: string;
}

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

/** A framework agreement that contracts may be called off. */
@Entity("framework")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A pre-competed framework agreement that contracts may be called off.",
})
export class Framework extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("Who let it.", { most: 200 })
  owner!: string;
}
