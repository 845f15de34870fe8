import type { ColumnTypes, Migration } from "@tranche/plugin-kit";
import { foldedIn } from "./folded-ref.ts";

/** The record store's own tables. */
export const recordMigrations: Migration[] = [
  {
    name: "0001-chains",
    up: (t: ColumnTypes) => [
      `CREATE TABLE chain (
        programme ${t.text} PRIMARY KEY,
        head_seq ${t.count} NOT NULL,
        head_digest ${t.text} NOT NULL,
        head_at ${t.instant}
      )`,
      `CREATE TABLE change (
        programme ${t.text} NOT NULL REFERENCES chain (programme),
        seq ${t.count} NOT NULL CHECK (seq >= 1),
        at ${t.instant} NOT NULL,
        at_approximate ${t.flag} NOT NULL,
        entered_at ${t.instant} NOT NULL,
        actor ${t.text} NOT NULL,
        reason ${t.text} NOT NULL,
        source ${t.text},
        provenance ${t.text} NOT NULL,
        previous_digest ${t.text} NOT NULL,
        digest ${t.text} NOT NULL,
        PRIMARY KEY (programme, seq)
      )`,
      "CREATE INDEX change_by_time ON change (programme, at, seq)",
      `CREATE TABLE record_version (
        programme ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        ordinal ${t.count} NOT NULL,
        entity ${t.text} NOT NULL,
        ref ${t.text} NOT NULL,
        operation ${t.text} NOT NULL CHECK (operation IN ('CREATE', 'UPDATE', 'DELETE')),
        data ${t.text} NOT NULL,
        PRIMARY KEY (programme, seq, ordinal),
        FOREIGN KEY (programme, seq) REFERENCES change (programme, seq)
      )`,
      "CREATE INDEX record_version_by_record ON record_version (programme, entity, ref, seq)",
      `CREATE TABLE idempotency (
        programme ${t.text} NOT NULL REFERENCES chain (programme),
        idempotency_key ${t.text} NOT NULL,
        body_digest ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        answer ${t.text} NOT NULL,
        PRIMARY KEY (programme, idempotency_key)
      )`,
    ],
    down: () =>
      ["idempotency", "record_version", "change", "chain"].map((table) => `DROP TABLE ${table}`),
  },
  {
    // Of two old chains that only capitals tell apart, one claims what both are called.
    name: "0002-claimed-names",
    up: ({ database, text }: ColumnTypes) => [
      `CREATE TABLE claimed_name (
        folded ${text} PRIMARY KEY,
        programme ${text} NOT NULL REFERENCES chain (programme)
      )`,
      `INSERT INTO claimed_name (folded, programme)
        SELECT ${foldedIn(database, "programme")}, MIN(programme) FROM chain
        GROUP BY ${foldedIn(database, "programme")}`,
    ],
    down: () => ["DROP TABLE claimed_name"],
  },
];
