import {
  answering,
  badInput,
  ChangeInput,
  checkFacts,
  field,
  inPart,
  inputPath,
  PartInput,
  Refusal,
  stating,
} from "@tranche/plugin-kit";
import { ID, InputType } from "type-graphql";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import { mutation } from "../../access/mutation.ts";
import { selectOf } from "../../records/append-only.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Allocation } from "../decisions/allocation.ts";
import type { SpendKind } from "../programme/amounts.ts";
import { MOST_IN_A_CHANGE } from "./read-spend.ts";
import { FORECAST_MONTHS, ForecastMonth, SpendForecast } from "./spend-forecast.ts";

@InputType({ description: "What is expected to be spent in a month." })
class ForecastMonthInput extends stating(ForecastMonth, { except: ["allocation"] }, PartInput) {}

@InputType({ description: "A new version of an allocation's spend forecast." })
class SetForecastInput extends ChangeInput {
  @field(() => ID, "The allocation.")
  allocation!: string;

  @field(
    () => [ForecastMonthInput],
    `1 to ${MOST_IN_A_CHANGE} months. A month that is left out stays as it was.`,
  )
  months!: ForecastMonthInput[];
}

export const SetForecastPayload = answering(
  "SetForecastPayload",
  "The spend forecast as set.",
  { forecast: SpendForecast },
  { forecast: "The forecast, with its version." },
);

export type SetForecastPayload = InstanceType<typeof SetForecastPayload>;

export const setForecast = mutation({
  name: "setForecast",
  description:
    "Sets what is expected to be spent from an allocation, as a new version; earlier ones stay.",
  input: SetForecastInput,
  answer: SetForecastPayload,
  async change(writer, { allocation: ref, months }) {
    if (months.length === 0 || months.length > MOST_IN_A_CHANGE)
      throw badInput("months", `There are ${months.length}. Give 1 to ${MOST_IN_A_CHANGE}.`);
    const { kind } = await allocationNamed(writer, ref);
    const stated = new Map<string, ForecastMonthInput>();
    for (const [index, each] of months.entries())
      await inPart(inputPath(["months", index]), async () => {
        checkFacts(ForecastMonth, { ...each, allocation: ref });
        if (stated.has(each.month))
          throw badInput("month", `${each.month} is given twice. Give each month once.`);
        refuseOtherMoney(each, ref, kind);
        stated.set(each.month, each);
      });
    const before = await writer.find(SpendForecast, ref);
    const version = (before?.version ?? 0) + 1;
    if (before) await writer.update(SpendForecast, ref, null, { version });
    else await writer.create(SpendForecast, { ref, allocation: ref, version });
    const kept = before ? await keptMonths(writer, before) : [];
    const merged = new Map<string, ForecastMonthInput>([
      ...kept.map((each) => [each.month, each] as const),
      ...stated,
    ]);
    const sorted = [...merged.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
    await writer.append(
      FORECAST_MONTHS,
      sorted.map((each) => ({ ...each, allocation: ref })),
    );
    return { forecast: ref };
  },
});

async function allocationNamed(writer: ChangeTransaction, ref: string): Promise<Allocation> {
  const allocation = await writer.find(Allocation, ref);
  if (allocation) return allocation;
  throw new Refusal(
    "NOT_FOUND",
    `There is no allocation "${ref}" here. Query funding { allocations { ref } }.`,
    "allocation",
  );
}

function refuseOtherMoney(month: ForecastMonthInput, allocation: string, kind: SpendKind): void {
  if (month.kind === kind) return;
  throw new AuthorityRefusal(
    "WRONG_KIND_OF_MONEY",
    `${allocation} is ${kind} money. Forecast the other kind on an allocation of it.`,
    "kind",
    { allocation, kind },
  );
}

function keptMonths(
  writer: ChangeTransaction,
  { programme, allocation, seq }: SpendForecast,
): Promise<ForecastMonth[]> {
  return writer.rows(
    `SELECT ${selectOf(FORECAST_MONTHS)} FROM forecast_month
     WHERE programme = ? AND seq = ? AND allocation = ?`,
    [programme, seq, allocation],
  );
}
