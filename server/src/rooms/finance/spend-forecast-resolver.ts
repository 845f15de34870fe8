import { derived, field, Instant, view } from "@tranche/plugin-kit";
import { Arg, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { selectOf } from "../../records/append-only.ts";
import { Reader } from "../../records/reader.ts";
import { groupBy } from "../../records/record-set.ts";
import { Programme } from "../programme/programme.ts";
import { forecastMonths } from "./read-spend-forecast.ts";
import { SetForecastPayload } from "./set-forecast.ts";
import { FORECAST_MONTHS, ForecastMonth, SpendForecast } from "./spend-forecast.ts";

@view("A version of an allocation's spend forecast.")
class ForecastVersion {
  @field(() => Int, "Its number among the allocation's forecasts, from 1.")
  version!: number;

  @field(() => Instant, "When it was set.")
  at!: string;

  @field(() => String, "Who set it; null where that is not for this reader.", "nullable")
  actor!: string | null;

  @field(() => String, "Why; null when withheld.", "nullable")
  reason!: string | null;

  @field(() => [ForecastMonth], "Its months.")
  months!: ForecastMonth[];
}

type VersionRow = ForecastMonth & Pick<ForecastVersion, "at" | "actor" | "reason">;

@Resolver(() => Programme)
export class ForecastVersionsResolver {
  @FieldResolver(() => [ForecastVersion], {
    description: "Every version of an allocation's spend forecast, oldest first.",
  })
  async forecastVersions(
    @Root() programme: Programme,
    @Arg("allocation", () => ID, { description: "The allocation." }) allocation: string,
  ): Promise<ForecastVersion[]> {
    const reader = Reader.of(programme);
    const upTo = (await reader.position(programme.ref))?.seq ?? 0;
    const rows = await reader.rows<VersionRow>(FORECAST_MONTHS, [programme.ref], (table) => ({
      sql: `SELECT ${selectOf(FORECAST_MONTHS, "f.")}, c.at, c.actor, c.reason
       FROM ${table} f JOIN change c ON c.programme = f.programme AND c.seq = f.seq
       WHERE f.programme = ? AND f.allocation = ? AND f.seq <= ? ORDER BY f.seq, f.month`,
      values: [programme.ref, allocation, upTo],
    }));
    await reader.redactChanges(programme.ref, rows);
    return [...groupBy(rows, ({ seq }) => seq).values()].map((months, index) => {
      const { at, actor, reason } = months[0] as VersionRow;
      return { version: index + 1, at, actor, reason, months };
    });
  }
}

/** The months of a forecast, and those of one that was just set. */
export const forecastMonthFields = [
  derived(SpendForecast, monthsFor, {
    months: [() => [ForecastMonth], "Its months, oldest first."],
  }),
  derived(
    SetForecastPayload,
    async ({ forecast }) => (forecast ? monthsFor(forecast) : { months: [] }),
    { months: [() => [ForecastMonth], "All months of this version."] },
  ),
];

async function monthsFor(forecast: SpendForecast) {
  const all = await forecastMonths(Reader.of(forecast), forecast.programme);
  return { months: all.filter(({ allocation }) => allocation === forecast.allocation) };
}
