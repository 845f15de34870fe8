import type { Rating } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { Milestone } from "./milestone.ts";
import { type Expectations, heldUpBy, milestoneInWords, milestoneName } from "./milestone-chain.ts";
import { MilestoneOutlook } from "./milestone-outlook.ts";
import {
  type ExpectedDates,
  rateMilestone,
  slippedDays,
  whyMilestone,
} from "./milestone-rating.ts";

/** A milestone as all who judge it see it, on its Reader's day. */
export interface MilestoneJudgement {
  /** The day it was met or is expected, with all that it waits for; null when not known. */
  readonly expectedOn: string | null;
  readonly slippedDays: number | null;
  readonly rating: Rating;
  readonly because: string;
}

/** A milestone's days, with the day that follows from all that it waits for. */
export async function expectedDates(milestone: Milestone): Promise<ExpectedDates> {
  const outlook = MilestoneOutlook.of(Reader.of(milestone));
  return datesOf(milestone, await outlook.expected([milestone.programme]));
}

function datesOf(milestone: Milestone, expected: Expectations): ExpectedDates {
  const { programme, ref, baselineOn, forecastOn, actualOn } = milestone;
  const expectedOn = expected(milestoneName(programme, ref))?.on ?? null;
  return { baselineOn, forecastOn, actualOn, expectedOn };
}

/** The names of what holds a milestone up, nearest first, as a sentence says them. */
export async function heldUpInWords(milestone: Milestone): Promise<string[]> {
  const { programme, ref } = milestone;
  const expected = await MilestoneOutlook.of(Reader.of(milestone)).expected([programme]);
  return heldUpBy(milestoneName(programme, ref), expected).map(milestoneInWords);
}

/** What is expected of a milestone and what follows from it: the one judgement of it. */
export async function judgementOfMilestone(milestone: Milestone): Promise<MilestoneJudgement> {
  const { programme, ref } = milestone;
  const reader = Reader.of(milestone);
  const expected = await MilestoneOutlook.of(reader).expected([programme]);
  const dates = datesOf(milestone, expected);
  const heldBy = heldUpBy(milestoneName(programme, ref), expected).map(milestoneInWords);
  return {
    expectedOn: dates.expectedOn,
    slippedDays: slippedDays(dates.baselineOn, dates.expectedOn),
    rating: rateMilestone(dates, reader.day),
    because: whyMilestone(dates, reader.day, heldBy),
  };
}

/** The day approved first, whatever has moved it since, and how far that is missed. */
export async function slipSinceFirst(milestone: Milestone) {
  const { programme, ref } = milestone;
  const [histories, { expectedOn }] = await Promise.all([
    Reader.of(milestone).history(Milestone, programme),
    expectedDates(milestone),
  ]);
  const approved = (histories.get(ref) ?? []).flatMap(({ record }) => record?.baselineOn ?? []);
  const firstBaselineOn = approved[0] ?? null;
  return { firstBaselineOn, slippedDaysSinceFirst: slippedDays(firstBaselineOn, expectedOn) };
}
