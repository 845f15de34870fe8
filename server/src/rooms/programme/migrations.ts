import { type Migration, migration, recordTable, within } from "@tranche/plugin-kit";

export const programmeMigrations: Migration[] = [
  migration(
    "0001-plan",
    (t) => [
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
      recordTable(t, "organisation", [`name ${t.text} NOT NULL`, `description ${t.text}`]),
      recordTable(
        t,
        "role",
        [`title ${t.text} NOT NULL`, `organisation ${t.text}`, `holder ${t.text}`],
        [within("organisation", "organisation")],
      ),
    ],
    { formerly: ["programme/0001-programme"] },
  ),
  migration("0002-marking", (t) => [`ALTER TABLE programme ADD COLUMN marking ${t.text}`], {
    down: () => ["ALTER TABLE programme DROP COLUMN marking"],
  }),
];
