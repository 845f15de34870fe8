import { type ColumnTypes, type Migration, recordTable, within } from "@tranche/plugin-kit";

export const gatesMigrations: Migration[] = [
  {
    name: "0001-gates",
    up: (t: ColumnTypes) => [
      recordTable(
        t,
        "project",
        [
          `title ${t.text} NOT NULL`,
          `workstream ${t.text}`,
          `personal_data ${t.text} NOT NULL`,
          `affects_estates ${t.flag} NOT NULL`,
          `affects_environment ${t.flag} NOT NULL`,
          `business_case_raised_on ${t.day}`,
        ],
        [within("workstream", "workstream")],
      ),
      recordTable(t, "plugin_declaration", [
        `personal_data ${t.text} NOT NULL`,
        `declared_on ${t.day} NOT NULL`,
        `version ${t.text} NOT NULL`,
      ]),
      recordTable(
        t,
        "waiver",
        [
          `item ${t.text} NOT NULL`,
          `waived_by ${t.text} NOT NULL`,
          `waived_on ${t.day} NOT NULL`,
          `because ${t.text} NOT NULL`,
        ],
        [within("item", "readiness_item"), "UNIQUE (programme, item)"],
      ),
    ],
    down: () => ["waiver", "plugin_declaration", "project"].map((table) => `DROP TABLE ${table}`),
  },
];
