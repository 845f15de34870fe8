import { badInput, ChangeInput, monthOf, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import { Benefit, BenefitStatus } from "./benefit.ts";
import { BenefitPayload, benefitToChange } from "./benefit-payload.ts";
import { BenefitMeasurement } from "./benefit-values.ts";

export const recordMeasurement = mutation({
  name: "recordMeasurement",
  description:
    "Records the value of a benefit as measured in a month; an approved one is REALISING from then on. Measured again, the month's measurement is revised, and what it was stays in the record.",
  input: stating(
    BenefitMeasurement,
    { words: { month: "The month measured, which has begun." } },
    ChangeInput,
  ),
  takes: "The value of a benefit as measured in a month.",
  answer: BenefitPayload,
  async change(writer, input, { today }) {
    const { benefit, month, value, evidence } = statedIn(input);
    const thisMonth = monthOf(today);
    if (month > thisMonth)
      throw badInput(
        "month",
        `${month} is in the future; it is ${thisMonth}. Record what was measured once it is.`,
      );
    const { status } = await benefitToChange(writer, benefit);
    if (status === BenefitStatus.WITHDRAWN)
      throw badInput("benefit", `"${benefit}" is withdrawn. Identify it again to measure it.`);
    const all = await writer.all(BenefitMeasurement);
    const known = all.find((each) => each.benefit === benefit && each.month === month);
    if (known) await writer.update(BenefitMeasurement, known.ref, null, { value, evidence });
    else
      await writer.create(BenefitMeasurement, {
        ...{ ref: nextRef("BM", all), benefit, month, value, evidence },
      });
    if (status === BenefitStatus.APPROVED)
      await writer.update(Benefit, benefit, null, { status: BenefitStatus.REALISING });
    return { benefit };
  },
});
