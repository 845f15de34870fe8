import { field, isWithheld, Money, Month, view } from "@tranche/plugin-kit";
import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { WHOLE, whole } from "../programme/whole.ts";
import { withheldSpend } from "./left-out.ts";
import { SpendPeriod } from "./periods.ts";
import { forecastMonths } from "./read-spend-forecast.ts";
import { checkSpan } from "./spend-filter.ts";
import { spendOver } from "./spend-months.ts";
import { spentByMonth } from "./spend-sums.ts";

@view("What was spent and forecast.")
abstract class SpentAndForecast {
  @field(() => Money, "Revenue spent; null while nothing is recorded.", "nullable")
  revenue!: number | null;

  @field(() => Money, "Capital spent; null while nothing is recorded.", "nullable")
  capital!: number | null;

  @field(() => Money, "Revenue and capital together; null while nothing is recorded.", "nullable")
  total!: number | null;

  @field(() => Money, "What is forecast; null where nothing is.", "nullable")
  forecast!: number | null;

  @field(
    () => Money,
    "Spent less forecast in the months that have both: positive is more than expected. Null when none has.",
    "nullable",
  )
  variance!: number | null;

  @field(...WHOLE.complete)
  complete!: boolean;

  @field(...WHOLE.withheldCount)
  withheldCount!: number;
}

@view("What was spent and forecast in a month.")
class SpendMonth extends SpentAndForecast {
  @field(() => Month, "The month.")
  month!: string;
}

@view("What was spent and forecast in a year or quarter.", "PeriodSpend")
class PeriodSpendView extends SpentAndForecast {
  @field(() => String, 'What it is called: "2018/19", "2018/19 Q3 (fiscal)", "2018 Q4 (calendar)".')
  label!: string;

  @field(() => Month, "The first of its months that is counted.")
  from!: string;

  @field(() => Month, "The last of its months that is counted.")
  to!: string;

  @field(() => Boolean, "True when not all of its months are asked for, and so counted.")
  partial!: boolean;

  @field(
    () => Int,
    "How many of its months have both spend and forecast, which `variance` compares.",
  )
  comparedMonths!: number;
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
  const [spent, forecast, unseen] = await Promise.all([
    spentByMonth(reader, programme.ref),
    forecastMonths(reader, programme.ref),
    withheldSpend(reader, programme.ref),
  ]);
  const months = [...unseen, ...forecast.filter((each) => isWithheld(each, "amount"))];
  const spans = spendOver(spent.filter(within), forecast.filter(within), period, { from, to });
  return spans.map((span) => {
    const own = months.filter(({ month }) => month >= span.from && month <= span.to);
    return { ...span, ...whole(own.length) };
  });
}
