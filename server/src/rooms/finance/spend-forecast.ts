import {
  AppendedRow,
  appended,
  appendOnly,
  choice,
  count,
  link,
  money,
  month,
  ProgrammeRecord,
  record,
} from "@tranche/plugin-kit";
import { SpendKind } from "../programme/amounts.ts";

/** Its months are those that the change which last set it kept. */
@record("forecast", "What is expected to be spent from an allocation, month by month.", {
  name: "Forecast",
  listed: ["forecasts", "Its current spend forecasts, one for each allocation that has one."],
})
export class SpendForecast extends ProgrammeRecord {
  @link("allocation", "The allocation.", { asRef: true })
  allocation!: string;

  @count("Its number among the allocation's forecasts, from 1.")
  version!: number;
}

@appended("forecast_month", "What is expected to be spent in a month.")
export class ForecastMonth extends AppendedRow {
  @link("allocation", "The allocation.", { asRef: "ID" })
  allocation!: string;

  @month("The month.")
  month!: string;

  @choice(SpendKind, "Whether it is revenue or capital, as the allocation is.")
  kind!: SpendKind;

  @money("The amount expected, 0.00 or more.", { mayBeWithheld: true })
  amount!: number;
}

/** The months of every version of every forecast, as they are kept. */
export const FORECAST_MONTHS = appendOnly(ForecastMonth, { named: ["allocation", "month"] });
