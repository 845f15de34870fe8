import {
  answering,
  count,
  derived,
  ProgrammeRecord,
  quantity,
  record,
  text,
} from "@tranche/plugin-kit";
import { Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import type { PriceIndex } from "./real-terms.ts";

/** The series that appraisals use: HM Treasury's GDP deflator at market prices. */
export const GDP_DEFLATOR = "GDP deflator";

/**
 * Published anew every quarter, so it is a record and not a table of the program: an appraisal as at
 * a day uses the release that was on record by then.
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

export const PriceIndexPayload = answering(
  "PriceIndexPayload",
  "The index as the change left it.",
  {},
);

export const priceIndexFields = derived(PriceIndexPayload, entriesAfter, {
  priceIndex: [() => [PriceIndexEntry], "All years on record."],
});

async function entriesAfter(payload: object) {
  return { priceIndex: await entriesOf(Reader.of(payload)) };
}

@Resolver()
export class PriceIndexResolver {
  @Query(() => [PriceIndexEntry], {
    description: "The GDP deflator by year, which removes inflation from appraisals.",
  })
  priceIndex(@Ctx() context: RequestContext) {
    return entriesOf(context.read());
  }
}

/** The prices of each year on record at a Reader's point in time. */
export async function priceIndexOf(reader: Reader): Promise<PriceIndex> {
  return new Map((await entriesOf(reader)).map(({ year, value }) => [year, value]));
}

async function entriesOf(reader: Reader): Promise<readonly PriceIndexEntry[]> {
  return (await reader.set(PriceIndexEntry, PORTFOLIO)).all;
}
