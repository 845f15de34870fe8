import { badInput, daysBetween, sixPlaces } from "@tranche/plugin-kit";

/** An amount on a day: negative when paid, positive when received. */
export interface DatedFlow {
  readonly on: string;
  readonly amount: number;
}

/** The range in which a rate that balances the flows is looked for, as fractions a year. */
const LOWEST = -0.9999;
const HIGHEST = 1_000_000;
const STEPS = 2000;

/** How near to nil, as a share of all amounts, a value touches it. */
const TOUCHES = 1e-12;

/** What flows come to at a yearly rate, discounted by days over 365 from the first of them. */
type Net = (rate: number) => number;

function netOf(flows: readonly DatedFlow[]): Net {
  const first = flows.reduce((day, { on }) => (on < day ? on : day), flows[0]?.on ?? "");
  const terms = flows.map(({ on, amount }) => ({ amount, years: daysBetween(first, on) / 365 }));
  return (rate) => terms.reduce((sum, { amount, years }) => sum + amount / (1 + rate) ** years, 0);
}

/** The rates that balance flows. */
export interface InternalRates {
  /** Lowest first, as fractions to six places. */
  readonly rates: readonly number[];
  /** True when none was found although there is one: flows that begin and end with unlike signs have one. */
  readonly mayLieBeyond: boolean;
}

/**
 * The yearly rates at which flows on irregular days have a present value of nil (XIRR): one for
 * flows that change sign once, and possibly several, or none, for others. A rate at which the value
 * only touches nil counts once.
 *
 * @throws Refusal BAD_INPUT for flows of one sign, or all on one day: no rate balances them.
 */
export function internalRates(flows: readonly DatedFlow[]): InternalRates {
  if (!flows.some(({ amount }) => amount > 0) || !flows.some(({ amount }) => amount < 0))
    throw badInput(
      "flows",
      "They are all of one sign, so no rate balances them. Give what is paid as negative amounts and what is received as positive ones.",
    );
  if (new Set(flows.map(({ on }) => on)).size < 2)
    throw badInput("flows", "They are all on one day. A rate needs at least two days.");
  const net = netOf(flows);
  const grid = Array.from({ length: STEPS + 1 }, (_, step) => rateAt(step / STEPS));
  const values = grid.map(net);
  const found = grid.flatMap((low, step) => {
    const [high, atLow, atHigh] = [grid[step + 1], values[step] as number, values[step + 1]];
    if (atLow === 0) return [low];
    if (high === undefined || atHigh === undefined) return [];
    if (Math.sign(atLow) === -Math.sign(atHigh)) return [between(low, high, net)];
    const before = values[step - 1];
    const isTurning = before !== undefined && isNearer(atLow, before) && !isNearer(atHigh, atLow);
    return isTurning ? turningOn(grid[step - 1] as number, high, flows, net) : [];
  });
  const rates = [...new Set(found.map(sixPlaces))].sort((a, b) => a - b);
  const days = flows
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .filter(({ amount }) => amount !== 0);
  const sumOn = (on: string | undefined) =>
    days.reduce((sum, each) => (each.on === on ? sum + each.amount : sum), 0);
  const ends = Math.sign(sumOn(days[0]?.on)) * Math.sign(sumOn(days.at(-1)?.on));
  return { rates, mayLieBeyond: rates.length === 0 && ends < 0 };
}

/** Whether a value of one sign is nearer to nil than another of it. */
function isNearer(value: number, than: number): boolean {
  return Math.sign(value) === Math.sign(than) && Math.abs(value) <= Math.abs(than);
}

/**
 * Where a value that does not change sign on the grid comes nearest to nil: one rate where it touches
 * it, two where it goes through and back between two steps, none else.
 */
function turningOn(
  from: number,
  to: number,
  flows: readonly DatedFlow[],
  net: Net,
): readonly number[] {
  const sign = Math.sign(net(from));
  let [low, high] = [from, to];
  for (
    let turn = 0;
    turn < 200 && high - low > Number.EPSILON * Math.max(1, Math.abs(high));
    turn++
  ) {
    const [first, second] = [low + (high - low) / 3, high - (high - low) / 3];
    if (sign * net(first) <= sign * net(second)) high = second;
    else low = first;
  }
  const turn = (low + high) / 2;
  const value = net(turn);
  if (Math.sign(value) === -sign) return [between(from, turn, net), between(turn, to, net)];
  const size = netOf(flows.map(({ on, amount }) => ({ on, amount: Math.abs(amount) })))(turn);
  return Math.abs(value) <= TOUCHES * size ? [turn] : [];
}

/** Rates are even in their logarithm, so that small ones are distinguished as well as large ones. */
function rateAt(share: number): number {
  const [low, high] = [Math.log1p(LOWEST), Math.log1p(HIGHEST)];
  return Math.expm1(low + (high - low) * share);
}

/** Halves the span until its ends are one number. */
function between(low: number, high: number, net: Net): number {
  const sign = Math.sign(net(low));
  let [from, to] = [low, high];
  for (;;) {
    const middle = (from + to) / 2;
    if (middle <= from || middle >= to) return middle;
    if (Math.sign(net(middle)) === sign) from = middle;
    else to = middle;
  }
}
