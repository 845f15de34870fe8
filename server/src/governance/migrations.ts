import { type ColumnTypes, type Migration, recordTable, within } from "@tranche/plugin-kit";

export const governanceMigrations: Migration[] = [
  {
    name: "0001-governance",
    up: (t: ColumnTypes) => [
      recordTable(t, "decision", [
        `title ${t.text} NOT NULL`,
        `stage ${t.text}`,
        `needed_by ${t.day}`,
        `needed_because ${t.text}`,
        `decided_on ${t.day}`,
        `decided_on_approximate ${t.flag} NOT NULL`,
        `decided_by ${t.text}`,
        `outcome ${t.text}`,
        "CHECK ((decided_on IS NULL) = (outcome IS NULL))",
      ]),
      recordTable(
        t,
        "recommendation",
        [`decision ${t.text} NOT NULL`, `text ${t.text} NOT NULL`],
        [within("decision", "decision")],
      ),
      recordTable(
        t,
        "decision_figure",
        [
          `decision ${t.text} NOT NULL`,
          `title ${t.text} NOT NULL`,
          `amount ${t.money} NOT NULL CHECK (amount >= 0)`,
          `basis ${t.text}`,
        ],
        [within("decision", "decision")],
      ),
      recordTable(
        t,
        "decision_step",
        [
          `decision ${t.text} NOT NULL`,
          `title ${t.text} NOT NULL`,
          `taken_by ${t.text} NOT NULL`,
          `taken_on ${t.day} NOT NULL`,
        ],
        [within("decision", "decision")],
      ),
      recordTable(
        t,
        "consultation",
        [`decision ${t.text} NOT NULL`, `party ${t.text} NOT NULL`, `confirmed ${t.flag} NOT NULL`],
        [within("decision", "decision")],
      ),
      recordTable(t, "obligation", [
        `kind ${t.text} NOT NULL`,
        `title ${t.text} NOT NULL`,
        `status ${t.text} NOT NULL`,
        `"trigger" ${t.text} NOT NULL`,
        `wakes_on ${t.text}`,
        `due_stage ${t.text}`,
        `owner ${t.text}`,
        `met_on ${t.day}`,
        `evidence ${t.text}`,
        `covers ${t.text}`,
      ]),
      recordTable(t, "readiness_item", [
        `stage ${t.text} NOT NULL`,
        `business_case ${t.text} NOT NULL`,
        `title ${t.text} NOT NULL`,
        `mandatory ${t.flag} NOT NULL`,
        `rule ${t.text}`,
        `owner ${t.text}`,
        `due_on ${t.day}`,
        `met_on ${t.day}`,
        `evidence ${t.text}`,
      ]),
      recordTable(
        t,
        "gate",
        [`stage ${t.text} NOT NULL`, `passed_on ${t.day} NOT NULL`, `decision ${t.text} NOT NULL`],
        [within("decision", "decision"), "UNIQUE (programme, stage)"],
      ),
    ],
    down: () =>
      [
        "gate",
        "readiness_item",
        "obligation",
        "consultation",
        "decision_step",
        "decision_figure",
        "recommendation",
        "decision",
      ].map((table) => `DROP TABLE ${table}`),
  },
];
