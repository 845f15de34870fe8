import { describe as described } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { REFUSALS, RefusedRequest } from "../access/refusal-log.ts";
import { SPEND, SpendEntry } from "../rooms/finance/spend-entry.ts";
import { FORECAST_MONTHS, ForecastMonth } from "../rooms/finance/spend-forecast.ts";
import { MetricRun, RUNS } from "../rooms/metrics/metric-run.ts";
import { READINGS, StoredReading } from "../rooms/metrics/stored-reading.ts";
import { appendedData, selectOf } from "./append-only.ts";

/** The facts' order enters the digest of every change that keeps such rows: it never changes. */
const KEPT = [
  [
    ...[SPEND, SpendEntry, "spend_entry"],
    "ref allocation kind month amount workstream lot supplier description reverses_seq reverses_ordinal",
  ],
  [FORECAST_MONTHS, ForecastMonth, "forecast_month", "allocation month kind amount"],
  [
    ...[READINGS, StoredReading, "metric_reading"],
    "metric_key metric_version as_at observed_on value status rating title unit better green amber fresh_for_days provenance recorded_by",
  ],
  [RUNS, MetricRun, "metric_run", "metric plugin status duration_ms as_at"],
  [REFUSALS, RefusedRequest, "refusal", "about operation code field message asked actor"],
] as const;

describe("a kind of row that is only added to", () => {
  it.each(KEPT)(
    "%#: keeps its columns in the order of old chains",
    (kind, type, table, columns) => {
      expect(kind.table).toBe(table);
      expect(Object.values(kind.columns)).toEqual(columns.split(" "));
      expect(described(type)).toMatchObject({ table, listed: null });
      expect(described(type).facts.map(({ name }) => name)).toEqual(Object.keys(kind.columns));
    },
  );

  it.each(KEPT)("%#: has each fact and the row's place in its digest", (kind) => {
    const names = ["ordinal", ...Object.keys(kind.columns)];
    const row = Object.fromEntries(names.map((name) => [name, name]));
    const data = appendedData(kind, [row]);
    for (const name of names)
      expect(appendedData(kind, [{ ...row, [name]: "other" }]), name).not.toBe(data);
  });

  it("is selected by its facts' names", () => {
    expect(selectOf(RUNS, "r.")).toBe(
      'r."programme" AS "programme", r."seq" AS "seq", r."ordinal" AS "ordinal", r."metric" AS "metric", r."plugin" AS "plugin", r."status" AS "status", r."duration_ms" AS "durationMs", r."as_at" AS "asAt"',
    );
  });
});
