import { choice, count, day, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { PORTFOLIO } from "../programme/organisation.ts";
import { Route } from "./route.ts";

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

/** A route to market that a delegation's decision allows. */
@Entity("allowed_route")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A route to market that a delegation's decision allows.",
})
export class AllowedRoute extends ProgrammeRecord {
  @link("delegation") delegation!: string;

  @choice(Route, "The route.")
  route!: Route;

  @link({ table: "framework", programme: PORTFOLIO }, { nullable: true })
  framework!: string | null;
}
