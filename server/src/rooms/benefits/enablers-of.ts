import { Reader } from "../../records/reader.ts";
import { Milestone } from "../delivery/milestone.ts";
import { milestoneInWords, milestoneName } from "../delivery/milestone-chain.ts";
import { expectedDates, heldUpInWords } from "../delivery/milestone-judgement.ts";
import { overdueSince } from "../delivery/milestone-rating.ts";
import type { Benefit } from "./benefit.ts";
import { BenefitEnabler } from "./benefit-links.ts";
import type { EnablerOutlook } from "./benefit-rating.ts";

/** What must happen before a benefit can begin. */
export async function enablersOf(benefit: Benefit): Promise<readonly BenefitEnabler[]> {
  const enablers = await Reader.of(benefit).set(BenefitEnabler, benefit.programme);
  return enablers.where("benefit", benefit.ref);
}

/** Null when the milestone's programme has no such record yet at the Reader's point in time. */
export async function enablerMilestone(enabler: BenefitEnabler): Promise<Milestone | null> {
  const milestones = await Reader.of(enabler).set(Milestone, enabler.milestoneProgramme);
  return milestones.get(enabler.milestone);
}

/** An enabler as it is expected, with all that its milestone depends on. */
export async function enablerOutlook(enabler: BenefitEnabler): Promise<EnablerOutlook> {
  const milestone = await enablerMilestone(enabler);
  const dates = milestone && (await expectedDates(milestone));
  const heldBy = milestone ? await heldUpInWords(milestone) : [];
  return {
    milestone: milestoneInWords(milestoneName(enabler.milestoneProgramme, enabler.milestone)),
    neededBy: enabler.neededBy,
    share: enabler.neededByAll ? null : enabler.share,
    expectedOn: dates?.expectedOn ?? null,
    heldBy,
    overdueSince: dates && overdueSince(dates, Reader.of(enabler).day),
  };
}
