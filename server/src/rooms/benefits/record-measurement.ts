import { badInput, ChangeInput, dayOf, Month, monthOf, Quantity } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Benefit, BenefitStatus } from "./benefit.ts";
import { BenefitPayload, benefitAfter, benefitToChange } from "./benefit-payload.ts";
import { BenefitMeasurement } from "./benefit-values.ts";

@InputType({ description: "What a benefit was measured at in a month." })
class RecordMeasurementInput extends ChangeInput {
  @Field(() => ID, { description: "The benefit's ref." })
  benefit!: string;

  @Field(() => Month, { description: "The month measured; not one to come." })
  month!: string;

  @Field(() => Quantity, {
    description:
      "The value of that month, in the benefit's unit: what accrued in it, or the level that it reached.",
  })
  value!: number;

  @Field(() => String, { description: "What shows it: a report, an account, a survey." })
  evidence!: string;
}

@Resolver()
export class RecordMeasurement {
  @Mutation(() => BenefitPayload, {
    nullable: true,
    description:
      "Records what a benefit was measured at in a month; an approved one is REALISING from then on. Measured anew, the month's measurement is revised, and what it was stays in the record.",
  })
  async recordMeasurement(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordMeasurementInput, { description: "The measurement." })
    input: RecordMeasurementInput,
  ): Promise<BenefitPayload> {
    const { programme, benefit, month } = input;
    const thisMonth = monthOf(dayOf(context.now));
    if (month > thisMonth)
      throw badInput(
        "month",
        `${month} is still to come; it is ${thisMonth}. Record what was measured once it is.`,
      );
    await context.change(input, async (transaction) => {
      const { status } = await benefitToChange(transaction, benefit);
      if (status === BenefitStatus.WITHDRAWN)
        throw badInput("benefit", `"${benefit}" is withdrawn. Identify it anew to measure it.`);
      await keepMeasurement(transaction, input);
      if (status === BenefitStatus.APPROVED)
        await transaction.update(Benefit, benefit, null, { status: BenefitStatus.REALISING });
    });
    return benefitAfter(context, programme, benefit);
  }
}

async function keepMeasurement(
  transaction: ChangeTransaction,
  { benefit, month, value, evidence }: RecordMeasurementInput,
): Promise<void> {
  const all = await transaction.all(BenefitMeasurement);
  const known = all.find((each) => each.benefit === benefit && each.month === month);
  if (known) await transaction.update(BenefitMeasurement, known.ref, null, { value, evidence });
  else
    await transaction.create(BenefitMeasurement, {
      ref: nextRef("BM", all),
      benefit,
      month,
      value,
      evidence,
    });
}
