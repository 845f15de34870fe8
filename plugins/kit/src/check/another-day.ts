const YEAR_AND_A_DAY = 366 * 24 * 60 * 60 * 1000;

/**
 * Runs work that does not wait as if it were another day, so that what depends on the clock shows.
 * The clock is put back before anything else can look at it.
 */
export function onAnotherDay<T>(work: () => T): T {
  const Today = globalThis.Date;
  globalThis.Date = class extends Today {
    constructor(...given: []) {
      if (given.length > 0) super(...given);
      else super(Today.now() + YEAR_AND_A_DAY);
    }

    static override now(): number {
      return Today.now() + YEAR_AND_A_DAY;
    }
  } as DateConstructor;
  try {
    return work();
  } finally {
    globalThis.Date = Today;
  }
}
