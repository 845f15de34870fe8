import { type Choice, choices } from "@tranche/plugin-kit";

export const ReadinessStatus = choices("ReadinessStatus", "The status of a readiness item.", {
  MET: "Met, with evidence.",
  WAIVED: "Not met; a named person allows the gate to be passed without it.",
  UNMET: "Due and not met.",
  NOT_YET_DUE: "Due later.",
});
export type ReadinessStatus = Choice<typeof ReadinessStatus>;

/**
 * An item's status on a day. It is due on its day; without one, on the day planned for its gate;
 * without that, not yet. What is met needs no waiver.
 *
 * @param waivedOn the day of its waiver, if there is one.
 * @param gateOn the day by which its gate is to be decided, if one is recorded.
 */
export function readinessStatus(
  item: { dueOn: string | null; metOn: string | null },
  waivedOn: string | null,
  gateOn: string | null,
  today: string,
): ReadinessStatus {
  if (item.metOn && item.metOn <= today) return ReadinessStatus.MET;
  if (waivedOn && waivedOn <= today) return ReadinessStatus.WAIVED;
  const dueOn = item.dueOn ?? gateOn;
  return dueOn === null || dueOn > today ? ReadinessStatus.NOT_YET_DUE : ReadinessStatus.UNMET;
}
