import { isDay } from "@tranche/plugin-kit";

/** The value from which public procurement rules apply to a contract for goods or services. */
export interface ProcurementThreshold {
  /** The first day it is in force; the next one ends it. */
  readonly from: string;
  /** Pence. */
  readonly amount: number;
  /** Whether a contract is compared with it VAT included. */
  readonly includesVat: boolean;
  readonly source: string;
}

/** The standard rate of VAT since 4 January 2011, by which a value without VAT is compared. */
const VAT_PER_CENT = 20;

const PCR = "Public Contracts Regulations 2015, regulation 5";

/**
 * Thresholds for goods and services bought by bodies other than central government, such as a
 * police force. Until the end of 2021 they were compared with values without VAT, since then with
 * values that include it.
 */
export const PROCUREMENT_THRESHOLDS: readonly ProcurementThreshold[] = [
  { from: "2016-01-01", amount: 164_176_00, includesVat: false, source: PCR },
  {
    from: "2018-01-01",
    amount: 181_302_00,
    includesVat: false,
    source: `${PCR}; PCD 475, para 4.1`,
  },
  { from: "2020-01-01", amount: 189_330_00, includesVat: false, source: PCR },
  { from: "2022-01-01", amount: 213_477_00, includesVat: true, source: `${PCR}; PPN 10/21` },
  { from: "2024-01-01", amount: 214_904_00, includesVat: true, source: PCR },
  {
    from: "2026-01-01",
    amount: 207_720_00,
    includesVat: true,
    source: "Procurement Act 2023, schedule 1; PPN 023",
  },
];

/** The threshold in force on a day; null before the first of these. */
export function thresholdOn(day: string): ProcurementThreshold | null {
  if (!isDay(day)) return null;
  return PROCUREMENT_THRESHOLDS.findLast(({ from }) => from <= day) ?? null;
}

/** The smallest value without VAT, in pence, that is at or above a threshold. */
export function leastBound({ amount, includesVat }: ProcurementThreshold): number {
  return includesVat ? Math.ceil((amount * 100) / (100 + VAT_PER_CENT)) : amount;
}
