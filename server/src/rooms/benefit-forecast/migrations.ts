import { type Migration, migration, recordTable, within } from "@tranche/plugin-kit";

export const benefitForecastMigrations: Migration[] = [
  migration(
    "0001-ranges",
    (t) => [
      recordTable(
        t,
        "benefit_range",
        [
          `benefit ${t.text} NOT NULL`,
          `value_low ${t.money} NOT NULL`,
          `value_likely ${t.money} NOT NULL`,
          `value_high ${t.money} NOT NULL`,
          `months_low ${t.count} NOT NULL`,
          `months_likely ${t.count} NOT NULL`,
          `months_high ${t.count} NOT NULL`,
          // One range for each benefit.
          "CHECK (ref = benefit)",
          "CHECK (value_low <= value_likely AND value_likely <= value_high)",
          "CHECK (0 <= months_low AND months_low <= months_likely AND months_likely <= months_high)",
        ],
        [within("benefit", "benefit")],
      ),
      recordTable(
        t,
        "milestone_range",
        [
          `milestone ${t.text} NOT NULL`,
          `earliest_on ${t.day} NOT NULL`,
          `likely_on ${t.day} NOT NULL`,
          `latest_on ${t.day} NOT NULL`,
          "CHECK (ref = milestone)",
          "CHECK (earliest_on <= likely_on AND likely_on <= latest_on)",
        ],
        [within("milestone", "milestone")],
      ),
    ],
    { formerly: ["forecast/0001-ranges"] },
  ),
];
