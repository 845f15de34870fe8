import { type Migration, migration, recordTable, within } from "@tranche/plugin-kit";

export const metricsMigrations: Migration[] = [
  migration("0001-readings", (t) => [
    recordTable(
      t,
      "objective_measure",
      [`objective ${t.text} NOT NULL`, `metric_key ${t.text} NOT NULL`],
      [within("objective", "objective"), "UNIQUE (programme, objective, metric_key)"],
    ),
    `CREATE TABLE metric_run (
        programme ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        ordinal ${t.count} NOT NULL,
        metric ${t.text} NOT NULL,
        plugin ${t.text} NOT NULL,
        status ${t.text} NOT NULL,
        duration_ms ${t.count} NOT NULL,
        as_at ${t.instant} NOT NULL,
        PRIMARY KEY (programme, seq, ordinal),
        FOREIGN KEY (programme, seq) REFERENCES change (programme, seq) DEFERRABLE INITIALLY DEFERRED
      )`,
    `CREATE TABLE metric_reading (
        programme ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        ordinal ${t.count} NOT NULL,
        metric_key ${t.text} NOT NULL,
        metric_version ${t.count} NOT NULL,
        as_at ${t.instant} NOT NULL,
        observed_on ${t.day},
        value ${t.database === "sqlite" ? "real" : "double precision"},
        status ${t.text} NOT NULL CHECK (status IN ('OK', 'NO_DATA', 'FAILED')),
        rating ${t.text} NOT NULL,
        title ${t.text} NOT NULL,
        unit ${t.text} NOT NULL,
        better ${t.text} NOT NULL,
        green ${t.database === "sqlite" ? "real" : "double precision"} NOT NULL,
        amber ${t.database === "sqlite" ? "real" : "double precision"} NOT NULL,
        fresh_for_days ${t.count} NOT NULL,
        provenance ${t.text} NOT NULL,
        recorded_by ${t.text},
        PRIMARY KEY (programme, seq, ordinal),
        FOREIGN KEY (programme, seq) REFERENCES change (programme, seq) DEFERRABLE INITIALLY DEFERRED,
        CHECK ((status = 'OK') = (value IS NOT NULL))
      )`,
    "CREATE INDEX metric_reading_by_key ON metric_reading (programme, metric_key, as_at, seq)",
  ]),
  migration("0002-applicability", (t) => [
    recordTable(
      t,
      "applicability",
      [`subject ${t.text} NOT NULL`, `applies ${t.flag} NOT NULL`, `because ${t.text} NOT NULL`],
      ["UNIQUE (programme, subject)"],
    ),
  ]),
];
