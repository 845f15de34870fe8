import {
  badInput,
  ChangeInput,
  field,
  InputType,
  inputPath,
  PartInput,
  refuseTwice,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import { refuseUnlessYear } from "./appraised.ts";
import { GDP_DEFLATOR, PriceIndexEntry, PriceIndexPayload } from "./price-index.ts";

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
  description:
    "A release of the GDP deflator. It belongs to no one programme: `programme` is PORTFOLIO.",
})
class RecordPriceIndexInput extends stating(
  PriceIndexEntry,
  { only: ["release"], words: { release: "The release, as its publisher calls it." } },
  ChangeInput,
) {
  @field(() => [PriceIndexInput], "The years, up to 250; others are unchanged.")
  entries!: PriceIndexInput[];
}

export const recordPriceIndex = mutation({
  name: "recordPriceIndex",
  description: "Records a release of the GDP deflator; a year already on record is replaced.",
  input: RecordPriceIndexInput,
  answer: PriceIndexPayload,
  opens: true,
  async change(writer, input) {
    if (input.programme !== PORTFOLIO)
      throw badInput("programme", `Prices belong to no one programme. Give "${PORTFOLIO}".`);
    checkEntries(input.entries);
    for (const entry of input.entries) {
      const ref = `GDP-${entry.year}`;
      const facts = { series: GDP_DEFLATOR, ...statedIn(input), ...statedIn(entry) };
      if (await writer.find(PriceIndexEntry, ref))
        await writer.update(PriceIndexEntry, ref, null, facts);
      else await writer.create(PriceIndexEntry, { ref, ...facts });
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
