import {
  answering,
  badInput,
  naming,
  refuseMore,
  statedIn,
  stating,
  toDecimal,
  writeFact,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Benefit } from "../benefits/benefit.ts";
import { benefitToChange } from "../benefits/benefit-payload.ts";
import { BenefitRange } from "./benefit-range.ts";

const BenefitRangePayload = answering(
  "BenefitRangePayload",
  "The benefit and its range as the change left them.",
  { benefit: Benefit, range: BenefitRange },
  { range: "Its range; null once removed." },
);

export const setBenefitRange = mutation({
  name: "setBenefitRange",
  description: "Sets how uncertain a benefit is, from low to high. Its forecast stays as it is.",
  input: stating(
    BenefitRange,
    {
      except: ["benefit"],
      optional: ["monthsLow", "monthsLikely", "monthsHigh"],
      words: {
        monthsLow:
          "The fewest whole months by which it begins later than forecast; 0 unless given.",
        monthsLikely:
          "The most likely number of whole months by which it begins later; monthsLow unless given.",
        monthsHigh: "The most whole months by which it begins later; monthsLikely unless given.",
      },
    },
    naming("benefit"),
  ),
  takes:
    "How uncertain a benefit is; it replaces an earlier range. The revision is that of the range.",
  answer: BenefitRangePayload,
  async change(writer, input) {
    const { benefit, revision = null } = input;
    const { monthsLow = 0, monthsLikely = monthsLow, ...stated } = statedIn(input);
    const { monthsHigh = monthsLikely } = stated;
    const facts = { ...stated, monthsLow, monthsLikely, monthsHigh };
    refuseLess(facts, "valueLikely", "valueLow");
    refuseLess(facts, "valueHigh", "valueLikely");
    refuseMore(facts, "monthsLow", "monthsLikely");
    refuseMore(facts, "monthsLikely", "monthsHigh");
    await benefitToChange(writer, benefit);
    const named = { ref: benefit, revision };
    return { benefit, range: await writeFact(writer, BenefitRange, named, { benefit, ...facts }) };
  },
});

export const removeBenefitRange = mutation({
  name: "removeBenefitRange",
  description: "Removes a benefit's range: it is again as certain as its forecast.",
  input: naming("benefit"),
  takes: "The benefit whose range to remove. The revision is that of the range.",
  answer: BenefitRangePayload,
  async change(writer, { benefit, revision = null }) {
    await benefitToChange(writer, benefit);
    await writer.remove(BenefitRange, benefit, revision);
    return { benefit, range: null };
  },
});

/** Quantities are kept in parts, and refused in the unit that the caller stated. */
function refuseLess<K extends string>(
  stated: Readonly<Record<K, number>>,
  higher: K,
  lower: K,
): void {
  if (stated[higher] < stated[lower])
    throw badInput(
      higher,
      `${toDecimal(stated[higher])} is less than ${lower}, which is ${toDecimal(stated[lower])}. Correct one of them.`,
    );
}
