import { answerEach, type Facet, Float, field, Int, Money, view } from "@tranche/plugin-kit";
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

@view("A legacy system, and its status.")
export class TechnologySystemStanding {
  @field(() => SystemStatus, "Its status on the day looked at.")
  status!: SystemStatus;

  @field(() => TechnologySystem, "The system.")
  system!: TechnologySystem;
}

@view("The state of the technology for data, as known on the day looked at.")
export class TechnologyFacet {
  @field(() => [TechnologySystemStanding], "The register of legacy systems.")
  systems!: readonly TechnologySystemStanding[];

  @field(
    () => Money,
    "What the systems switched off cost in a year; null when that is not known.",
    "nullable",
  )
  savingsUnlocked!: number | null;

  @field(
    () => Int,
    "How many systems are off without a known cost; they add nothing to the saving.",
  )
  unpricedCount!: number;

  @field(
    () => TechnologySavingsTarget,
    "The saving committed to; null when no target is recorded.",
    "nullable",
  )
  savingsTarget!: TechnologySavingsTarget | null;

  @field(() => Float, "The saving unlocked, in per cent of the target.", "nullable")
  savingsPercent!: number | null;

  @field(() => TechnologyArchiveReturn, "The latest return of data archived.", "nullable")
  archiveReturn!: TechnologyArchiveReturn | null;

  @field(() => Float, "Data archived, in per cent of what is planned.", "nullable")
  archivedPercent!: number | null;

  @field(() => [TechnologyArchiveStage], "The stages of the archive's design.")
  archiveStages!: readonly TechnologyArchiveStage[];

  @field(() => Float, "Stages of the design done, in per cent of those planned.", "nullable")
  archiveDesignPercent!: number | null;

  @field(
    () => Int,
    "How many pilots were funded; null when no decision to fund any is recorded.",
    "nullable",
  )
  pilotsFundedCount!: number | null;

  @field(() => [TechnologyPilot], "The pilots.")
  pilots!: readonly TechnologyPilot[];

  @field(
    () => Float,
    "Pilots that proved or disproved their hypothesis, in per cent of those funded.",
    "nullable",
  )
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
