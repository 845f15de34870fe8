import { type ColumnTypes, type Migration, recordTable, within } from "@tranche/plugin-kit";

export const financeMigrations: Migration[] = [
  {
    name: "0001-allocations",
    up: (t: ColumnTypes) => [
      recordTable(t, "funding_source", [`name ${t.text} NOT NULL`]),
      recordTable(t, "capital_plan_line", [
        `name ${t.text} NOT NULL`,
        `budget ${t.money} NOT NULL CHECK (budget >= 0)`,
      ]),
      recordTable(
        t,
        "allocation",
        [
          `title ${t.text} NOT NULL`,
          `kind ${t.text} NOT NULL CHECK (kind IN ('REVENUE', 'CAPITAL'))`,
          `amount ${t.money} NOT NULL CHECK (amount >= 0)`,
          `basis ${t.text} NOT NULL CHECK (basis IN ('ONE_OFF', 'PER_YEAR'))`,
          `overspend ${t.text} NOT NULL CHECK (overspend IN ('REFUSE', 'FLAG'))`,
          `period ${t.text}`,
          `funding_source ${t.text} NOT NULL`,
          `drawn_from ${t.text}`,
          `tranche ${t.text}`,
          `decision ${t.text} NOT NULL`,
        ],
        [
          within("funding_source", "funding_source"),
          within("drawn_from", "capital_plan_line"),
          within("tranche", "tranche"),
          within("decision", "decision"),
          "UNIQUE (programme, ref, kind)",
        ],
      ),
      `CREATE TABLE limit_use (
        programme ${t.text} NOT NULL REFERENCES chain (programme),
        limits ${t.text} NOT NULL,
        ref ${t.text} NOT NULL,
        cap ${t.money},
        used ${t.money} NOT NULL,
        cap_count ${t.count},
        used_count ${t.count} NOT NULL,
        PRIMARY KEY (programme, limits, ref),
        CONSTRAINT within_cap CHECK (cap IS NULL OR used <= cap),
        CONSTRAINT within_cap_count CHECK (cap_count IS NULL OR used_count <= cap_count)
      )`,
    ],
    down: () =>
      ["limit_use", "allocation", "capital_plan_line", "funding_source"].map(
        (table) => `DROP TABLE ${table}`,
      ),
  },
];
