import { Refusal } from "@tranche/plugin-kit";
import { refusedWith } from "./refused.ts";

const MINUTE = 60_000;
const MOST_CALLERS = 10_000;

interface Purse {
  points: number;
  at: number;
}

/**
 * The points that each caller has left: a bucket that a minute fills. A window that is reset, as the
 * libraries for this have it, would let twice as much through around its end, and then nothing.
 */
export class Points {
  private readonly purses = new Map<string, Purse>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Takes what an operation costs, and says what is left; null where nobody counts.
   *
   * @throws GraphQLError RATE_LIMITED, 429, with the seconds after which there is enough.
   */
  spend(caller: string, cost: number): number | null {
    if (this.perMinute === Number.POSITIVE_INFINITY) return null;
    const purse = this.purseOf(caller);
    if (purse.points < cost) throw this.tooSoon(cost, purse.points);
    purse.points -= cost;
    return Math.floor(purse.points);
  }

  private purseOf(caller: string): Purse {
    const now = this.now();
    const purse = this.purses.get(caller) ?? { points: this.perMinute, at: now };
    purse.points = this.filled(purse, now);
    purse.at = now;
    // The one looked at last stands last, so those that are forgotten are the longest at rest.
    this.purses.delete(caller);
    this.purses.set(caller, purse);
    const [oldest] = this.purses.keys();
    if (this.purses.size > MOST_CALLERS && oldest !== undefined) this.purses.delete(oldest);
    return purse;
  }

  private filled({ points, at }: Purse, now: number): number {
    return Math.min(this.perMinute, points + ((now - at) / MINUTE) * this.perMinute);
  }

  private tooSoon(cost: number, left: number) {
    const seconds = Math.ceil(((cost - left) / this.perMinute) * 60);
    const wait = `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
    const sentence = `It costs ${cost} points and ${Math.floor(left)} are left of ${this.perMinute} a minute. Ask again in ${wait}.`;
    const details = { limit: "points", max: this.perMinute, requested: cost };
    return refusedWith(429, new Refusal("RATE_LIMITED", sentence, undefined, details), {
      "retry-after": String(seconds),
    });
  }
}
