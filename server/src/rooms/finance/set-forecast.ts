import { ChangeInput, Money, Month, Refusal, toPounds } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import type { RequestContext } from "../../access/request-context.ts";
import { selectOf } from "../../records/append-only.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Allocation } from "../decisions/allocation.ts";
import { SpendKind } from "../programme/amounts.ts";
import { programmeNamed } from "../programme/programme-resolver.ts";
import { FundingPosition, fundingOf } from "./finance-resolver.ts";
import { forecastMonths } from "./read-spend-forecast.ts";
import { FORECAST_MONTHS, ForecastMonth, SpendForecast } from "./spend-forecast.ts";

@InputType({ description: "What is expected to be spent in a month." })
class ForecastMonthInput {
  @Field(() => Month, { description: "The month." })
  month!: string;

  @Field(() => SpendKind, { description: "Which money it is: that of the allocation." })
  kind!: SpendKind;

  @Field(() => Money, { description: "The amount, 0.00 or more." })
  amount!: number;
}

@InputType({ description: "A new version of an allocation's forecast." })
class SetForecastInput extends ChangeInput {
  @Field(() => ID, { description: "The allocation." })
  allocation!: string;

  @Field(() => [ForecastMonthInput], {
    description: "1 to 250 months. A month that is left out stays as it was.",
  })
  months!: ForecastMonthInput[];
}

@ObjectType({ simpleResolvers: true, description: "The forecast as set." })
class SetForecastPayload {
  @Field(() => SpendForecast, { nullable: true, description: "The forecast, with its version." })
  forecast!: SpendForecast | null;

  @Field(() => [ForecastMonth], { description: "All months of this version." })
  months!: readonly ForecastMonth[];

  @Field(() => FundingPosition, { description: "The money of the tranche in hand." })
  funding!: FundingPosition;
}

@Resolver()
export class SetForecast {
  @Mutation(() => SetForecastPayload, {
    nullable: true,
    description:
      "Sets what is expected to be spent from an allocation, as a new version; earlier ones stay.",
  })
  async setForecast(
    @Ctx() context: RequestContext,
    @Arg("input", () => SetForecastInput, { description: "The forecast." }) input: SetForecastInput,
  ): Promise<SetForecastPayload> {
    const { programme, allocation, months } = input;
    checkMonths(months);
    await context.change(input, async (transaction) => {
      await refuseOtherMoney(transaction, input);
      const before = await transaction.find(SpendForecast, allocation);
      const kept = before ? await keptMonths(transaction, before) : [];
      const version = (before?.version ?? 0) + 1;
      if (before) await transaction.update(SpendForecast, allocation, null, { version });
      else await transaction.create(SpendForecast, { ref: allocation, allocation, version });
      const merged = new Map([...kept, ...months].map((each) => [each.month, each]));
      const sorted = [...merged.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
      await transaction.append(
        FORECAST_MONTHS,
        sorted.map(({ month, kind, amount }) => ({ allocation, month, kind, amount })),
      );
    });
    const reader = context.read();
    const all = await forecastMonths(reader, programme);
    return {
      forecast: (await reader.set(SpendForecast, programme)).get(allocation),
      months: all.filter((each) => each.allocation === allocation),
      funding: await fundingOf(await programmeNamed(reader, programme, "programme")),
    };
  }
}

function checkMonths(months: readonly ForecastMonthInput[]): void {
  if (months.length === 0 || months.length > 250)
    throw new Refusal("BAD_INPUT", `There are ${months.length}. Give 1 to 250.`, "months");
  const seen = new Set<string>();
  for (const [index, { month, amount }] of months.entries()) {
    const place = `months.${index}`;
    if (amount < 0)
      throw new Refusal(
        "BAD_INPUT",
        `${place}.amount: It is negative (${toPounds(amount)}). Give 0.00 or more.`,
        `${place}.amount`,
      );
    if (seen.has(month))
      throw new Refusal(
        "BAD_INPUT",
        `${place}.month: ${month} is given twice. Give each month once.`,
        `${place}.month`,
      );
    seen.add(month);
  }
}

async function refuseOtherMoney(
  transaction: ChangeTransaction,
  { allocation: ref, months }: SetForecastInput,
): Promise<void> {
  const allocation = await transaction.find(Allocation, ref);
  if (!allocation)
    throw new Refusal(
      "NOT_FOUND",
      `There is no allocation "${ref}" here. Query funding { allocations { ref } }.`,
      "allocation",
    );
  const wrong = months.findIndex(({ kind }) => kind !== allocation.kind);
  if (wrong >= 0)
    throw new AuthorityRefusal(
      "WRONG_KIND_OF_MONEY",
      `months.${wrong}.kind: ${ref} is ${allocation.kind} money. Forecast the other kind on an allocation of it.`,
      `months.${wrong}.kind`,
      { allocation: ref, kind: allocation.kind },
    );
}

function keptMonths(transaction: ChangeTransaction, { programme, allocation, seq }: SpendForecast) {
  return transaction.rows<ForecastMonth>(
    `SELECT ${selectOf(FORECAST_MONTHS)} FROM forecast_month
     WHERE programme = ? AND seq = ? AND allocation = ?`,
    [programme, seq, allocation],
  );
}
