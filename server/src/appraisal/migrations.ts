import { type ColumnTypes, type Migration, recordTable } from "@tranche/plugin-kit";

export const appraisalMigrations: Migration[] = [
  {
    name: "0001-appraisals",
    up: (t: ColumnTypes) => [
      recordTable(t, "appraisal", [
        `title ${t.text} NOT NULL`,
        `stage ${t.text} NOT NULL`,
        `edition ${t.text} NOT NULL`,
        `appraised_on ${t.day} NOT NULL`,
      ]),
    ],
    down: () => ["DROP TABLE appraisal"],
  },
];
