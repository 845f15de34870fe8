import {
  badInput,
  ChangeInput,
  field,
  InputType,
  inputPath,
  PartInput,
  Refusal,
  refuseTwice,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { refsAfter } from "../../records/next-ref.ts";
import { ofPortfolio, requirePortfolio } from "../programme/of-portfolio.ts";
import { refuseUnlessYear } from "./appraised.ts";
import { PriceIndexEntry, PriceIndexPayload, SERIES, YearKind } from "./price-index.ts";

const MOST_ENTRIES = 250;

@InputType({ description: "The price level of a year." })
class PriceIndexInput extends stating(
  PriceIndexEntry,
  {
    except: ["series", "release"],
    words: {
      year: "The year, 1900 to 2199.",
      value: "Its price level, more than 0; one year of the series has 100.",
    },
  },
  PartInput,
) {}

@InputType({
  description: "A release of the GDP deflator.",
})
class RecordPriceIndexInput extends stating(
  PriceIndexEntry,
  { only: ["release"], words: { release: "The release, as its publisher calls it." } },
  ofPortfolio(ChangeInput),
) {
  @field(
    () => YearKind,
    "Whether its years are calendar years, as they are unless given, or financial ones.",
    "nullable",
  )
  years?: YearKind | null;

  @field(() => [PriceIndexInput], "The years, up to 250; others are unchanged.")
  entries!: PriceIndexInput[];
}

export const recordPriceIndex = mutation({
  name: "recordPriceIndex",
  description:
    "Records a release of the GDP deflator beside those before it. What a release says never changes: CONFLICT when it has another value of that year.",
  input: RecordPriceIndexInput,
  answer: PriceIndexPayload,
  opens: true,
  async change(writer, input) {
    requirePortfolio(input.programme, "A price index");
    checkEntries(input.entries);
    const series = SERIES[input.years ?? YearKind.CALENDAR];
    const all = await writer.all(PriceIndexEntry);
    const nextRef = refsAfter("GDP", all);
    for (const entry of input.entries) {
      const facts = { series, ...statedIn(input), ...statedIn(entry) };
      const known = all.find(
        (each) =>
          each.series === series && each.year === entry.year && each.release === facts.release,
      );
      if (known && known.value !== entry.value)
        throw new Refusal(
          "CONFLICT",
          `"${facts.release}" has ${entry.year} already, and appraisals may have used it. Record what is right as another release.`,
          "entries",
        );
      if (!known) await writer.create(PriceIndexEntry, { ref: nextRef(), ...facts });
    }
    return {};
  },
});

function checkEntries(entries: readonly PriceIndexInput[]): void {
  if (entries.length === 0 || entries.length > MOST_ENTRIES)
    throw badInput("entries", `There are ${entries.length}; give 1 to ${MOST_ENTRIES}.`);
  for (const [index, { year, value }] of entries.entries()) {
    refuseUnlessYear(inputPath(["entries", index, "year"]), year);
    if (value <= 0)
      throw badInput(
        inputPath(["entries", index, "value"]),
        `The price level of ${year} must be more than 0.`,
      );
  }
  refuseTwice(
    "entries",
    entries.map(({ year }) => String(year)),
  );
}
