import { Rating } from "@tranche/plugin-kit";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { Workstream } from "../programme/workstream.ts";
import { awaitedBy, Dependency, dependencyOf } from "./dependency.ts";
import { Risk } from "./risk.ts";
import { RiskState, statesOf } from "./risk-history.ts";
import { rateRisk, scoreRisk, whyRisk } from "./risk-rating.ts";

@Resolver(() => Programme)
export class ProgrammeRisksResolver {
  @FieldResolver(() => [Risk], {
    description: "Its RAID log: risks, assumptions, issues and dependencies, by ref.",
  })
  risks(@Root() programme: Programme) {
    return risksOf(programme);
  }
}

@Resolver(() => Risk)
export class RiskResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Likelihood times impact, 1 to 25; null while not scored. What has happened counts as likelihood 5.",
  })
  score(@Root() risk: Risk): number | null {
    return scoreRisk(risk);
  }

  @FieldResolver(() => Rating, {
    description:
      "RED for a score from 15, AMBER from 8, else GREEN; UNKNOWN when not scored. An open dependency is also held to the day it is needed: AMBER to 90 days late, RED beyond that or overdue.",
  })
  async rating(@Root() risk: Risk): Promise<Rating> {
    return rateRisk(risk, await awaitedBy(risk), Reader.of(risk).day);
  }

  @FieldResolver(() => String, { description: "Why it has that colour." })
  async because(@Root() risk: Risk): Promise<string> {
    return whyRisk(risk, await awaitedBy(risk), Reader.of(risk).day);
  }

  @FieldResolver(() => Dependency, {
    nullable: true,
    description:
      "What it waits for, as it stands at the instant looked at; null unless it is a dependency on a programme of the portfolio.",
  })
  dependsOn(@Root() risk: Risk): Promise<Dependency | null> {
    return dependencyOf(risk);
  }

  @FieldResolver(() => Workstream, { nullable: true, description: "The workstream it belongs to." })
  async workstream(@Root() risk: Risk) {
    return (await Reader.of(risk).set(Workstream, risk.programme)).get(risk.workstream);
  }

  @FieldResolver(() => [RiskState], {
    description: "Every state it had up to the instant looked at, oldest first.",
  })
  history(@Root() risk: Risk): Promise<RiskState[]> {
    return statesOf(risk);
  }
}

/** The RAID log of a programme. */
export async function risksOf(programme: Programme): Promise<readonly Risk[]> {
  return (await Reader.of(programme).set(Risk, programme.ref)).all;
}
