import {
  daysBetween,
  hasHappened,
  knownBy,
  type Measured,
  measured,
  newestDay,
} from "@tranche/plugin-kit";
import type { ProcessComplianceAction } from "./compliance-action.ts";

/** What the open actions are worked out from. */
export type ActionDays = Pick<ProcessComplianceAction, "raisedOn" | "closedOn" | "confirmedOn">;

export interface OpenAction<T> {
  readonly action: T;
  readonly ageDays: number;
}

/** The actions open on a day, each with its age in days, oldest first. */
export function openActions<T extends ActionDays>(
  actions: readonly T[],
  day: string,
): OpenAction<T>[] {
  return knownBy(actions, ({ raisedOn }) => raisedOn, day)
    .filter(({ closedOn }) => !hasHappened(closedOn, day))
    .map((action) => ({ action, ageDays: daysBetween(action.raisedOn, day) }))
    .sort((a, b) => b.ageDays - a.ageDays);
}

/** How many actions are open. Nothing when no action was ever documented. */
export function openCount(actions: readonly ActionDays[], day: string): Measured | undefined {
  return measured(openActions(actions, day).length, registerDay(actions, day));
}

/** The age in days of the action that has been open longest. Nothing when none is open. */
export function oldestAge(actions: readonly ActionDays[], day: string): Measured | undefined {
  return measured(openActions(actions, day)[0]?.ageDays, registerDay(actions, day));
}

/** The last day on which the register of actions is known to have been right. */
function registerDay(actions: readonly ActionDays[], day: string): string | undefined {
  const days = knownBy(actions, ({ raisedOn }) => raisedOn, day).flatMap(
    ({ raisedOn, closedOn, confirmedOn }) => [raisedOn, closedOn, confirmedOn],
  );
  return newestDay(days, day);
}
