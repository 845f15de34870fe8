import { Reader } from "../../records/reader.ts";
import { Benefit } from "../benefits/benefit.ts";
import { type BenefitProfile, profileOf } from "../benefits/benefit-outlook.ts";
import { type ChainLink, milestoneName } from "../delivery/milestone-chain.ts";
import { MilestoneOutlook } from "../delivery/milestone-outlook.ts";
import type { Programme } from "../programme/programme.ts";
import { BenefitRange } from "./benefit-range.ts";
import { isCountable, isExpected } from "./countable.ts";
import { illustrativeMilestones, isExample, restsOnExamples } from "./illustrative.ts";
import { MilestoneRange } from "./milestone-range.ts";
import { milestonesBehind, programmesOf } from "./milestones-behind.ts";
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
}

/** Reads what a forecast of a programme's benefits is simulated with. */
export async function uncertaintyOf(programme: Programme): Promise<Uncertainty> {
  const reader = Reader.of(programme);
  const [benefits, ranges] = await Promise.all([
    reader.set(Benefit, programme.ref),
    reader.set(BenefitRange, programme.ref),
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
    ranges: new Map(ranges.all.map((range) => [range.benefit, range])),
  };
}

/** Those counted, with months counted from a month. */
export function uncertainBenefits(
  { counted, ranges }: Uncertainty,
  month: string,
): readonly UncertainBenefit[] {
  return counted.map((profile) => {
    const range = ranges.get(profile.benefit.ref);
    const stated = range && {
      value: { low: range.valueLow, likely: range.valueLikely, high: range.valueHigh },
      months: { low: range.monthsLow, likely: range.monthsLikely, high: range.monthsHigh },
    };
    return new UncertainBenefit(profile, stated ?? null, month);
  });
}

/** Whether an illustrative day or figure is behind a forecast. */
export async function isForecastIllustrative(
  reader: Reader,
  { counted, links, dates, ranges }: Uncertainty,
): Promise<boolean> {
  const stated = counted.flatMap(({ benefit }) => ranges.get(benefit.ref) ?? []);
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
