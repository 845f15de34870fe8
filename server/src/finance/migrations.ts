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
        ],
      ),
    ],
    down: () =>
      ["allocation", "capital_plan_line", "funding_source"].map((table) => `DROP TABLE ${table}`),
  },
];
