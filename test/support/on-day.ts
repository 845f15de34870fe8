import { afterAll, beforeAll, vi } from "vitest";

/**
 * Runs the tests of one `describe` as on a day: the clock stands at noon, while timers go on. Call it
 * after what opens a database, which is filled today.
 */
export function onDay(day: string): void {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: noonOf(day) });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
}

/** Puts the clock of such tests on another day. */
export function travelTo(day: string): void {
  vi.setSystemTime(noonOf(day));
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
