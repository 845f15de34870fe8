import { badInput } from "@tranche/plugin-kit";
import { RaidStatus, RaidType, type Risk } from "./risk.ts";

/** The facts of an entry that depend on one another. */
type Stated = Pick<
  Risk,
  | "type"
  | "status"
  | "likelihood"
  | "impact"
  | "closedOn"
  | "onProgramme"
  | "onMilestone"
  | "milestone"
  | "neededBy"
>;

/**
 * Holds an entry of the RAID log to what its type allows.
 *
 * @param today the day of the request: what is still to come can't have happened.
 * @throws Refusal BAD_INPUT naming the field to blame.
 */
export function checkRisk(risk: Stated, today: string): void {
  for (const field of ["likelihood", "impact"] as const)
    if (risk[field] === 0) throw badInput(field, "0 is not on the scale. Score it from 1 to 5.");
  if (risk.type === RaidType.ISSUE) {
    if (risk.likelihood !== null)
      throw badInput("likelihood", "An issue has happened already. Leave likelihood out.");
    if (risk.status === RaidStatus.OCCURRED)
      throw badInput("status", "An issue has happened already. Say CLOSED when it is dealt with.");
  }
  if (risk.type !== RaidType.DEPENDENCY)
    for (const field of ["onProgramme", "onMilestone", "milestone", "neededBy"] as const)
      if (risk[field] !== null)
        throw badInput(field, `Only a DEPENDENCY has one; this is of type ${risk.type}.`);
  if (risk.milestone !== null && risk.onMilestone === null)
    throw badInput("onMilestone", `Name the milestone that "${risk.milestone}" waits for.`);
  if (risk.closedOn !== null && risk.closedOn > today)
    throw badInput("closedOn", `${risk.closedOn} is still to come. Give the day it was closed.`);
}
