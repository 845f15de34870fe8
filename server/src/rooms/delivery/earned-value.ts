/** A milestone as earned value sees it: the work that it completes. Days are YYYY-MM-DD. */
export interface PlannedWork {
  /** Its planned value in pence; null when not recorded, and it then counts for nothing. */
  readonly budget: number | null;
  readonly baselineOn: string | null;
  readonly actualOn: string | null;
}

/** Sums in pence on a day; null where there is nothing to sum. */
export interface Sums {
  readonly budgetAtCompletion: number | null;
  readonly plannedValue: number | null;
  readonly earnedValue: number | null;
  readonly actualCost: number | null;
}

/** What follows from the sums. Amounts in pence; indices to four places, 1 being as planned. */
export interface Performance {
  readonly costVariance: number | null;
  readonly scheduleVariance: number | null;
  readonly costPerformanceIndex: number | null;
  readonly schedulePerformanceIndex: number | null;
  readonly estimateAtCompletion: number | null;
  readonly toCompletePerformanceIndex: number | null;
}

/**
 * The value planned and earned by a day, both by one technique, the fixed formula 0/100: all of a
 * budget is planned on its baseline day, and all of it is earned on the day it is met. Work under way
 * earns nothing, since it was planned for nothing. All null when no work has a budget.
 */
export function sumWork(work: readonly PlannedWork[], day: string): Omit<Sums, "actualCost"> {
  const valued = work.flatMap((each) =>
    each.budget === null ? [] : [{ ...each, budget: each.budget }],
  );
  if (valued.length === 0)
    return { budgetAtCompletion: null, plannedValue: null, earnedValue: null };
  const hasCome = (on: string | null) => on !== null && on <= day;
  const sum = (items: readonly { budget: number }[]) =>
    items.reduce((total, { budget }) => total + budget, 0);
  return {
    budgetAtCompletion: sum(valued),
    plannedValue: sum(valued.filter(({ baselineOn }) => hasCome(baselineOn))),
    earnedValue: sum(valued.filter(({ actualOn }) => hasCome(actualOn))),
  };
}

/**
 * CV = EV − AC, SV = EV − PV, CPI = EV ÷ AC, SPI = EV ÷ PV, EAC = BAC ÷ CPI,
 * TCPI = (BAC − EV) ÷ (BAC − AC). Null where a part is null or a denominator is zero, never 0; and
 * null where no board could use it: CPI, EAC and TCPI of a cost below zero.
 */
export function performanceOf(sums: Sums): Performance {
  const { budgetAtCompletion: bac, plannedValue: pv, earnedValue: ev, actualCost: ac } = sums;
  return {
    costVariance: difference(ev, ac),
    scheduleVariance: difference(ev, pv),
    costPerformanceIndex: isCredit(ac) ? null : index(ev, ac),
    schedulePerformanceIndex: index(ev, pv),
    estimateAtCompletion: isCredit(ac) ? null : estimate(bac, ac, ev),
    toCompletePerformanceIndex: isCredit(ac)
      ? null
      : index(difference(bac, ev), difference(bac, ac)),
  };
}

/** Why what could not be worked out is null, as sentences; none when nothing is. */
export function whyNull(sums: Sums): readonly string[] {
  const { budgetAtCompletion: bac, plannedValue: pv, earnedValue: ev, actualCost: ac } = sums;
  if (bac === null)
    return ["No milestone of the tranche has a budget, so nothing is planned or earned."];
  return [
    ...(pv === 0 ? ["Nothing was planned by this day, so SPI has no denominator."] : []),
    ...(ac === null ? ["No spend is recorded, so CV, CPI, EAC and TCPI are not known."] : []),
    ...(ac === 0 ? ["Nothing was spent, so CPI and EAC have no value."] : []),
    ...(isCredit(ac)
      ? ["More was credited than spent, so CPI, EAC and TCPI would mean nothing."]
      : []),
    ...(ev === 0 && ac !== null && ac > 0 ? ["Nothing is earned yet, so EAC has no value."] : []),
    ...(ac !== null && ac === bac ? ["All of BAC is spent, so TCPI has no denominator."] : []),
  ];
}

function isCredit(cost: number | null): boolean {
  return cost !== null && cost < 0;
}

function difference(whole: number | null, part: number | null): number | null {
  return whole === null || part === null ? null : whole - part;
}

/** A quotient to four places. */
function index(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null;
  return Number(divide(BigInt(part) * 10_000n, BigInt(whole))) / 10_000;
}

/** BAC ÷ CPI as BAC × AC ÷ EV, so that no rounded index comes in between. */
function estimate(bac: number | null, ac: number | null, ev: number | null): number | null {
  // With nothing spent CPI has no value, and nothing earned makes it zero.
  if (bac === null || ac === null || ev === null || ac === 0 || ev === 0) return null;
  const pence = Number(divide(BigInt(bac) * BigInt(ac), BigInt(ev)));
  return Number.isSafeInteger(pence) ? pence : null;
}

/** A quotient of whole numbers, rounded half away from zero. */
function divide(part: bigint, whole: bigint): bigint {
  const isNegative = part < 0n !== whole < 0n;
  const [p, w] = [part < 0n ? -part : part, whole < 0n ? -whole : whole];
  const rounded = (2n * p + w) / (2n * w);
  return isNegative ? -rounded : rounded;
}
