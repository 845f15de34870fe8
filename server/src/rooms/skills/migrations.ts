import {
  type ColumnTypes,
  type Migration,
  migration,
  recordTable,
  remaking,
  type TableParts,
  within,
} from "@tranche/plugin-kit";

/** @param unique what there is one count of at most. */
const holding = (t: ColumnTypes, unique: string): ReturnType<TableParts> => [
  [
    `cohort ${t.text} NOT NULL`,
    `skill ${t.text} NOT NULL`,
    `level ${t.text} NOT NULL`,
    `people ${t.count} NOT NULL CHECK (people >= 0)`,
    `as_of ${t.day} NOT NULL`,
  ],
  [within("cohort", "cohort"), within("skill", "skill"), `UNIQUE (programme, ${unique})`],
];

export const skillsMigrations: Migration[] = [
  migration("0001-skills", (t) => [
    recordTable(t, "skill", [`name ${t.text} NOT NULL`, `description ${t.text}`]),
    recordTable(t, "role_profile", [`name ${t.text} NOT NULL`, `description ${t.text}`]),
    recordTable(
      t,
      "role_requirement",
      [`role ${t.text} NOT NULL`, `skill ${t.text} NOT NULL`, `level ${t.text} NOT NULL`],
      [within("role", "role_profile"), within("skill", "skill"), "UNIQUE (programme, role, skill)"],
    ),
    recordTable(
      t,
      "cohort",
      [
        `name ${t.text} NOT NULL`,
        `role ${t.text}`,
        `workstream ${t.text}`,
        `people ${t.count} NOT NULL CHECK (people >= 0)`,
      ],
      [within("role", "role_profile"), within("workstream", "workstream")],
    ),
    recordTable(t, "skill_holding", ...holding(t, "cohort, skill, level")),
    recordTable(
      t,
      "course",
      [
        `title ${t.text} NOT NULL`,
        `workstream ${t.text}`,
        `skill ${t.text}`,
        `level ${t.text}`,
        `objective ${t.text}`,
      ],
      [
        within("workstream", "workstream"),
        within("skill", "skill"),
        within("objective", "objective"),
      ],
    ),
    recordTable(
      t,
      "course_session",
      [
        `course ${t.text} NOT NULL`,
        `starts_on ${t.day} NOT NULL`,
        `seats ${t.count} NOT NULL CHECK (seats >= 0)`,
        `cost ${t.money} CHECK (cost >= 0)`,
      ],
      [within("course", "course")],
    ),
    recordTable(
      t,
      "course_booking",
      [
        `session ${t.text} NOT NULL`,
        `cohort ${t.text} NOT NULL`,
        `booked ${t.count} NOT NULL CHECK (booked >= 0)`,
        `completed ${t.count} NOT NULL CHECK (completed >= 0)`,
      ],
      [
        within("session", "course_session"),
        within("cohort", "cohort"),
        "UNIQUE (programme, session, cohort)",
      ],
    ),
    recordTable(t, "named_persons_switch", [`"on" ${t.flag} NOT NULL`]),
    recordTable(
      t,
      "named_person",
      [`name ${t.text} NOT NULL`, `cohort ${t.text} NOT NULL`],
      [within("cohort", "cohort")],
    ),
    recordTable(
      t,
      "named_holding",
      [`person ${t.text} NOT NULL`, `skill ${t.text} NOT NULL`, `level ${t.text} NOT NULL`],
      [
        within("person", "named_person"),
        within("skill", "skill"),
        "UNIQUE (programme, person, skill)",
      ],
    ),
  ]),
  remaking("0002-counts-by-day", "skill_holding", ["cohort", "skill", "level", "people", "as_of"], {
    before: (t) => holding(t, "cohort, skill, level"),
    after: (t) => holding(t, "cohort, skill, level, as_of"),
  }),
  migration(
    "0003-cohort-counted-on",
    (t) => [`ALTER TABLE cohort ADD COLUMN counted_on ${t.day}`],
    { down: () => ["ALTER TABLE cohort DROP COLUMN counted_on"] },
  ),
];
