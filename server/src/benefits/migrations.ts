import { across, type ColumnTypes, type Migration, recordTable, within } from "@tranche/plugin-kit";

export const benefitsMigrations: Migration[] = [
  {
    name: "0001-benefits",
    up: (t: ColumnTypes) => [
      recordTable(t, "benefit", [
        `title ${t.text} NOT NULL`,
        `description ${t.text}`,
        `class ${t.text} NOT NULL`,
        `status ${t.text} NOT NULL`,
        `annual_value ${t.money} CHECK (annual_value >= 0)`,
        `beneficiary ${t.text}`,
        `owner ${t.text}`,
        `measure ${t.text}`,
        `realised_in ${t.text}`,
      ]),
      recordTable(
        t,
        "benefit_enabler",
        [
          `benefit ${t.text} NOT NULL`,
          `milestone_programme ${t.text} NOT NULL`,
          `milestone ${t.text} NOT NULL`,
          `needed_by ${t.day}`,
        ],
        [within("benefit", "benefit"), across("milestone_programme", "milestone", "milestone")],
      ),
      recordTable(
        t,
        "benefit_objective",
        [`benefit ${t.text} NOT NULL`, `objective ${t.text} NOT NULL`],
        [within("benefit", "benefit"), within("objective", "objective")],
      ),
      recordTable(t, "appraisal", [
        `title ${t.text} NOT NULL`,
        `stage ${t.text} NOT NULL`,
        `edition ${t.text} NOT NULL`,
        `appraised_on ${t.day} NOT NULL`,
      ]),
    ],
    down: () =>
      ["appraisal", "benefit_objective", "benefit_enabler", "benefit"].map(
        (table) => `DROP TABLE ${table}`,
      ),
  },
];
