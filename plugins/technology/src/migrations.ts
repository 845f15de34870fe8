import { type Migration, migration, recordTable } from "@tranche/plugin-kit";

export const migrations: Migration[] = [
  migration("0001-technology", (t) => [
    recordTable(t, "technology_system", [
      `name ${t.text} NOT NULL`,
      `registered_on ${t.day} NOT NULL`,
      `annual_run_cost ${t.money} CHECK (annual_run_cost >= 0)`,
      `planned_off_on ${t.day}`,
      `read_only_on ${t.day}`,
      `decommissioned_on ${t.day}`,
      `confirmed_on ${t.day}`,
      "CHECK (decommissioned_on >= read_only_on)",
    ]),
    recordTable(t, "technology_savings_target", [
      `title ${t.text} NOT NULL`,
      `set_on ${t.day} NOT NULL`,
      `annual_amount ${t.money} NOT NULL CHECK (annual_amount >= 0)`,
      "UNIQUE (programme, set_on)",
    ]),
    recordTable(t, "technology_archive_return", [
      `as_of ${t.day} NOT NULL`,
      `measure ${t.text} NOT NULL CHECK (measure IN ('RECORDS', 'GIGABYTES'))`,
      `planned_count ${t.count} NOT NULL CHECK (planned_count >= 0)`,
      `archived_count ${t.count} NOT NULL CHECK (archived_count >= 0)`,
      "UNIQUE (programme, as_of)",
    ]),
    recordTable(t, "technology_archive_stage", [
      `title ${t.text} NOT NULL`,
      `planned_on ${t.day} NOT NULL`,
      `due_on ${t.day}`,
      `done_on ${t.day}`,
      `confirmed_on ${t.day}`,
      "CHECK (done_on >= planned_on)",
    ]),
    recordTable(t, "technology_pilot_funding", [
      `title ${t.text} NOT NULL`,
      `starts_on ${t.day} NOT NULL`,
      `pilot_count ${t.count} NOT NULL CHECK (pilot_count >= 0)`,
    ]),
    recordTable(t, "technology_pilot", [
      `title ${t.text} NOT NULL`,
      `hypothesis ${t.text} NOT NULL`,
      `started_on ${t.day} NOT NULL`,
      `outcome ${t.text} NOT NULL CHECK (outcome IN ('RUNNING', 'PROVED', 'DISPROVED', 'INCONCLUSIVE'))`,
      `concluded_on ${t.day}`,
      `finding ${t.text}`,
      `confirmed_on ${t.day}`,
      "CHECK (concluded_on >= started_on)",
      "CHECK ((outcome = 'RUNNING') = (concluded_on IS NULL))",
    ]),
  ]),
];
