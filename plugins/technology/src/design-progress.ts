import type { Measured } from "@tranche/plugin-kit";
import type { TechnologyArchiveStage } from "./archive-stage.ts";
import { hasHappened, knownBy, lastDay } from "./by-day.ts";
import { measured, perCent } from "./share.ts";

/** What the progress is worked out from. */
export type StageDays = Pick<TechnologyArchiveStage, "plannedOn" | "doneOn" | "confirmedOn">;

/** The share of planned stages that are done, in per cent. Each stage counts the same. */
export function designProgress(stages: readonly StageDays[], day: string): Measured | undefined {
  const planned = knownBy(stages, ({ plannedOn }) => plannedOn, day);
  const done = planned.filter(({ doneOn }) => hasHappened(doneOn, day));
  const days = planned.flatMap(({ plannedOn, doneOn, confirmedOn }) => [
    plannedOn,
    doneOn,
    confirmedOn,
  ]);
  return measured(perCent(done.length, planned.length), lastDay(days, day));
}
