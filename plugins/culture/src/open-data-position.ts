import { Field, Float, Int, ObjectType } from "@tranche/plugin-kit";
import { daysSinceUpdate, isWithinCycle, openDataFreshness, openOn } from "./open-data.ts";
import { CultureOpenDataset, CultureOpenTo } from "./open-dataset.ts";

@ObjectType({
  simpleResolvers: true,
  description: "An open data set, and the days since its last update.",
})
export class CultureOpenDatasetAge {
  @Field(() => CultureOpenDataset, { description: "The data set." })
  dataset!: CultureOpenDataset;

  @Field(() => Int, { description: "Days since it was last updated, or opened." })
  daysSinceUpdate!: number;

  @Field(() => Boolean, { description: "True while it is no older than its own cycle allows." })
  withinCycle!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "The data that a programme has opened." })
export class CultureOpenDataPosition {
  @Field(() => Int, { description: "Data sets that are open to the public." })
  toPublic!: number;

  @Field(() => Int, { description: "Data sets that are open to partners only." })
  toPartners!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Open data sets within their own cycle, in per cent; null when none is open.",
  })
  freshShare!: number | null;

  @Field(() => [CultureOpenDatasetAge], { description: "The data sets that are open." })
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
