import {
  type Choice,
  choice,
  choices,
  count,
  day,
  ProgrammeRecord,
  record,
} from "@tranche/plugin-kit";

export const ArchiveMeasure = choices(
  "TechnologyArchiveMeasure",
  "What data to archive is counted in.",
  {
    RECORDS: "Records, one by one.",
    GIGABYTES: "Gigabytes (1,000,000,000 bytes), rounded.",
  },
);
export type ArchiveMeasure = Choice<typeof ArchiveMeasure>;

/** The most that a return may count: what the API's whole numbers hold. */
export const MOST_COUNTED = 2_000_000_000;

@record(
  "technology_archive_return",
  "How much data had been archived on a day, and how much was planned in all.",
)
export class TechnologyArchiveReturn extends ProgrammeRecord {
  @day("The day of the count; there is one return a day.", { happened: true })
  asOf!: string;

  @choice(ArchiveMeasure, "What both amounts are counted in.")
  measure!: ArchiveMeasure;

  @count("How much is planned to be archived in all, in the measure.", { most: MOST_COUNTED })
  plannedCount!: number;

  @count("How much of it had been archived by that day, in the measure.", { most: MOST_COUNTED })
  archivedCount!: number;
}
