import { daysBetween, nameKey } from "@tranche/plugin-kit";
import { groupBy } from "../../records/record-set.ts";
import { Route } from "../decisions/route.ts";
import { commencedOn } from "./procurement.ts";
import { leastBound, thresholdOn } from "./procurement-thresholds.ts";

/** What the rule knows of a contract. */
export interface SupplierAward {
  readonly ref: string;
  readonly supplier: string;
  /** Pence without VAT. */
  readonly value: number | null;
  readonly route: Route;
  readonly advertisedOn: string | null;
  readonly awardedOn: string;
  readonly commencedOn: string | null;
}

/** Awards to one supplier that together reach the threshold which each of them is below. */
export interface PossibleSplitting {
  readonly supplier: string;
  readonly total: number;
  readonly threshold: number;
  readonly contracts: readonly string[];
}

/** Awards further apart than this are not counted as one need. */
const WINDOW_DAYS = 365;

/**
 * Finds suppliers whose awards, neither advertised nor called off from a framework and each below the
 * procurement threshold, add up to it within a year. It is a question to ask, not a finding.
 */
export function possibleSplitting(contracts: readonly SupplierAward[]): PossibleSplitting[] {
  const quiet = contracts.filter(
    (each) =>
      each.route !== Route.CALL_OFF &&
      each.advertisedOn === null &&
      (each.value ?? 0) < boundOn(commencedOn(each)),
  );
  return [...groupBy(quiet, ({ supplier }) => nameOf(supplier)).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => (a.awardedOn < b.awardedOn ? -1 : 1));
    const windows = sorted.map((first, index) =>
      sorted
        .slice(index)
        .filter((each) => daysBetween(first.awardedOn, each.awardedOn) <= WINDOW_DAYS),
    );
    const found = windows
      .map((awards) => ({
        awards,
        total: awards.reduce((sum, { value }) => sum + (value ?? 0), 0),
      }))
      .filter(({ awards, total }) => total >= boundOn(awards[0] ? commencedOn(awards[0]) : ""))
      .sort((a, b) => b.total - a.total)[0];
    const first = found?.awards[0];
    if (!found || !first) return [];
    return {
      supplier: first.supplier,
      total: found.total,
      threshold: thresholdOn(commencedOn(first))?.amount ?? 0,
      contracts: found.awards.map(({ ref }) => ref),
    };
  });
}

function boundOn(day: string): number {
  const threshold = thresholdOn(day);
  return threshold ? leastBound(threshold) : Number.POSITIVE_INFINITY;
}

/** Spellings of one name count as one supplier: "ACME Ltd." and "Acme Limited". */
function nameOf(supplier: string): string {
  return nameKey(supplier)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/ (?:limited|ltd|plc|llp)$/, "");
}
