import { refuseFirst } from "@tranche/plugin-kit";
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

const OF_DEPENDENCIES = ["onProgramme", "onMilestone", "milestone", "neededBy"] as const;

/**
 * Checks an entry of the RAID log against what its type allows.
 *
 * @param today the day of the request: what is in the future can't have happened.
 * @throws Refusal BAD_INPUT naming the field to blame.
 */
export function checkRisk(risk: Stated, today: string): void {
  const { type, status, likelihood, impact, closedOn, milestone, onMilestone } = risk;
  const isIssue = type === RaidType.ISSUE;
  refuseFirst([
    ["likelihood", likelihood === 0 && "0 is not on the scale. Score it from 1 to 5."],
    ["impact", impact === 0 && "0 is not on the scale. Score it from 1 to 5."],
    [
      "likelihood",
      isIssue && likelihood !== null && "An issue has already happened. Leave likelihood out.",
    ],
    [
      "status",
      isIssue &&
        status === RaidStatus.OCCURRED &&
        "An issue has already happened. Give CLOSED once it is resolved.",
    ],
    ...OF_DEPENDENCIES.map(
      (field) =>
        [
          field,
          type !== RaidType.DEPENDENCY &&
            risk[field] !== null &&
            `Only a DEPENDENCY has one; this is of type ${type}. Leave it out.`,
        ] as const,
    ),
    [
      "onMilestone",
      milestone !== null &&
        onMilestone === null &&
        `"${milestone}" must wait for a milestone. Name it.`,
    ],
    [
      "closedOn",
      closedOn !== null &&
        closedOn > today &&
        `${closedOn} is in the future. Give the day it was closed or occurred.`,
    ],
  ]);
}
