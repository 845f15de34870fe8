import { Reader } from "../../records/reader.ts";
import type { RecordSet } from "../../records/record-set.ts";
import { Benefit } from "../benefits/benefit.ts";
import { type BenefitProfile, profileOf } from "../benefits/benefit-outlook.ts";
import { BenefitMeasurement } from "../benefits/benefit-values.ts";
import { type ChainLink, milestoneName } from "../delivery/milestone-chain.ts";
import { MilestoneOutlook } from "../delivery/milestone-outlook.ts";
import type { Programme } from "../programme/programme.ts";
import { BenefitRange } from "./benefit-range.ts";
import { isCountable, isExpected } from "./countable.ts";
import { illustrativeMilestones, isExample, restsOnExamples } from "./illustrative.ts";
import { MilestoneRange } from "./milestone-range.ts";
import { milestonesBehind, programmesOf } from "./milestones-behind.ts";
import { MonthsGone } from "./months-gone.ts";
import { UncertainBenefit } from "./uncertain-benefit.ts";
import { openDates } from "./uncertain-dates.ts";

/** The benefits of a programme, with all that makes them uncertain. */
export interface Uncertainty {
  /** Those whose months can be added up. */
  readonly counted: readonly BenefitProfile[];
  /** Those still expected that can't be counted. */
  readonly unknown: readonly Benefit[];
  /** All milestones that those counted depend on, directly or through others. */
  readonly links: ReadonlyMap<string, ChainLink>;
  /** The days between which those milestones fall that have not happened. */
  readonly dates: ReadonlyMap<string, MilestoneRange>;
  /** By ref of a benefit. */
  readonly ranges: ReadonlyMap<string, BenefitRange>;
  readonly measured: RecordSet<BenefitMeasurement>;
}

/** Reads what a forecast of a programme's benefits is simulated with. */
export async function uncertaintyOf(programme: Programme): Promise<Uncertainty> {
  const reader = Reader.of(programme);
  const [benefits, ranges, measured] = await Promise.all([
    reader.set(Benefit, programme.ref),
    reader.set(BenefitRange, programme.ref),
    reader.set(BenefitMeasurement, programme.ref),
  ]);
  const profiles = await Promise.all(benefits.all.filter(isExpected).map(profileOf));
  const counted = profiles.filter(isCountable);
  const links = await linksBehind(reader, counted);
  const programmes = programmesOf(links.keys());
  const dates = await Promise.all(programmes.map((each) => reader.set(MilestoneRange, each)));
  const named = dates.flatMap(({ all }) =>
    all.map((range) => [milestoneName(range.programme, range.milestone), range] as const),
  );
  return {
    counted,
    unknown: profiles.filter((profile) => !isCountable(profile)).map(({ benefit }) => benefit),
    links,
    dates: openDates(links, new Map(named)),
    measured,
    ranges: new Map(ranges.all.map((range) => [range.benefit, range])),
  };
}

/** Those counted, with months counted from a month. */
export function uncertainBenefits(
  { counted, ranges, measured }: Uncertainty,
  month: string,
  today: string,
): readonly UncertainBenefit[] {
  return counted.map((profile) => {
    const range = ranges.get(profile.benefit.ref);
    const stated = range && {
      value: { low: range.valueLow, likely: range.valueLikely, high: range.valueHigh },
      months: { low: range.monthsLow, likely: range.monthsLikely, high: range.monthsHigh },
    };
    const gone = new MonthsGone(measured.where("benefit", profile.benefit.ref), month, today);
    return new UncertainBenefit(profile, stated ?? null, month, gone);
  });
}

/** Whether an illustrative day or figure is behind a forecast. */
export async function isForecastIllustrative(
  reader: Reader,
  { counted, links, dates, ranges, measured }: Uncertainty,
): Promise<boolean> {
  const stated = counted.flatMap(({ benefit: { ref } }) => [
    ...[ranges.get(ref) ?? []].flat(),
    ...measured.where("benefit", ref),
  ]);
  if ([...stated, ...dates.values()].some(isExample)) return true;
  const illustrative = await illustrativeMilestones(reader, links);
  const rest = await Promise.all(counted.map((each) => restsOnExamples(each, links, illustrative)));
  return rest.includes(true);
}

async function linksBehind(
  reader: Reader,
  profiles: readonly BenefitProfile[],
): Promise<ReadonlyMap<string, ChainLink>> {
  const named = profiles.flatMap(({ enablers }) => enablers.map(({ milestone }) => milestone));
  const links = await MilestoneOutlook.of(reader).linksOf(programmesOf(named));
  const behind = [...milestonesBehind(links, named)];
  return new Map(
    behind.flatMap((name) => {
      const link = links.get(name);
      return link ? [[name, link] as const] : [];
    }),
  );
}
