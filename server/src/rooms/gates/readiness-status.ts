import { type Choice, choices } from "@tranche/plugin-kit";
import type { CaseStage } from "../programme/case-stage.ts";
import { isLater } from "./stage-order.ts";

export const ReadinessStatus = choices("ReadinessStatus", "The status of a readiness item.", {
  MET: "Met, with evidence.",
  WAIVED: "Not met; a named person allows the gate to be passed without it.",
  UNMET: "Due and not met.",
  NOT_YET_DUE: "Due later.",
});
export type ReadinessStatus = Choice<typeof ReadinessStatus>;

/**
 * An item's status on a day. It is due on its day; without one, as soon as its gate is the next
 * one ahead. What is met needs no waiver.
 *
 * @param waivedOn the day of its waiver, if there is one.
 */
export function readinessStatus(
  item: { stage: CaseStage; dueOn: string | null; metOn: string | null },
  waivedOn: string | null,
  ahead: CaseStage,
  today: string,
): ReadinessStatus {
  if (item.metOn && item.metOn <= today) return ReadinessStatus.MET;
  if (waivedOn && waivedOn <= today) return ReadinessStatus.WAIVED;
  if (item.dueOn) return item.dueOn > today ? ReadinessStatus.NOT_YET_DUE : ReadinessStatus.UNMET;
  return isLater(item.stage, ahead) ? ReadinessStatus.NOT_YET_DUE : ReadinessStatus.UNMET;
}
