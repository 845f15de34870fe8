import {
  type Migration,
  migration,
  recordTable,
  remaking,
  type TableParts,
  within,
} from "@tranche/plugin-kit";

const waiver: TableParts = (t) => [
  [
    `item ${t.text} NOT NULL`,
    `waived_by ${t.text} NOT NULL`,
    `waived_on ${t.day} NOT NULL`,
    `because ${t.text} NOT NULL`,
  ],
  [within("item", "readiness_item"), "UNIQUE (programme, item)"],
];

export const gatesMigrations: Migration[] = [
  migration(
    "0000-readiness",
    (t) => [
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
    { formerly: ["governance/0001-governance"] },
  ),
  migration("0001-gates", (t) => [
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
    recordTable(t, "waiver", ...waiver(t)),
  ]),
  remaking("0002-waiver-decision", "waiver", ["item", "waived_by", "waived_on", "because"], {
    before: waiver,
    after: (t) => {
      const [columns, constraints] = waiver(t);
      return [
        [...columns, `decision ${t.text}`],
        [...constraints, within("decision", "decision")],
      ];
    },
  }),
];
