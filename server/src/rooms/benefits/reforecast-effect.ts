import { field, Quantity, view } from "@tranche/plugin-kit";
import { ID, Int } from "type-graphql";
import type { Reader } from "../../records/reader.ts";
import { Milestone } from "../delivery/milestone.ts";
import { type Expectations, milestoneName } from "../delivery/milestone-chain.ts";
import { MilestoneOutlook, type Supposed } from "../delivery/milestone-outlook.ts";
import { Programme } from "../programme/programme.ts";
import { Benefit } from "./benefit.ts";
import { BenefitEnabler } from "./benefit-links.ts";
import { profileOf } from "./benefit-outlook.ts";
import { type Slip, slipOf } from "./benefit-slip.ts";
import { MovedMilestone } from "./moved-milestone.ts";

@view("What a fiscal year loses when a benefit moves.")
export class MovedYear {
  @field(() => String, 'The fiscal year, 1 April to 31 March, as in "2020/21".')
  fiscalYear!: string;

  @field(() => Quantity, "The value, in the benefit's unit.")
  value!: number;
}

@view("A benefit, of this or another programme, that a milestone's new day moves.")
export class AffectedBenefit {
  @field(() => ID, "The ref of its programme.")
  programme!: string;

  @field(() => Benefit, "The benefit.")
  benefit!: Benefit;

  @field(() => Int, "Whole months by which it now begins after its plan; negative when before it.")
  slippedMonths!: number;

  @field(() => Int, "The same, before the milestone's new day.")
  slippedMonthsBefore!: number;

  @field(
    () => Int,
    "Whole months by which the last of its parts now comes after its plan: more than `slippedMonths` when an enabler holds back a share of it.",
  )
  slippedMonthsInFull!: number;

  @field(() => Int, "The same, before the milestone's new day.")
  slippedMonthsInFullBefore!: number;

  @field(
    () => Quantity,
    "The value that its first twelve planned months now lose, in its unit; null for a level, or without a plan.",
    "nullable",
  )
  valueMoved!: number | null;

  @field(
    () => Quantity,
    "The value that all years together now lose until the forecast has caught up with the plan, in its unit; null for a level, or without a plan.",
    "nullable",
  )
  valueMovedInAll!: number | null;

  @field(
    () => [MovedYear],
    "What each of these fiscal years now loses, or below 0 gains; together `valueMovedInAll`.",
  )
  valueMovedByYear!: readonly MovedYear[];

  @field(() => Quantity, "`valueMoved`, before the new day.", "nullable")
  valueMovedBefore!: number | null;

  @field(() => Quantity, "`valueMovedInAll`, before the new day.", "nullable")
  valueMovedInAllBefore!: number | null;
}

/** What a milestone's new day moves. */
export interface Effect {
  readonly affected: AffectedBenefit[];
  readonly milestones: MovedMilestone[];
}

/**
 * What moves in all programmes between two days of one milestone, each tried or, for null, as it
 * is recorded.
 */
export async function effectOf(
  reader: Reader,
  before: Supposed | null,
  after: Supposed | null,
): Promise<Effect> {
  const [enablers, milestones, programmes] = await Promise.all([
    reader.everywhere(BenefitEnabler),
    reader.everywhere(Milestone),
    reader.everywhere(Programme),
  ]);
  const all = programmes.map(({ programme }) => programme);
  const [was, is] = await Promise.all([
    new MilestoneOutlook(reader, before).expected(all),
    new MilestoneOutlook(reader, after).expected(all),
  ]);
  const hasMoved = (name: string) => was(name)?.on !== is(name)?.on;
  const moved = milestones.flatMap((milestone): MovedMilestone[] => {
    const { programme } = milestone;
    const name = milestoneName(programme, milestone.ref);
    return hasMoved(name)
      ? [
          {
            programme,
            milestone,
            expectedOn: is(name)?.on ?? null,
            expectedOnBefore: was(name)?.on ?? null,
          },
        ]
      : [];
  });
  const waiting = enablers.filter((each) =>
    hasMoved(milestoneName(each.milestoneProgramme, each.milestone)),
  );
  const benefits = await Promise.all(waiting.map((enabler) => benefitOf(reader, enabler)));
  const affected = await Promise.all(
    [...new Set(benefits)].flatMap((benefit) => (benefit ? [affectedBy(benefit, was, is)] : [])),
  );
  return {
    milestones: moved,
    affected: affected.flatMap((each) => each ?? []),
  };
}

async function benefitOf(reader: Reader, { programme, benefit }: BenefitEnabler) {
  return (await reader.set(Benefit, programme)).get(benefit);
}

async function affectedBy(
  benefit: Benefit,
  was: Expectations,
  is: Expectations,
): Promise<AffectedBenefit | null> {
  const profile = await profileOf(benefit);
  const [now, then] = [slipOf(profile, is), slipOf(profile, was)];
  const hasMoved =
    now.months !== then.months || JSON.stringify(now.forecast) !== JSON.stringify(then.forecast);
  if (!hasMoved) return null;
  return {
    programme: benefit.programme,
    benefit,
    slippedMonths: now.months,
    slippedMonthsBefore: then.months,
    slippedMonthsInFull: now.monthsInFull,
    slippedMonthsInFullBefore: then.monthsInFull,
    valueMoved: now.value,
    valueMovedInAll: inAll(now),
    valueMovedInAllBefore: inAll(then),
    valueMovedByYear: now.years,
    valueMovedBefore: then.value,
  };
}

function inAll({ value, years }: Slip): number | null {
  return value === null ? null : years.reduce((sum, year) => sum + year.value, 0);
}
