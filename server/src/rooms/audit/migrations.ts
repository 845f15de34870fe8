import { type Migration, migration } from "@tranche/plugin-kit";

export const auditMigrations: Migration[] = [
  migration("0001-refusals", (t) => [
    `CREATE TABLE refusal (
        programme ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        ordinal ${t.count} NOT NULL,
        about ${t.text} NOT NULL,
        operation ${t.text} NOT NULL,
        code ${t.text} NOT NULL,
        field ${t.text},
        message ${t.text} NOT NULL,
        asked ${t.text} NOT NULL,
        actor ${t.text} NOT NULL,
        PRIMARY KEY (programme, seq, ordinal),
        FOREIGN KEY (programme, seq) REFERENCES change (programme, seq) DEFERRABLE INITIALLY DEFERRED
      )`,
    "CREATE INDEX refusal_by_programme ON refusal (about, seq)",
  ]),
];
