import { across, type Migration, migration, recordTable, within } from "@tranche/plugin-kit";

export const deliveryMigrations: Migration[] = [
  migration(
    "0000-milestones",
    (t) => [
      recordTable(
        t,
        "milestone",
        [
          `title ${t.text} NOT NULL`,
          `workstream ${t.text}`,
          `tranche ${t.text}`,
          `baseline_on ${t.day}`,
          `forecast_on ${t.day}`,
          `actual_on ${t.day}`,
          `budget ${t.money} CHECK (budget >= 0)`,
          `percent_complete ${t.count} CHECK (percent_complete BETWEEN 0 AND 100)`,
          // Held by the write door alone: tables made by earlier versions have no key for it.
          `baseline_decision ${t.text}`,
        ],
        [within("workstream", "workstream"), within("tranche", "tranche")],
      ),
      recordTable(
        t,
        "objective_milestone",
        [`objective ${t.text} NOT NULL`, `milestone ${t.text} NOT NULL`],
        [within("objective", "objective"), within("milestone", "milestone")],
      ),
    ],
    { formerly: ["programme/0001-programme"] },
  ),
  migration("0001-raid-and-confidence", (t) => [
    recordTable(
      t,
      "raid_entry",
      [
        `type ${t.text} NOT NULL CHECK (type IN ('RISK', 'ASSUMPTION', 'ISSUE', 'DEPENDENCY'))`,
        `title ${t.text} NOT NULL`,
        `description ${t.text}`,
        `owner ${t.text}`,
        `cause ${t.text}`,
        `response ${t.text}`,
        `likelihood ${t.count} CHECK (likelihood BETWEEN 1 AND 5)`,
        `impact ${t.count} CHECK (impact BETWEEN 1 AND 5)`,
        `proximity ${t.day}`,
        `exposure ${t.money} CHECK (exposure >= 0)`,
        `status ${t.text} NOT NULL CHECK (status IN ('OPEN', 'OCCURRED', 'CLOSED'))`,
        `closed_on ${t.day}`,
        `workstream ${t.text}`,
        `on_programme ${t.text}`,
        `on_milestone ${t.text}`,
        `milestone ${t.text}`,
        `needed_by ${t.day}`,
        "CHECK ((status = 'OPEN') = (closed_on IS NULL))",
        "CHECK (type <> 'ISSUE' OR (likelihood IS NULL AND status <> 'OCCURRED'))",
        "CHECK (type = 'DEPENDENCY' OR (on_programme IS NULL AND needed_by IS NULL))",
        "CHECK (on_milestone IS NULL OR on_programme IS NOT NULL)",
        "CHECK (milestone IS NULL OR on_milestone IS NOT NULL)",
      ],
      [
        within("workstream", "workstream"),
        across("on_programme", "on_programme", "programme"),
        across("on_programme", "on_milestone", "milestone"),
        within("milestone", "milestone"),
      ],
    ),
    recordTable(t, "assessment", [
      `rating ${t.text} NOT NULL`,
      `assessed_on ${t.day} NOT NULL`,
      `assessor ${t.text} NOT NULL`,
      `rationale ${t.text} NOT NULL`,
      // The five-point scale is history: see confidence-scale.ts.
      "CHECK (assessed_on < '2021-04-01' OR rating IN ('GREEN', 'AMBER', 'RED'))",
    ]),
  ]),
];
