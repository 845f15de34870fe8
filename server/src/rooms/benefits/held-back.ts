import { monthAfter, monthsApart, WHOLE } from "@tranche/plugin-kit";
import type { MonthMeasured } from "./achievement.ts";
import { BenefitBasis } from "./benefit.ts";
import {
  type ExpectedEnabler,
  earliestStart,
  moved,
  type Step,
  startOf,
  valueIn,
} from "./profile.ts";

/** The whole of a benefit; its parts are whole numbers, so that they add up. */
export const ALL = 10_000_000;

/** In a hundredth of a per cent, of which an enabler's share is told. */
const HUNDREDTH = ALL / WHOLE;

const { LEVEL } = BenefitBasis;

/** What of a benefit has come in already, as its measurements show. */
export interface Begun {
  /** The first month in which anything was measured of it. */
  readonly month: string;
  /** How much of its profile, `ALL` being the whole. */
  readonly share: number;
}

/** A part of a benefit that comes all at once. */
export interface ProfilePart {
  /** How much of it; all parts together are `ALL`. */
  readonly share: number;
  /** Months by which it comes after its profile. */
  readonly months: number;
  /** True for what is measured already: nothing delays it any more. */
  readonly hasBegun: boolean;
}

/** Months of measurements, the last ones, that say how much of a benefit has come in. */
const LATEST_MONTHS = 12;

/**
 * The parts of a benefit in the order in which they come. An enabler holds back its share, or all of
 * the benefit where it has none; what is measured already is held back by nothing. No part comes
 * before its profile says: that is for its owner to decide.
 *
 * @param planned its plan, which the days of enablers belong to; empty for that of `steps`.
 * @param steps the profile that is moved: its owner's forecast, or else its plan.
 */
export function partsOf(
  planned: readonly Step[],
  steps: readonly Step[],
  enablers: readonly ExpectedEnabler[],
  begun: Begun | null,
): readonly ProfilePart[] {
  const start = startOf(steps);
  if (start === null) return [];
  const first = startOf(planned) ?? start;
  const monthsOf = (needed: readonly ExpectedEnabler[]) => {
    const earliest = earliestStart(first, needed);
    return earliest === null ? 0 : Math.max(0, monthsApart(start, earliest));
  };
  const whole = monthsOf(enablers.filter(({ share }) => share === null));
  const sharing = enablers.map((enabler) => ({
    ...{ share: (enabler.share ?? 0) * HUNDREDTH, hasBegun: false },
    months: Math.max(whole, monthsOf([enabler])),
  }));
  const rest = ALL - sharing.reduce((sum, { share }) => sum + share, 0);
  const parts = [{ share: rest, months: whole, hasBegun: false }, ...sharing]
    .filter(({ share }) => share > 0)
    .sort((a, b) => a.months - b.months);
  if (begun === null) return parts;
  return withBegun(parts, begun.share, Math.max(0, monthsApart(start, begun.month)));
}

/**
 * A profile whose parts come when they do: the profile itself, or moved as a whole, or by steps.
 *
 * @param from what a level rises from; 0 for what accrues.
 */
export function inParts(
  steps: readonly Step[],
  parts: readonly ProfilePart[],
  from: number,
): readonly Step[] {
  const [first] = parts;
  if (!first) return steps;
  if (parts.every(({ months }) => months === first.months))
    return first.months === 0 ? steps : moved(steps, first.months);
  const sorted = steps.toSorted((a, b) => (a.startsIn < b.startsIn ? -1 : 1));
  const months = parts.flatMap((part) =>
    moved(sorted, part.months).map(({ startsIn }) => startsIn),
  );
  return [...new Set(months)].sort().map((startsIn) => {
    let value = from;
    let before = 0;
    for (const { share, months } of parts) {
      const then = monthAfter(startsIn, -months);
      const step = sorted.findLast((each) => each.startsIn <= then);
      const way = (step?.value ?? from) - from;
      // The end of each part less its begin, so that all parts add up to the whole.
      value += shareOf(way, before + share) - shareOf(way, before);
      before += share;
    }
    return { startsIn, value };
  });
}

/**
 * How much of a benefit's profile the months last measured show to have come in: of what accrues,
 * up to twelve of them, since it began, against as many of the profile; of a level the latest. Null
 * when nothing was.
 *
 * @param from what a level rises from; 0 for what accrues.
 */
export function begunOf(
  steps: readonly Step[],
  measured: readonly MonthMeasured[],
  basis: BenefitBasis,
  grain: number,
  from: number,
): Begun | null {
  const start = startOf(steps);
  const sorted = measured.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const month = sorted.find(({ value }) => value !== from)?.month;
  if (start === null || month === undefined) return null;
  const later = Math.max(0, monthsApart(start, month));
  const begins = monthAfter(start, later);
  const planned = (each: string) =>
    (valueIn(steps, monthAfter(each < begins ? begins : each, -later), basis, grain) ?? from) -
    from;
  const since = sorted.filter((each) => each.month >= month);
  const due = since.filter((each) => each.month >= begins);
  const latest = (due.length > 0 ? due : since).slice(basis === LEVEL ? -1 : -LATEST_MONTHS);
  const came = latest.reduce((sum, { value }) => sum + BigInt(value - from), 0n);
  const wanted = latest.reduce((sum, each) => sum + BigInt(planned(each.month)), 0n);
  const share = wanted === 0n ? 0 : Number((came * BigInt(ALL)) / wanted);
  return share > 0 ? { month, share: Math.min(share, ALL) } : null;
}

/** What has begun is taken from the parts that come first. */
function withBegun(
  parts: readonly ProfilePart[],
  share: number,
  months: number,
): readonly ProfilePart[] {
  let left = share;
  return parts
    .flatMap((part) => {
      const taken = Math.min(left, part.share);
      left -= taken;
      return [
        { share: taken, months: Math.min(part.months, months), hasBegun: true },
        { ...part, share: part.share - taken },
      ];
    })
    .filter((part) => part.share > 0)
    .sort((a, b) => a.months - b.months);
}

/** A share of a value, to the nearest part, exactly: the product itself may be too large for a number. */
function shareOf(value: number, share: number): number {
  const rest = value % ALL;
  return ((value - rest) / ALL) * share + Math.round((rest * share) / ALL);
}
