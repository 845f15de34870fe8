import { across, type Migration, migration, recordTable, within } from "@tranche/plugin-kit";

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
    recordTable(
      t,
      "benefit_attribution",
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
    ),
    recordTable(
      t,
      "benefit_step",
      [
        `benefit ${t.text} NOT NULL`,
        `kind ${t.text} NOT NULL`,
        `starts_in ${t.text} NOT NULL`,
        `value ${t.money} NOT NULL`,
      ],
      [within("benefit", "benefit"), "UNIQUE (programme, benefit, kind, starts_in)"],
    ),
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
];
