import { type Migration, recordTable } from "@tranche/plugin-kit";

export const migrations: Migration[] = [
  {
    name: "0001-items",
    up: (t) => [
      recordTable(t, "template_item", [
        `title ${t.text} NOT NULL`,
        `added_on ${t.day} NOT NULL`,
        `done_on ${t.day}`,
        "CHECK (done_on >= added_on)",
      ]),
    ],
    down: () => ["DROP TABLE template_item"],
  },
];
