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
  migration("0002-keys", (t) => [
    `CREATE TABLE api_key (
        programme ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        ordinal ${t.count} NOT NULL,
        "key" ${t.text} NOT NULL UNIQUE,
        name ${t.text} NOT NULL,
        digest ${t.text} NOT NULL,
        role ${t.text} NOT NULL,
        scope ${t.text},
        ends_on ${t.day} NOT NULL,
        PRIMARY KEY (programme, seq, ordinal),
        FOREIGN KEY (programme, seq) REFERENCES change (programme, seq) DEFERRABLE INITIALLY DEFERRED
      )`,
    `CREATE TABLE api_key_revocation (
        programme ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        ordinal ${t.count} NOT NULL,
        "key" ${t.text} NOT NULL,
        PRIMARY KEY (programme, seq, ordinal),
        FOREIGN KEY (programme, seq) REFERENCES change (programme, seq) DEFERRABLE INITIALLY DEFERRED
      )`,
    // When a key was used is no fact of the record: it may be lost, and no chain grows by reading.
    `CREATE TABLE api_key_use ("key" ${t.text} PRIMARY KEY, used_at ${t.text} NOT NULL)`,
  ]),
];
