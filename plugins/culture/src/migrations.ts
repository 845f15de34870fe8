import { type Migration, migration, recordTable } from "@tranche/plugin-kit";

export const migrations: Migration[] = [
  migration("0001-culture", (t) => [
    recordTable(t, "culture_survey", [
      `round ${t.text} NOT NULL`,
      `cohort ${t.text} NOT NULL`,
      `closed_on ${t.day} NOT NULL`,
      `invited ${t.count} NOT NULL`,
      `respondents ${t.count} NOT NULL`,
      `score ${t.count}`,
      "CHECK (respondents <= invited)",
      "CHECK (score IS NULL OR respondents >= 5)",
    ]),
    recordTable(t, "culture_product_use", [
      `product ${t.text} NOT NULL`,
      `as_of ${t.day} NOT NULL`,
      `licensed ${t.count} NOT NULL`,
      `active ${t.count} NOT NULL`,
      "CHECK (active <= licensed)",
    ]),
    recordTable(t, "culture_decision_sample", [
      `forum ${t.text} NOT NULL`,
      `as_of ${t.day} NOT NULL`,
      `reviewed ${t.count} NOT NULL`,
      `citing ${t.count} NOT NULL`,
      "CHECK (citing <= reviewed)",
    ]),
    recordTable(t, "culture_ethics_review", [
      `title ${t.text} NOT NULL`,
      `opened_on ${t.day} NOT NULL`,
      `concluded_on ${t.day}`,
      `outcome ${t.text}`,
      `live_on ${t.day}`,
      "CHECK (concluded_on >= opened_on)",
      "CHECK ((concluded_on IS NULL) = (outcome IS NULL))",
    ]),
    recordTable(t, "culture_open_dataset", [
      `title ${t.text} NOT NULL`,
      `open_to ${t.text} NOT NULL`,
      `opened_on ${t.day} NOT NULL`,
      `cycle_days ${t.count} NOT NULL CHECK (cycle_days >= 1)`,
      `updated_on ${t.day}`,
      `withdrawn_on ${t.day}`,
      "CHECK (updated_on >= opened_on)",
      "CHECK (withdrawn_on >= opened_on)",
    ]),
  ]),
];
