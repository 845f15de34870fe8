import { latestBy, type Measured, measured, perCent } from "@tranche/plugin-kit";
import type { TechnologyArchiveReturn } from "./archive-return.ts";

/** What the share archived is worked out from. */
export type ArchiveFigures = Pick<
  TechnologyArchiveReturn,
  "asOf" | "plannedCount" | "archivedCount"
>;

/** The latest return, of those made by a day. */
export function latestReturn<T extends ArchiveFigures>(
  returns: readonly T[],
  day: string,
): T | undefined {
  return latestBy(returns, ({ asOf }) => asOf, day);
}

/** The share of data archived, in per cent of what was planned, by the latest return. */
export function shareArchived(
  returns: readonly ArchiveFigures[],
  day: string,
): Measured | undefined {
  const latest = latestReturn(returns, day);
  return latest && measured(perCent(latest.archivedCount, latest.plannedCount), latest.asOf);
}
