import { setImmediate as afterTheOthers } from "node:timers/promises";

/** There are as many waiting as may wait. */
export class Full extends Error {}

/**
 * Lets so many operations run at once, and so many more wait in order. Between two of them the event
 * loop takes what else has come, so that `/health` answers while hundreds wait.
 */
export class Turnstile {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws Full when nobody more may wait. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running++;
    else await this.turn();
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  private turn(): Promise<void> {
    if (this.queue.length >= this.mostWaiting) throw new Full("as many wait as may");
    return new Promise((resolve) => this.queue.push(resolve));
  }

  /** The place of one that is done goes to the first that waits. */
  private next(): void {
    void afterTheOthers().then(() => {
      const first = this.queue.shift();
      if (first) first();
      else this.running--;
    });
  }
}
