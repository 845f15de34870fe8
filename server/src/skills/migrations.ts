import { type ColumnTypes, type Migration, recordTable, within } from "@tranche/plugin-kit";

export const skillsMigrations: Migration[] = [
  {
    name: "0001-skills",
    up: (t: ColumnTypes) => [
      recordTable(t, "skill", [`name ${t.text} NOT NULL`, `description ${t.text}`]),
      recordTable(
        t,
        "course",
        [`title ${t.text} NOT NULL`, `workstream ${t.text}`, `skill ${t.text}`],
        [within("workstream", "workstream"), within("skill", "skill")],
      ),
    ],
    down: () => ["course", "skill"].map((table) => `DROP TABLE ${table}`),
  },
];
