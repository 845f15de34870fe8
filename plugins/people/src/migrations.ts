import { type Migration, migration, recordTable } from "@tranche/plugin-kit";

export const migrations: Migration[] = [
  migration("0001-returns", (t) => [
    recordTable(t, "people_establishment", [
      `role ${t.text} NOT NULL`,
      `as_of ${t.day} NOT NULL`,
      `posts ${t.count} NOT NULL`,
      `in_post ${t.count} NOT NULL`,
      `leavers ${t.count} NOT NULL`,
    ]),
    recordTable(t, "people_vacancy", [
      `title ${t.text} NOT NULL`,
      `role ${t.text} NOT NULL`,
      `opened_on ${t.day} NOT NULL`,
      `closed_on ${t.day}`,
      `applications ${t.count}`,
      `ended_on ${t.day}`,
      `outcome ${t.text}`,
      "CHECK (closed_on >= opened_on)",
      "CHECK (ended_on >= opened_on)",
      "CHECK (applications IS NULL OR closed_on IS NOT NULL)",
      "CHECK ((ended_on IS NULL) = (outcome IS NULL))",
    ]),
    recordTable(t, "people_training", [
      `course ${t.text} NOT NULL`,
      `cohort ${t.text} NOT NULL`,
      `as_of ${t.day} NOT NULL`,
      `due ${t.count} NOT NULL`,
      `completed ${t.count} NOT NULL`,
      "CHECK (completed <= due)",
    ]),
    recordTable(t, "people_skill_need", [
      `skill ${t.text} NOT NULL`,
      `level ${t.text} NOT NULL`,
      `cohort ${t.text} NOT NULL`,
      `as_of ${t.day} NOT NULL`,
      `needed ${t.count} NOT NULL`,
      `holding ${t.count} NOT NULL`,
    ]),
  ]),
];
