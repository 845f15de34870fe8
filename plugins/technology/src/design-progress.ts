import { type Measured, shareHappened } from "@tranche/plugin-kit";
import type { TechnologyArchiveStage } from "./archive-stage.ts";

/** What the progress is worked out from. */
export type StageDays = Pick<TechnologyArchiveStage, "plannedOn" | "doneOn" | "confirmedOn">;

/** The share of planned stages that are done, in per cent. Each stage counts the same. */
export function designProgress(stages: readonly StageDays[], day: string): Measured | undefined {
  return shareHappened(
    stages,
    {
      datedOn: ({ plannedOn }) => plannedOn,
      happenedOn: ({ doneOn }) => doneOn,
      confirmedOn: ({ confirmedOn }) => confirmedOn,
    },
    day,
  );
}
