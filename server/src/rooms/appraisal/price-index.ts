import {
  answering,
  type Choice,
  choices,
  count,
  derived,
  ProgrammeRecord,
  Provenance,
  quantity,
  record,
  text,
  toParts,
} from "@tranche/plugin-kit";
import { Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import { SHIPPED_DEFLATOR, SHIPPED_RELEASE, SHIPPED_SOURCE } from "./gdp-deflator.ts";
import type { PriceIndex } from "./real-terms.ts";

export const YearKind = choices("YearKind", "Which years an appraisal counts in.", {
  FINANCIAL: "From 1 April: 2024 is 2024/25.",
  CALENDAR: "From 1 January.",
});
export type YearKind = Choice<typeof YearKind>;

/** The series that appraisals use: HM Treasury's GDP deflator at market prices. */
export const SERIES = {
  CALENDAR: "GDP deflator",
  FINANCIAL: "GDP deflator, financial years",
} as const satisfies Record<YearKind, string>;

/**
 * Published anew every quarter, so a release is a record, added beside those before it: an appraisal
 * keeps the release that it used. The one that the product ships with is the first.
 */
@record("price_index", "The price level of a year, relative to other years of the same series.")
export class PriceIndexEntry extends ProgrammeRecord {
  @text("The series: what it is an index of.", { most: 60 })
  series!: string;

  @count("The year.", { most: 2199 })
  year!: number;

  @quantity("Its price level; one year of the series has 100.")
  value!: number;

  @text("The release it was published in.", { most: 200 })
  release!: string;
}

/** The price level that a release gives a year. */
type PricedYear = Pick<PriceIndexEntry, "series" | "year" | "value" | "release">;

export const PriceIndexPayload = answering(
  "PriceIndexPayload",
  "The index as the change left it.",
  {},
);

export const priceIndexFields = derived(PriceIndexPayload, entriesAfter, {
  priceIndex: [
    () => [PriceIndexEntry],
    "All years of all releases on record, the shipped one first.",
  ],
});

async function entriesAfter(payload: object) {
  return { priceIndex: await entriesOf(Reader.of(payload)) };
}

@Resolver()
export class PriceIndexResolver {
  @Query(() => [PriceIndexEntry], {
    description:
      "The GDP deflator by year, which removes inflation from appraisals: all releases, the one that the product ships with first.",
  })
  priceIndex(@Ctx() context: RequestContext) {
    return entriesOf(context.read());
  }
}

/**
 * The prices of each year at a Reader's point in time. A release goes on from those before it: a year
 * that it does not have is theirs. A financial year of which no release says anything has three
 * quarters of its calendar year, and one of the next.
 *
 * @param release the last release that counts; all of them unless given.
 */
export async function priceIndexOf(
  reader: Reader,
  years: YearKind,
  release: string | null = null,
): Promise<PriceIndex> {
  return indexOf(await entriesOf(reader), years, release);
}

/** The prices of each year by the entries of all releases, in the order in which they came. */
export function indexOf(
  entries: readonly PricedYear[],
  years: YearKind,
  release: string | null,
): PriceIndex {
  const releases = [...new Set(entries.map((each) => each.release))];
  const last = release === null ? releases.length : releases.indexOf(release) + 1;
  // One that is gone, since it was corrected to another name, leaves all that there are.
  const counted = new Set(releases.slice(0, last === 0 ? releases.length : last));
  const of = (series: string) =>
    new Map(
      entries
        .filter((each) => each.series === series && counted.has(each.release))
        .map(({ year, value }) => [year, value]),
    );
  const calendar = of(SERIES.CALENDAR);
  if (years === YearKind.CALENDAR) return calendar;
  const derivedYears = [...calendar].flatMap(([year, value]) => {
    const next = calendar.get(year + 1);
    return next === undefined ? [] : [[year, (3 * value + next) / 4] as const];
  });
  return new Map([...derivedYears, ...of(SERIES.FINANCIAL)]);
}

/** The newest of the releases that entries on record are of. */
export function latestRelease(recorded: readonly PriceIndexEntry[]): string {
  return recorded.toSorted(inOrder).at(-1)?.release ?? SHIPPED_RELEASE;
}

/** What the product ships with. */
const SHIPPED_FACTS = SHIPPED_DEFLATOR.map(([year, value]) => ({
  ...{ series: SERIES.CALENDAR, year, value: toParts(value), release: SHIPPED_RELEASE },
}));

/** The entries on record, after those shipped, in the order in which they came. */
export function afterShipped(recorded: readonly PriceIndexEntry[]): readonly PricedYear[] {
  return [...SHIPPED_FACTS, ...recorded.toSorted(inOrder)];
}

/** By their numbers, which stay whatever is done to an entry later; earlier versions had years. */
function inOrder(a: PriceIndexEntry, b: PriceIndexEntry): number {
  const numberOf = ({ ref }: PriceIndexEntry) => Number(/^GDP(\d+)$/.exec(ref)?.[1] ?? 0);
  return numberOf(a) - numberOf(b) || a.year - b.year;
}

/** Every year of every release, in the order in which they came. */
async function entriesOf(reader: Reader): Promise<readonly PriceIndexEntry[]> {
  const { all } = await reader.set(PriceIndexEntry, PORTFOLIO);
  return [...shippedIn(reader), ...all.toSorted(inOrder)];
}

const SHIPPED = {};

function shippedIn(reader: Reader): readonly PriceIndexEntry[] {
  return reader.once(SHIPPED, () =>
    SHIPPED_FACTS.map((facts) =>
      reader.mark(
        Object.assign(new PriceIndexEntry(), {
          ...{ programme: PORTFOLIO, ref: `GDP-SHIPPED-${facts.year}`, revision: 1, seq: 0 },
          ...{ source: SHIPPED_SOURCE, provenance: Provenance.SOURCED, ...facts },
        }),
      ),
    ),
  );
}
