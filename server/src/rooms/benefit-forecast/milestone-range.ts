import { day, link, ProgrammeRecord, record } from "@tranche/plugin-kit";

/** Its ref is that of the milestone, which has at most one. */
@record(
  "milestone_range",
  "How uncertain the day of a milestone is; it no longer counts once the milestone has happened. When the milestone is forecast outside it, it moves so that the forecast is the likely day.",
)
export class MilestoneRange extends ProgrammeRecord {
  @link("milestone", "The milestone.", {
    backOne: ["range", "How uncertain its day is; null when not recorded."],
  })
  milestone!: string;

  @day("The earliest day.")
  earliestOn!: string;

  @day("The most likely day.")
  likelyOn!: string;

  @day("The latest day.")
  latestOn!: string;
}
