import { choices, Money, Month } from "@tranche/plugin-kit";
import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { SpendPeriod } from "./periods.ts";
import { forecastMonths } from "./read-spend-forecast.ts";
import { checkSpan } from "./spend-filter.ts";
import { spendOver } from "./spend-months.ts";
import { spentByMonth } from "./spend-sums.ts";

choices(SpendPeriod, "SpendPeriod", "How months are grouped.", {
  FISCAL_YEAR: "1 April to 31 March, written 2018/19.",
  FISCAL_QUARTER: "Three months of the fiscal year: Q3 is October to December.",
  CALENDAR_YEAR: "1 January to 31 December.",
  CALENDAR_QUARTER: "Three months of the calendar year: Q4 is October to December.",
});

@ObjectType({ simpleResolvers: true, description: "What was spent and forecast." })
abstract class SpentAndForecast {
  @Field(() => Money, {
    nullable: true,
    description: "Revenue spent; null while nothing is recorded.",
  })
  revenue!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "Capital spent; null while nothing is recorded.",
  })
  capital!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "Revenue and capital together; null while nothing is recorded.",
  })
  total!: number | null;

  @Field(() => Money, { nullable: true, description: "What is forecast; null where nothing is." })
  forecast!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "Spent less forecast: positive is more than expected. Null unless both are known.",
  })
  variance!: number | null;
}

@ObjectType({ simpleResolvers: true, description: "What was spent and forecast in a month." })
class SpendMonth extends SpentAndForecast {
  @Field(() => Month, { description: "The month." })
  month!: string;
}

@ObjectType("PeriodSpend", {
  simpleResolvers: true,
  description: "What was spent and forecast in a year or quarter.",
})
class PeriodSpendView extends SpentAndForecast {
  @Field(() => String, {
    description: 'What it is called: "2018/19", "2018/19 Q3 (fiscal)", "2018 Q4 (calendar)".',
  })
  label!: string;

  @Field(() => Month, { description: "Its first month." })
  from!: string;

  @Field(() => Month, { description: "Its last month." })
  to!: string;
}

const FROM = { nullable: true, description: "The first month; the first known, unless given." };
const TO = { nullable: true, description: "The last month; the last known, unless given." };

@Resolver(() => Programme)
export class SpendMonthsResolver {
  @FieldResolver(() => [SpendMonth], {
    description: "Spend and forecast by month, oldest first. Months without either are left out.",
  })
  async spendByMonth(
    @Root() programme: Programme,
    @Arg("from", () => Month, FROM) from?: string,
    @Arg("to", () => Month, TO) to?: string,
  ): Promise<SpendMonth[]> {
    const spans = await spansOf(programme, "MONTH", from, to);
    return spans.map(({ from: month, ...amounts }) => ({ month, ...amounts }));
  }

  @FieldResolver(() => [PeriodSpendView], {
    description:
      "Spend and forecast by year or quarter, fiscal or calendar, oldest first. Only the months asked for are counted.",
  })
  spendByPeriod(
    @Root() programme: Programme,
    @Arg("period", () => SpendPeriod, { description: "How months are grouped." })
    period: SpendPeriod,
    @Arg("from", () => Month, FROM) from?: string,
    @Arg("to", () => Month, TO) to?: string,
  ): Promise<PeriodSpendView[]> {
    return spansOf(programme, period, from, to);
  }
}

async function spansOf(
  programme: Programme,
  period: SpendPeriod | "MONTH",
  from: string | undefined,
  to: string | undefined,
) {
  checkSpan(from, to);
  const reader = Reader.of(programme);
  const within = ({ month }: { month: string }) => (!from || month >= from) && (!to || month <= to);
  const [spent, forecast] = await Promise.all([
    spentByMonth(reader, programme.ref),
    forecastMonths(reader, programme.ref),
  ]);
  return spendOver(spent.filter(within), forecast.filter(within), period);
}
