import { type Migration, migration, recordTable } from "@tranche/plugin-kit";

export const migrations: Migration[] = [
  migration("0001-process", (t) => [
    recordTable(t, "process_quality_check", [
      `system ${t.text} NOT NULL`,
      `dimension ${t.text} NOT NULL CHECK (dimension IN ('COMPLETENESS', 'VALIDITY', 'TIMELINESS', 'UNIQUENESS', 'CONSISTENCY'))`,
      `checked_on ${t.day} NOT NULL`,
      `checked_count ${t.count} NOT NULL CHECK (checked_count >= 0)`,
      `passed_count ${t.count} NOT NULL CHECK (passed_count >= 0 AND passed_count <= checked_count)`,
      "UNIQUE (programme, system, dimension, checked_on)",
    ]),
    recordTable(t, "process_compliance_action", [
      `title ${t.text} NOT NULL`,
      `documented_by ${t.text} NOT NULL`,
      `raised_on ${t.day} NOT NULL`,
      `due_on ${t.day}`,
      `closed_on ${t.day}`,
      `confirmed_on ${t.day}`,
      "CHECK (closed_on >= raised_on)",
    ]),
    recordTable(t, "process_review_return", [
      `system ${t.text} NOT NULL`,
      `as_of ${t.day} NOT NULL`,
      `held_count ${t.count} NOT NULL CHECK (held_count >= 0)`,
      `past_review_count ${t.count} NOT NULL CHECK (past_review_count >= 0 AND past_review_count <= held_count)`,
      "UNIQUE (programme, system, as_of)",
    ]),
    recordTable(t, "process_request_return", [
      `kind ${t.text} NOT NULL CHECK (kind IN ('FREEDOM_OF_INFORMATION', 'ENVIRONMENTAL_INFORMATION', 'SUBJECT_ACCESS'))`,
      `as_of ${t.day} NOT NULL`,
      `due_count ${t.count} NOT NULL CHECK (due_count >= 0)`,
      `in_time_count ${t.count} NOT NULL CHECK (in_time_count >= 0 AND in_time_count <= due_count)`,
      "UNIQUE (programme, kind, as_of)",
    ]),
    recordTable(t, "process_flow", [
      `title ${t.text} NOT NULL`,
      `identified_on ${t.day} NOT NULL`,
      `mapped_on ${t.day}`,
      `confirmed_on ${t.day}`,
      "CHECK (mapped_on >= identified_on)",
    ]),
  ]),
];
