import { type Migration, migration, recordTable, within } from "@tranche/plugin-kit";

export const publicationMigrations: Migration[] = [
  migration("0001-withholdings", (t) => [
    recordTable(t, "withholding", [
      `kind ${t.text} NOT NULL`,
      `record ${t.text} NOT NULL`,
      `field ${t.text}`,
      `marking ${t.text} NOT NULL`,
      `caveat ${t.text}`,
      `basis ${t.text} NOT NULL`,
      `reason ${t.text} NOT NULL`,
      `ceases_on ${t.day} NOT NULL`,
    ]),
  ]),
  migration("0002-publications", (t) => [
    `ALTER TABLE withholding ADD COLUMN decision ${t.text}`,
    recordTable(
      t,
      "publication",
      [
        `paper ${t.text} NOT NULL CHECK (paper IN ('DECISION', 'BOARD_PACK'))`,
        `decision ${t.text}`,
        `status ${t.text} NOT NULL CHECK (status IN ('PUBLISHED', 'DEFERRED'))`,
        `published_on ${t.day}`,
        `deferred_until ${t.day}`,
        `deferred_because ${t.text}`,
        `chain_seq ${t.count}`,
        `chain_digest ${t.text}`,
        `content_digest ${t.text}`,
        "CHECK ((paper = 'DECISION') = (decision IS NOT NULL))",
      ],
      [within("decision", "decision")],
    ),
    `CREATE TABLE published_part (
        programme ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        ordinal ${t.count} NOT NULL,
        publication ${t.text} NOT NULL,
        content ${t.text} NOT NULL,
        PRIMARY KEY (programme, seq, ordinal),
        UNIQUE (programme, publication),
        FOREIGN KEY (programme, seq) REFERENCES change (programme, seq) DEFERRABLE INITIALLY DEFERRED
      )`,
  ]),
];
