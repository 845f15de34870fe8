import { Float, field, Int, view } from "@tranche/plugin-kit";
import { daysSinceUpdate, isWithinCycle, openDataFreshness, openOn } from "./open-data.ts";
import { CultureOpenDataset, CultureOpenTo } from "./open-dataset.ts";

@view("An open data set, and the days since its last update.")
export class CultureOpenDatasetAge {
  @field(() => CultureOpenDataset, "The data set.")
  dataset!: CultureOpenDataset;

  @field(() => Int, "Days since it was last updated, or opened.")
  daysSinceUpdate!: number;

  @field(() => Boolean, "True while it is no older than its own cycle allows.")
  withinCycle!: boolean;
}

@view("The data that a programme has opened.")
export class CultureOpenDataPosition {
  @field(() => Int, "Data sets that are open to the public.")
  toPublic!: number;

  @field(() => Int, "Data sets that are open to partners only.")
  toPartners!: number;

  @field(
    () => Float,
    "Open data sets within their own cycle, in per cent; null when none is open.",
    "nullable",
  )
  freshShare!: number | null;

  @field(() => [CultureOpenDatasetAge], "The data sets that are open.")
  datasets!: readonly CultureOpenDatasetAge[];
}

/** Open data on a day; null when none was opened by then. */
export function openDataPosition(
  records: readonly CultureOpenDataset[],
  day: string,
): CultureOpenDataPosition | null {
  if (!records.some(({ openedOn }) => openedOn <= day)) return null;
  const open = openOn(records, day);
  const countFor = (audience: CultureOpenTo) =>
    open.filter(({ openTo }) => openTo === audience).length;
  return {
    toPublic: countFor(CultureOpenTo.PUBLIC),
    toPartners: countFor(CultureOpenTo.PARTNERS),
    freshShare: openDataFreshness(records, day)?.value ?? null,
    datasets: open.map((dataset) => ({
      dataset,
      daysSinceUpdate: daysSinceUpdate(dataset, day),
      withinCycle: isWithinCycle(dataset, day),
    })),
  };
}
