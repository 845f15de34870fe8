import {
  badInput,
  ChangeInput,
  count,
  ProgrammeRecord,
  Quantity,
  quantity,
  text,
} from "@tranche/plugin-kit";
import {
  Arg,
  Ctx,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { Entity } from "typeorm";
import type { RequestContext } from "../../access/request-context.ts";
import type { Reader } from "../../records/reader.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import type { PriceIndex } from "./real-terms.ts";

/** The series that appraisals use: HM Treasury's GDP deflator at market prices. */
const GDP_DEFLATOR = "GDP deflator";

const MOST_ENTRIES = 250;

/**
 * The prices of a year against those of others. Published anew every quarter, so it is a record and
 * not a table of the program: an appraisal as at a day uses the release that was kept by then.
 */
@Entity("price_index")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "The prices of a year against those of other years of the same series.",
})
export class PriceIndexEntry extends ProgrammeRecord {
  @text("What it is an index of.", { most: 60 })
  series!: string;

  @count("The year.", { most: 2199 })
  year!: number;

  @quantity("Its prices; some year has 100.")
  value!: number;

  @text("The release it was published in.", { most: 200 })
  release!: string;
}

@InputType({ description: "The prices of a year." })
class PriceIndexInput {
  @Field(() => Int, { description: "The year, 1900 to 2199." })
  year!: number;

  @Field(() => Quantity, { description: "Its prices, more than 0; some year has 100." })
  value!: number;
}

@InputType({ description: "A release of the GDP deflator. It is of no one programme." })
class RecordPriceIndexInput extends ChangeInput {
  @Field(() => String, { description: "The release, as its publisher calls it." })
  release!: string;

  @Field(() => [PriceIndexInput], { description: "The years, up to 250; others stay as they are." })
  entries!: PriceIndexInput[];
}

@ObjectType({ simpleResolvers: true, description: "The index as the change left it." })
class PriceIndexPayload {
  @Field(() => [PriceIndexEntry], { description: "All years kept." })
  priceIndex!: readonly PriceIndexEntry[];
}

@Resolver()
export class PriceIndexResolver {
  @Query(() => [PriceIndexEntry], {
    description: "The GDP deflator, by year: what takes inflation out of appraisals.",
  })
  priceIndex(@Ctx() context: RequestContext) {
    return entriesOf(context.read());
  }

  @Mutation(() => PriceIndexPayload, {
    nullable: true,
    description: "Keeps a release of the GDP deflator; a year kept before is set anew.",
  })
  async recordPriceIndex(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordPriceIndexInput, { description: "The release." })
    input: RecordPriceIndexInput,
  ): Promise<PriceIndexPayload> {
    const { programme, release, entries } = input;
    if (programme !== PORTFOLIO)
      throw badInput("programme", `Prices are of no one programme. Give "${PORTFOLIO}".`);
    refuseNoIndex(entries);
    await context.change({ ...input, opens: true }, async (transaction) => {
      for (const { year, value } of entries) {
        const [ref, facts] = [`GDP-${year}`, { series: GDP_DEFLATOR, year, value, release }];
        if (await transaction.find(PriceIndexEntry, ref))
          await transaction.update(PriceIndexEntry, ref, null, facts);
        else await transaction.create(PriceIndexEntry, { ref, ...facts });
      }
    });
    return { priceIndex: await entriesOf(context.read()) };
  }
}

/** The prices of each year that is kept at a Reader's point in time. */
export async function priceIndexOf(reader: Reader): Promise<PriceIndex> {
  return new Map((await entriesOf(reader)).map(({ year, value }) => [year, value]));
}

async function entriesOf(reader: Reader): Promise<readonly PriceIndexEntry[]> {
  return (await reader.set(PriceIndexEntry, PORTFOLIO)).all;
}

function refuseNoIndex(entries: readonly PriceIndexInput[]): void {
  if (entries.length === 0 || entries.length > MOST_ENTRIES)
    throw badInput("entries", `There are ${entries.length}; give 1 to ${MOST_ENTRIES}.`);
  for (const { year, value } of entries) {
    if (year < 1900 || year > 2199)
      throw badInput("year", `${year} is not a year from 1900 to 2199.`);
    if (value <= 0) throw badInput("value", `The prices of ${year} must be more than 0.`);
  }
  if (new Set(entries.map(({ year }) => year)).size < entries.length)
    throw badInput("entries", "A year is given twice. Give one value for each.");
}
