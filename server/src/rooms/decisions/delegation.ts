import {
  choice,
  count,
  day,
  link,
  money,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";
import { PORTFOLIO } from "../programme/organisation.ts";
import { Route } from "./route.ts";

@record(
  "delegation",
  "An instrument that authorises its holder to award contracts, up to a value and a number of lots.",
  {
    listed: ["delegations", "Its delegations: who may award contracts, and up to what limit."],
  },
)
export class Delegation extends ProgrammeRecord {
  @text("The role it is given to.", { most: 200 })
  holder!: string;

  @text("What may be awarded under it.")
  scope!: string;

  @money("The most that awards may add up to.", {
    nullable: "when it is not limited in value",
  })
  limit!: number | null;

  @count("The most lots that may be awarded.", {
    nullable: "when it is not limited in number",
  })
  limitCount!: number | null;

  @day("Its first day.", { nullable: true })
  startsOn!: string | null;

  @day("Its last day.", { nullable: "when the decision names none" })
  expiresOn!: string | null;

  @link("decision", "The decision that gave it.")
  decision!: string;
}

@record("allowed_route", "A route to market that a delegation's decision allows.")
export class AllowedRoute extends ProgrammeRecord {
  @link("delegation", "The delegation.", {
    back: [
      "routes",
      "The routes to market that its decision allows; when none is listed, any route.",
    ],
  })
  delegation!: string;

  @choice(Route, "The route.")
  route!: Route;

  @link({ table: "framework", programme: PORTFOLIO }, "The framework to call off from.", {
    nullable: "when the decision names none",
  })
  framework!: string | null;
}
