import { type Migration, migration, recordTable, within } from "@tranche/plugin-kit";
import { foldedIn } from "../../records/folded-ref.ts";

export const financeMigrations: Migration[] = [
  migration(
    "0001-spend",
    (t) => [
      `CREATE TABLE spend_entry (
        programme ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        ordinal ${t.count} NOT NULL,
        ref ${t.text} NOT NULL,
        allocation ${t.text} NOT NULL,
        kind ${t.text} NOT NULL,
        month ${t.text} NOT NULL,
        amount ${t.money} NOT NULL CHECK (amount <> 0),
        workstream ${t.text},
        lot ${t.text},
        supplier ${t.text},
        description ${t.text},
        reverses_seq ${t.count},
        reverses_ordinal ${t.count},
        PRIMARY KEY (programme, seq, ordinal),
        UNIQUE (programme, ref),
        UNIQUE (programme, reverses_seq, reverses_ordinal),
        FOREIGN KEY (programme, seq) REFERENCES change (programme, seq) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (programme, allocation, kind) REFERENCES allocation (programme, ref, kind),
        ${within("workstream", "workstream")},
        ${within("lot", "lot")},
        FOREIGN KEY (programme, reverses_seq, reverses_ordinal) REFERENCES spend_entry (programme, seq, ordinal)
      )`,
      "CREATE INDEX spend_entry_by_supplier ON spend_entry (programme, supplier, seq, ordinal)",
      `CREATE TABLE spend_month (
        programme ${t.text} NOT NULL,
        allocation ${t.text} NOT NULL,
        month ${t.text} NOT NULL,
        workstream ${t.text} NOT NULL,
        lot ${t.text} NOT NULL,
        kind ${t.text} NOT NULL,
        amount ${t.money} NOT NULL,
        entries ${t.count} NOT NULL,
        PRIMARY KEY (programme, allocation, month, workstream, lot, kind)
      )`,
    ],
    { formerly: ["ledger/0001-spend"] },
  ),
  migration(
    "0002-forecasts",
    (t) => [
      recordTable(
        t,
        "forecast",
        [`allocation ${t.text} NOT NULL`, `version ${t.count} NOT NULL CHECK (version >= 1)`],
        [within("allocation", "allocation"), "UNIQUE (programme, allocation)"],
      ),
      `CREATE TABLE forecast_month (
        programme ${t.text} NOT NULL,
        seq ${t.count} NOT NULL,
        ordinal ${t.count} NOT NULL,
        allocation ${t.text} NOT NULL,
        month ${t.text} NOT NULL,
        kind ${t.text} NOT NULL,
        amount ${t.money} NOT NULL CHECK (amount >= 0),
        PRIMARY KEY (programme, seq, ordinal),
        FOREIGN KEY (programme, seq) REFERENCES change (programme, seq) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (programme, allocation, kind) REFERENCES allocation (programme, ref, kind),
        UNIQUE (programme, seq, allocation, month)
      )`,
    ],
    { formerly: ["ledger/0002-forecasts"] },
  ),
  migration("0003-closed-months", (t) => [
    recordTable(
      t,
      "closed_month",
      [`month ${t.text} NOT NULL`, `closed_on ${t.day} NOT NULL`],
      ["UNIQUE (programme, month)"],
    ),
  ]),
  migration("0004-budgets", (t) => [
    recordTable(
      t,
      "budget_year",
      [
        `allocation ${t.text} NOT NULL`,
        `fiscal_year ${t.text} NOT NULL`,
        `amount ${t.money} NOT NULL CHECK (amount >= 0)`,
        `decision ${t.text} NOT NULL`,
      ],
      [
        within("allocation", "allocation"),
        within("decision", "decision"),
        "UNIQUE (programme, allocation, fiscal_year)",
      ],
    ),
  ]),
  migration(
    "0005-folded-refs",
    ({ database }) => [
      `CREATE INDEX spend_entry_folded ON spend_entry (programme, ${foldedIn(database, "ref")})`,
    ],
    { down: () => ["DROP INDEX spend_entry_folded"] },
  ),
];
