import { type ColumnTypes, type Migration, recordTable, within } from "@tranche/plugin-kit";

export const programmeMigrations: Migration[] = [
  {
    name: "0001-programme",
    up: (t: ColumnTypes) => [
      recordTable(t, "programme", [
        `name ${t.text} NOT NULL`,
        `vision ${t.text} NOT NULL`,
        `senior_responsible_owner ${t.text}`,
        `scope ${t.text}`,
        `out_of_scope ${t.text}`,
        `approach ${t.text}`,
        "CHECK (ref = programme)",
      ]),
      recordTable(t, "strategic_intent", [`statement ${t.text} NOT NULL`]),
      recordTable(t, "objective", [`name ${t.text} NOT NULL`]),
      recordTable(t, "tranche", [
        `name ${t.text} NOT NULL`,
        `status ${t.text} NOT NULL`,
        `to_stage ${t.text}`,
        `starts_on ${t.day}`,
        `ends_on ${t.day}`,
        `description ${t.text}`,
        "CHECK (ends_on >= starts_on)",
      ]),
      recordTable(t, "workstream", [
        `kind ${t.text} NOT NULL`,
        `name ${t.text} NOT NULL`,
        `lead ${t.text}`,
        `description ${t.text}`,
      ]),
      recordTable(
        t,
        "milestone",
        [
          `title ${t.text} NOT NULL`,
          `workstream ${t.text}`,
          `tranche ${t.text}`,
          `baseline_on ${t.day}`,
          `forecast_on ${t.day}`,
          `actual_on ${t.day}`,
          `budget ${t.money} CHECK (budget >= 0)`,
          `percent_complete ${t.count} CHECK (percent_complete BETWEEN 0 AND 100)`,
          // A decision's table is made later, by another room: the write door holds the link.
          `baseline_decision ${t.text}`,
        ],
        [within("workstream", "workstream"), within("tranche", "tranche")],
      ),
      recordTable(
        t,
        "objective_milestone",
        [`objective ${t.text} NOT NULL`, `milestone ${t.text} NOT NULL`],
        [within("objective", "objective"), within("milestone", "milestone")],
      ),
      recordTable(t, "organisation", [`name ${t.text} NOT NULL`, `description ${t.text}`]),
      recordTable(
        t,
        "role",
        [`title ${t.text} NOT NULL`, `organisation ${t.text}`, `holder ${t.text}`],
        [within("organisation", "organisation")],
      ),
    ],
    down: () =>
      [
        "role",
        "organisation",
        "objective_milestone",
        "milestone",
        "workstream",
        "tranche",
        "objective",
        "strategic_intent",
        "programme",
      ].map((table) => `DROP TABLE ${table}`),
  },
];
