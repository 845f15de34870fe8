import {
  across,
  type Migration,
  migration,
  recordTable,
  remaking,
  type TableParts,
  within,
} from "@tranche/plugin-kit";

const attribution: TableParts = (t) => [
  [
    `benefit ${t.text} NOT NULL`,
    `claimant ${t.text} NOT NULL`,
    `share ${t.count} NOT NULL CHECK (share BETWEEN 0 AND 10000)`,
  ],
  [
    within("benefit", "benefit"),
    across("claimant", "claimant", "programme"),
    "UNIQUE (programme, benefit, claimant)",
  ],
];

const step: TableParts = (t) => [
  [
    `benefit ${t.text} NOT NULL`,
    `kind ${t.text} NOT NULL`,
    `starts_in ${t.text} NOT NULL`,
    `value ${t.money} NOT NULL`,
  ],
  [within("benefit", "benefit"), "UNIQUE (programme, benefit, kind, starts_in)"],
];

/** The same, with the decision that set it. */
const decided =
  (parts: TableParts): TableParts =>
  (t) => {
    const [columns, constraints] = parts(t);
    return [
      [...columns, `decision ${t.text}`],
      [...constraints, within("decision", "decision")],
    ];
  };

export const benefitsMigrations: Migration[] = [
  migration("0001-benefits", (t) => [
    recordTable(
      t,
      "benefit",
      [
        `title ${t.text} NOT NULL`,
        `description ${t.text}`,
        `class ${t.text} NOT NULL`,
        `status ${t.text} NOT NULL`,
        `annual_value ${t.money} CHECK (annual_value >= 0)`,
        `beneficiary ${t.text}`,
        `owner ${t.text}`,
        `measure ${t.text}`,
        `realised_in ${t.text}`,
        `unit ${t.text}`,
        `basis ${t.text}`,
        `assumptions ${t.text}`,
        `tolerance ${t.count} CHECK (tolerance BETWEEN 0 AND 10000)`,
        `baseline_value ${t.money}`,
        `baseline_on ${t.day}`,
        `baseline_decision ${t.text}`,
        `target_value ${t.money}`,
        `target_on ${t.day}`,
        `target_decision ${t.text}`,
        `approved_by ${t.text}`,
      ],
      ["baseline_decision", "target_decision", "approved_by"].map((column) =>
        within(column, "decision"),
      ),
    ),
    recordTable(
      t,
      "benefit_enabler",
      [
        `benefit ${t.text} NOT NULL`,
        `milestone_programme ${t.text} NOT NULL`,
        `milestone ${t.text} NOT NULL`,
        `needed_by ${t.day}`,
        `share ${t.count} CHECK (share BETWEEN 0 AND 10000)`,
      ],
      [within("benefit", "benefit"), across("milestone_programme", "milestone", "milestone")],
    ),
    recordTable(
      t,
      "benefit_objective",
      [
        `benefit ${t.text} NOT NULL`,
        `objective ${t.text} NOT NULL`,
        `share ${t.count} CHECK (share BETWEEN 0 AND 10000)`,
      ],
      [within("benefit", "benefit"), within("objective", "objective")],
    ),
    recordTable(t, "benefit_attribution", ...attribution(t)),
    recordTable(t, "benefit_step", ...step(t)),
    recordTable(
      t,
      "benefit_measurement",
      [
        `benefit ${t.text} NOT NULL`,
        `month ${t.text} NOT NULL`,
        `value ${t.money} NOT NULL`,
        `evidence ${t.text} NOT NULL`,
      ],
      [within("benefit", "benefit"), "UNIQUE (programme, benefit, month)"],
    ),
  ]),
  migration(
    "0002-needed-by-all",
    (t) => [`ALTER TABLE benefit_enabler ADD COLUMN needed_by_all ${t.flag}`],
    { down: () => ["ALTER TABLE benefit_enabler DROP COLUMN needed_by_all"] },
  ),
  remaking("0003-attribution-decision", "benefit_attribution", ["benefit", "claimant", "share"], {
    ...{ before: attribution, after: decided(attribution) },
  }),
  remaking("0003-step-decision", "benefit_step", ["benefit", "kind", "starts_in", "value"], {
    ...{ before: step, after: decided(step) },
  }),
];
