import { Reader } from "../../records/reader.ts";
import { type Expectations, milestoneName, programmeOf } from "../delivery/milestone-chain.ts";
import { MilestoneOutlook } from "../delivery/milestone-outlook.ts";
import { type Benefit, BenefitBasis } from "./benefit.ts";
import { BenefitEnabler } from "./benefit-links.ts";
import { BenefitStep, ProfileKind } from "./benefit-values.ts";
import { type ExpectedEnabler, forecastOf, grainOf, type Step } from "./profile.ts";

/** An enabler that a profile needs, by the name of its milestone. */
export interface NeededBy {
  readonly neededBy: string | null;
  readonly milestone: string;
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
}

/** What a benefit is planned and forecast to be, by its own records. */
export async function profileOf(benefit: Benefit): Promise<BenefitProfile> {
  const reader = Reader.of(benefit);
  const [steps, enablers] = await Promise.all([
    reader.set(BenefitStep, benefit.programme),
    reader.set(BenefitEnabler, benefit.programme),
  ]);
  const own = steps.where("benefit", benefit.ref);
  return {
    benefit,
    basis: benefit.basis ?? BenefitBasis.PER_YEAR,
    grain: grainOf(benefit.unit),
    planned: own.filter(({ kind }) => kind === ProfileKind.PLANNED),
    own: own.filter(({ kind }) => kind === ProfileKind.FORECAST),
    enablers: enablers
      .where("benefit", benefit.ref)
      .map(({ neededBy, milestoneProgramme, milestone }) => ({
        neededBy,
        milestone: milestoneName(milestoneProgramme, milestone),
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
export function forecastBy(
  { planned, own, enablers }: BenefitProfile,
  expected: Expectations,
): readonly Step[] {
  const days = enablers.map<ExpectedEnabler>(({ neededBy, milestone }) => ({
    neededBy,
    expectedOn: expected(milestone)?.on ?? null,
  }));
  return forecastOf(planned, own, days);
}
