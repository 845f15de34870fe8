import { derived, Rating } from "@tranche/plugin-kit";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import type { Programme } from "../programme/programme.ts";
import { awaitedBy, Dependency, dependencyOf } from "./dependency.ts";
import { Risk } from "./risk.ts";
import { rateRisk, scoreRisk, whyRisk } from "./risk-rating.ts";

/** How an entry is judged by its score and by what it waits for. */
export const riskFields = derived(Risk, judge, {
  score: [
    () => Int,
    "Likelihood times impact, 1 to 25; null while not scored. What has occurred counts as likelihood 5.",
    "nullable",
  ],
  rating: [
    () => Rating,
    "RED for a score from 15, AMBER from 8, otherwise GREEN; UNKNOWN when not scored. An open dependency is also held to the day it is needed: AMBER up to 90 days late, RED beyond that or when overdue.",
  ],
  because: [() => String, "Why it has that rating."],
});

@Resolver(() => Risk)
export class RiskResolver {
  @FieldResolver(() => Dependency, {
    nullable: true,
    description:
      "What it waits for, as it is at the instant looked at; null unless it is a dependency on a programme of the portfolio.",
  })
  dependsOn(@Root() risk: Risk): Promise<Dependency | null> {
    return dependencyOf(risk);
  }
}

async function judge(risk: Risk) {
  const awaited = await awaitedBy(risk);
  const { day } = Reader.of(risk);
  return {
    score: scoreRisk(risk),
    rating: rateRisk(risk, awaited, day),
    because: whyRisk(risk, awaited, day),
  };
}

/** The RAID log of a programme. */
export async function risksOf(programme: Programme): Promise<readonly Risk[]> {
  return (await Reader.of(programme).set(Risk, programme.ref)).all;
}
