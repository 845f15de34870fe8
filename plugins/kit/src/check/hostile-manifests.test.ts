import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manifestProblems } from "../index.ts";
import { but } from "./fixtures/broken.ts";
import { desksUsed, estates, facet, guard, section } from "./fixtures/estates.ts";
import { siteMigration } from "./fixtures/estates-site.ts";

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const throwing = new Proxy(
  {},
  {
    get: () => {
      throw revoked;
    },
  },
);

// By its place: fast-check itself can't hold some of them.
const oddValues: readonly unknown[] = [
  Symbol("odd"),
  10n,
  cyclic,
  [cyclic],
  [[]],
  [Symbol("odd")],
  Object.create(null),
  new Proxy({}, {}),
  new Proxy([], {}),
  revoked,
  throwing,
  null,
  Number.NaN,
  "",
  () => {},
  class {},
];
const odd = fc.nat(oddValues.length - 1);

const parts: Record<string, object> = {
  migrations: siteMigration,
  guards: guard,
  facets: facet,
  metrics: desksUsed,
  boardPack: section,
};

describe("a manifest of odd values", () => {
  it("is judged key by key, and never throws", () => {
    const place = fc.constantFrom(...Object.keys(estates));
    fc.assert(
      fc.property(place, odd, (key, index) => {
        for (const { rule, sentence } of manifestProblems(but({ [key]: oddValues[index] })))
          expect([rule, sentence]).toEqual([expect.any(String), expect.stringMatching(/\S \S/)]);
      }),
    );
  });

  it("is judged within its lists too", () => {
    const place = fc.constantFrom(
      ...Object.entries(parts).flatMap(([list, entry]) =>
        Object.keys(entry).map((key) => [list, key] as const),
      ),
    );
    fc.assert(
      fc.property(place, odd, ([list, key], index) => {
        const value = oddValues[index];
        const entry = { ...parts[list], [key]: value };
        const plugin = but({ [list]: [entry, value, entry] });
        for (const { rule, sentence } of manifestProblems(plugin))
          expect([rule, sentence]).toEqual([expect.any(String), expect.stringMatching(/\S \S/)]);
      }),
      { numRuns: 500 },
    );
  });

  it("is told of every fault, whatever else is wrong", () => {
    const metric = { ...desksUsed, titel: 1, version: 0, thresholds: { green: 1, amber: 2 } };
    const plugin = but({ id: "No", color: 1, metrics: [metric, metric], guards: [null] });
    expect(manifestProblems(plugin).map(({ rule }) => rule)).toEqual([
      "unknown-key",
      "unknown-key",
      "unknown-key",
      "id-form",
      "list-form",
      "metric-version",
      "metric-thresholds",
      "metric-version",
      "metric-thresholds",
      "metric-key-twice",
    ]);
  });
});
