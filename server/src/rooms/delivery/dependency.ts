import { field, PlainDay, view } from "@tranche/plugin-kit";
import { ID, Int } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Milestone } from "./milestone.ts";
import { expectedDates } from "./milestone-judgement.ts";
import { slippedDays } from "./milestone-rating.ts";
import type { Risk } from "./risk.ts";
import type { Awaited } from "./risk-rating.ts";

@view("What a dependency waits for, as seen by the programme that has the dependency.")
export class Dependency {
  @field(() => ID, "The ref of the programme waited for.")
  programme!: string;

  @field(
    () => Milestone,
    "The milestone waited for; null when none is named, or not yet recorded.",
    "nullable",
  )
  milestone!: Milestone | null;

  @field(() => String, "The milestone's title.", "nullable")
  title!: string | null;

  @field(() => PlainDay, "The day by which it is needed; null when not recorded.", "nullable")
  neededBy!: string | null;

  @field(() => PlainDay, "The day it was met or is expected; null when not recorded.", "nullable")
  forecastOn!: string | null;

  @field(
    () => Int,
    "Days by which it is later than needed; 0 if on time, null when either day is unknown.",
    "nullable",
  )
  daysLate!: number | null;
}

/** What an entry waits for; null when it names no programme. */
export async function dependencyOf(risk: Risk): Promise<Dependency | null> {
  if (risk.onProgramme === null) return null;
  const milestone = await milestoneOf(risk);
  const awaited = milestone && (await awaitedOf(risk, milestone));
  const late = awaited && slippedDays(awaited.baselineOn, awaited.expectedOn);
  return {
    programme: risk.onProgramme,
    milestone,
    title: milestone?.title ?? null,
    neededBy: risk.neededBy,
    forecastOn: awaited?.expectedOn ?? null,
    daysLate: late === null ? null : Math.max(0, late),
  };
}

/** The milestone an entry waits for, as its rating looks at it; null when there is none. */
export async function awaitedBy(risk: Risk): Promise<Awaited | null> {
  const milestone = await milestoneOf(risk);
  return milestone && awaitedOf(risk, milestone);
}

/** Null when the other programme has no such record yet at the Reader's point in time. */
async function milestoneOf(risk: Risk): Promise<Milestone | null> {
  if (risk.onProgramme === null || risk.onMilestone === null) return null;
  const milestones = await Reader.of(risk).set(Milestone, risk.onProgramme);
  return milestones.get(risk.onMilestone);
}

/** Held to the day it is needed, instead of to the baseline of its own programme. */
async function awaitedOf({ neededBy }: Risk, milestone: Milestone): Promise<Awaited> {
  const dates = await expectedDates(milestone);
  return { ...dates, baselineOn: neededBy, forecastOn: dates.forecastOn ?? dates.baselineOn };
}
