import { monthOf } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { type Expectations, milestoneName, programmeOf } from "../delivery/milestone-chain.ts";
import { MilestoneOutlook } from "../delivery/milestone-outlook.ts";
import { latestOf, type MonthMeasured } from "./achievement.ts";
import { type Benefit, BenefitBasis } from "./benefit.ts";
import { BenefitEnabler } from "./benefit-links.ts";
import { BenefitMeasurement, BenefitStep, ProfileKind } from "./benefit-values.ts";
import { ALL, type Begun, begunOf, inParts, type ProfilePart, partsOf } from "./held-back.ts";
import { type ExpectedEnabler, grainOf, type Step, valueIn } from "./profile.ts";

/** An enabler that a profile needs, by the name of its milestone. */
export interface NeededBy {
  readonly neededBy: string | null;
  readonly milestone: string;
  /** How much of the benefit waits for it, in hundredths of a per cent; null for all of it. */
  readonly share: number | null;
}

/** All of a benefit that its forecast is worked out from. */
export interface BenefitProfile {
  readonly benefit: Benefit;
  readonly basis: BenefitBasis;
  /** What a month's part of a year is rounded to, in parts. */
  readonly grain: number;
  readonly planned: readonly Step[];
  /** What its owner forecasts; empty while that is the plan. */
  readonly own: readonly Step[];
  readonly enablers: readonly NeededBy[];
  /** What of it came in already; null when nothing was measured. */
  readonly begun: Begun | null;
}

/** What a benefit is planned and forecast to be, by its own records. */
export async function profileOf(benefit: Benefit): Promise<BenefitProfile> {
  const reader = Reader.of(benefit);
  const { programme, ref } = benefit;
  const [steps, enablers, measured] = await Promise.all([
    reader.set(BenefitStep, programme),
    reader.set(BenefitEnabler, programme),
    reader.set(BenefitMeasurement, programme),
  ]);
  const of = (kind: ProfileKind) =>
    steps.where("benefit", ref).filter((each) => each.kind === kind);
  const [planned, own] = [of(ProfileKind.PLANNED), of(ProfileKind.FORECAST)];
  const basis = benefit.basis ?? BenefitBasis.PER_YEAR;
  const grain = grainOf(benefit.unit);
  const from = risesFrom(benefit, basis);
  const cameIn = measured.where("benefit", ref).filter(({ month }) => month <= monthOf(reader.day));
  const profile = { benefit, basis, grain, planned, own };
  return {
    ...profile,
    begun:
      from === null
        ? reachedOf(stepsOf(profile), cameIn)
        : begunOf(stepsOf(profile), cameIn, basis, grain, from),
    enablers: enablers.where("benefit", ref).map((enabler) => ({
      neededBy: enabler.neededBy,
      milestone: milestoneName(enabler.milestoneProgramme, enabler.milestone),
      // Half of a level is nothing without what it rises from.
      share: enabler.neededByAll || from === null ? null : enabler.share,
    })),
  };
}

/**
 * What is now expected of a benefit, with all that it depends on.
 *
 * @param outlook on its milestones; the Reader's own, unless another forecast is tried.
 */
export async function currentForecast(
  profile: BenefitProfile,
  outlook: MilestoneOutlook = MilestoneOutlook.of(Reader.of(profile.benefit)),
): Promise<readonly Step[]> {
  const programmes = profile.enablers.map(({ milestone }) => programmeOf(milestone));
  const expected = await outlook.expected([...new Set(programmes)]);
  return forecastBy(profile, expected);
}

/** What is expected of a benefit when its milestones happen on the given days. */
export function forecastBy(profile: BenefitProfile, expected: Expectations): readonly Step[] {
  const { benefit, basis } = profile;
  return inParts(stepsOf(profile), partsBy(profile, expected), risesFrom(benefit, basis) ?? 0);
}

/** When each part of a benefit comes, when its milestones happen on the given days. */
export function partsBy(profile: BenefitProfile, expected: Expectations): readonly ProfilePart[] {
  const days = profile.enablers.map<ExpectedEnabler>(({ milestone, ...needed }) => ({
    ...needed,
    expectedOn: expected(milestone)?.on ?? null,
  }));
  return partsOf(profile.planned, stepsOf(profile), days, profile.begun);
}

/** The profile that enablers move: its owner's forecast, or else its plan. */
export function stepsOf({
  planned,
  own,
}: Pick<BenefitProfile, "planned" | "own">): readonly Step[] {
  return own.length > 0 ? own : planned;
}

/** A level of which nobody says what it rises from has begun once it is what was planned. */
function reachedOf(steps: readonly Step[], measured: readonly MonthMeasured[]): Begun | null {
  const latest = latestOf(measured);
  const level = latest && valueIn(steps, latest.month, BenefitBasis.LEVEL, 1);
  return latest && level === latest.value ? { month: latest.month, share: ALL } : null;
}

/** What a benefit's values rise from: its baseline for a level, null when not known. */
function risesFrom({ baselineValue }: Benefit, basis: BenefitBasis): number | null {
  return basis === BenefitBasis.LEVEL ? baselineValue : 0;
}
