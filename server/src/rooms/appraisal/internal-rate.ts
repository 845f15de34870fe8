import { badInput, daysBetween } from "@tranche/plugin-kit";

/** An amount on a day: negative when paid, positive when received. */
export interface DatedFlow {
  readonly on: string;
  readonly amount: number;
}

/** The range in which a rate that balances the flows is looked for, as fractions a year. */
const LOWEST = -0.9999;
const HIGHEST = 1_000_000;
const STEPS = 2000;

/** What flows come to at a yearly rate, discounted by days over 365 from the first of them. */
type Net = (rate: number) => number;

function netOf(flows: readonly DatedFlow[]): Net {
  const first = flows.reduce((day, { on }) => (on < day ? on : day), flows[0]?.on ?? "");
  const terms = flows.map(({ on, amount }) => ({ amount, years: daysBetween(first, on) / 365 }));
  return (rate) => terms.reduce((sum, { amount, years }) => sum + amount / (1 + rate) ** years, 0);
}

/**
 * The yearly rates at which flows on irregular days have a present value of nil (XIRR), lowest first: one for
 * flows that change sign once, and possibly several, or none, for others.
 *
 * @throws Refusal BAD_INPUT for flows of one sign, or all on one day: no rate balances them.
 */
export function internalRates(flows: readonly DatedFlow[]): number[] {
  if (!flows.some(({ amount }) => amount > 0) || !flows.some(({ amount }) => amount < 0))
    throw badInput(
      "flows",
      "They are all of one sign, so no rate balances them. Give what is paid as negative amounts and what is received as positive ones.",
    );
  if (new Set(flows.map(({ on }) => on)).size < 2)
    throw badInput("flows", "They are all on one day. A rate needs at least two days.");
  const net = netOf(flows);
  const grid = Array.from({ length: STEPS + 1 }, (_, step) => rateAt(step / STEPS));
  return grid.flatMap((low, step) => {
    const high = grid[step + 1];
    if (high === undefined) return [];
    const [atLow, atHigh] = [net(low), net(high)];
    if (atLow === 0) return [low];
    return Math.sign(atLow) === -Math.sign(atHigh) ? [between(low, high, net)] : [];
  });
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
