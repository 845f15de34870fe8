import { type Migration, migration, recordTable } from "@tranche/plugin-kit";

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
];
