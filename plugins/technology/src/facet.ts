import { answerEach, type Facet, Field, Float, Int, Money, ObjectType } from "@tranche/plugin-kit";
import { TechnologyArchiveReturn } from "./archive-return.ts";
import { TechnologyArchiveStage } from "./archive-stage.ts";
import { latestReturn, shareArchived } from "./data-archived.ts";
import { designProgress } from "./design-progress.ts";
import { TechnologyPilot } from "./pilot.ts";
import { fundedCount, shareAnswered } from "./pilots-answered.ts";
import { readFacts, type TechnologyFacts } from "./read-facts.ts";
import { TechnologySavingsTarget } from "./savings-target.ts";
import { savingsShare, savingsUnlocked, targetOn, unpricedCount } from "./savings-unlocked.ts";
import { SystemStatus, TechnologySystem } from "./system.ts";
import { statusOn } from "./system-status.ts";

@ObjectType({ simpleResolvers: true, description: "A legacy system, and its status." })
export class TechnologySystemStanding {
  @Field(() => SystemStatus, { description: "Its status on the day looked at." })
  status!: SystemStatus;

  @Field(() => TechnologySystem, { description: "The system." })
  system!: TechnologySystem;
}

@ObjectType({
  simpleResolvers: true,
  description: "The state of the technology for data, as known on the day looked at.",
})
export class TechnologyFacet {
  @Field(() => [TechnologySystemStanding], { description: "The register of legacy systems." })
  systems!: readonly TechnologySystemStanding[];

  @Field(() => Money, {
    nullable: true,
    description: "What the systems switched off cost in a year; null when that is not known.",
  })
  savingsUnlocked!: number | null;

  @Field(() => Int, {
    description: "How many systems are off without a known cost; they add nothing to the saving.",
  })
  unpricedCount!: number;

  @Field(() => TechnologySavingsTarget, {
    nullable: true,
    description: "The saving committed to; null when no target is recorded.",
  })
  savingsTarget!: TechnologySavingsTarget | null;

  @Field(() => Float, {
    nullable: true,
    description: "The saving unlocked, in per cent of the target.",
  })
  savingsPercent!: number | null;

  @Field(() => TechnologyArchiveReturn, {
    nullable: true,
    description: "The latest return of data archived.",
  })
  archiveReturn!: TechnologyArchiveReturn | null;

  @Field(() => Float, {
    nullable: true,
    description: "Data archived, in per cent of what is planned.",
  })
  archivedPercent!: number | null;

  @Field(() => [TechnologyArchiveStage], { description: "The stages of the archive's design." })
  archiveStages!: readonly TechnologyArchiveStage[];

  @Field(() => Float, {
    nullable: true,
    description: "Stages of the design done, in per cent of those planned.",
  })
  archiveDesignPercent!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many pilots were funded; null when no decision to fund any is recorded.",
  })
  pilotsFundedCount!: number | null;

  @Field(() => [TechnologyPilot], { description: "The pilots." })
  pilots!: readonly TechnologyPilot[];

  @Field(() => Float, {
    nullable: true,
    description: "Pilots that proved or disproved their hypothesis, in per cent of those funded.",
  })
  pilotsAnsweredPercent!: number | null;
}

export const facet: Facet<TechnologyFacet> = {
  on: "Programme",
  field: "technology",
  type: TechnologyFacet,
  description: "The state of the technology for data; null when nothing is recorded.",
  loadMany: answerEach(readFacts, show),
};

function show(facts: TechnologyFacts, day: string): TechnologyFacet {
  const { systems, targets, returns, stages, fundings, pilots } = facts;
  return {
    systems: systems.map((system) => ({ status: statusOn(system, day), system })),
    savingsUnlocked: savingsUnlocked(systems, day)?.value ?? null,
    unpricedCount: unpricedCount(systems, day),
    savingsTarget: targetOn(targets, day) ?? null,
    savingsPercent: savingsShare(systems, targets, day)?.value ?? null,
    archiveReturn: latestReturn(returns, day) ?? null,
    archivedPercent: shareArchived(returns, day)?.value ?? null,
    archiveStages: stages,
    archiveDesignPercent: designProgress(stages, day)?.value ?? null,
    pilotsFundedCount: fundedCount(fundings, day) ?? null,
    pilots,
    pilotsAnsweredPercent: shareAnswered(pilots, fundings, day)?.value ?? null,
  };
}
