import type { AppendOnly } from "@tranche/plugin-kit";
import type { RolledUp } from "../../records/roll-up.ts";

/** Spend entries, as they are kept; and their sums, so that a total never reads the ledger. */
export const SPEND: RolledUp = {
  table: "spend_entry",
  columns: {
    ref: "ref",
    allocation: "allocation",
    kind: "kind",
    month: "month",
    amount: "amount",
    workstream: "workstream",
    lot: "lot",
    supplier: "supplier",
    description: "description",
    reversesSeq: "reverses_seq",
    reversesOrdinal: "reverses_ordinal",
  },
  rollUp: {
    table: "spend_month",
    by: ["allocation", "month", "workstream", "lot", "kind"],
    sum: "amount",
  },
};

/** The months of every version of every forecast, as they are kept. */
export const FORECAST_MONTHS: AppendOnly = {
  table: "forecast_month",
  columns: { allocation: "allocation", month: "month", kind: "kind", amount: "amount" },
};
