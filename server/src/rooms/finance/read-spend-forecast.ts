import DataLoader from "dataloader";
import { selectOf } from "../../records/append-only.ts";
import type { Reader } from "../../records/reader.ts";
import { groupBy } from "../../records/record-set.ts";
import { FORECAST_MONTHS, type ForecastMonth, SpendForecast } from "./spend-forecast.ts";

const CURRENT = {};

/** The months of the current spend forecasts of a programme; one statement for all programmes asked about. */
export function forecastMonths(
  reader: Reader,
  programme: string,
): Promise<readonly ForecastMonth[]> {
  return reader
    .once(
      CURRENT,
      () => new DataLoader((programmes: readonly string[]) => load(reader, programmes)),
    )
    .load(programme);
}

async function load(reader: Reader, programmes: readonly string[]): Promise<ForecastMonth[][]> {
  const sets = await Promise.all(
    programmes.map((programme) => reader.set(SpendForecast, programme)),
  );
  const current = sets.flatMap(({ all }) => all);
  const months = groupBy(await monthsOf(reader, current), ({ programme }) => programme);
  return programmes.map((programme) => months.get(programme) ?? []);
}

/** The months of versions of forecasts, oldest month first. */
export async function monthsOf(
  reader: Reader,
  versions: readonly Pick<ForecastMonth, "programme" | "seq" | "allocation">[],
): Promise<ForecastMonth[]> {
  if (versions.length === 0) return [];
  const programmes = [...new Set(versions.map(({ programme }) => programme))];
  return reader.rows<ForecastMonth>(FORECAST_MONTHS, programmes, (table) => ({
    sql: `SELECT ${selectOf(FORECAST_MONTHS)} FROM ${table} f
     WHERE ${versions.map(() => "(programme = ? AND seq = ? AND allocation = ?)").join(" OR ")}
     ORDER BY programme, month, allocation`,
    values: versions.flatMap(({ programme, seq, allocation }) => [programme, seq, allocation]),
  }));
}
