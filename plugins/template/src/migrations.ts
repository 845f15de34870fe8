import { type Migration, migration, recordTable } from "@tranche/plugin-kit";

export const migrations: Migration[] = [
  migration("0001-items", (t) => [
    recordTable(t, "template_item", [
      `title ${t.text} NOT NULL`,
      `added_on ${t.day} NOT NULL`,
      `done_on ${t.day}`,
      "CHECK (done_on >= added_on)",
    ]),
  ]),
];
