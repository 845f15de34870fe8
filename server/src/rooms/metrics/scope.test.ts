import { describe, expect, it } from "vitest";
import { type ScopeFacts, scopeOf } from "./scope.ts";

const nothing: ScopeFacts = {
  ...{ stated: new Map(), touched: new Set() },
  ...{ measured: new Set(), showing: new Set() },
};
const wards = {
  ...{ id: "wards", keepsRecords: true },
  metrics: [{ key: "wards.beds" }, { key: "wards.waits" }],
};
const scope = (facts: Partial<ScopeFacts>, plugin = wards) =>
  scopeOf(plugin, { ...nothing, ...facts });
const choice = (applies: boolean) => ({ applies, because: "The board said so." });

describe("a plugin of which nothing is recorded", () => {
  it("does not apply, nor does any of its metrics", () => {
    const { applies, isStated, because, metrics } = scope({});
    expect([applies, isStated]).toEqual([false, false]);
    expect(because).toMatch('has no record of "wards"');
    expect(metrics.map((each) => each.applies)).toEqual([false, false]);
  });

  it("applies where it keeps no records by which to tell", () => {
    const { applies, because } = scope({}, { ...wards, keepsRecords: false });
    expect(applies).toBe(true);
    expect(because).toMatch("keeps no records of its own");
  });
});

describe("a plugin applies by default, with all its metrics", () => {
  it.each([
    ["its records are there", { touched: new Set(["wards"]) }, 'records of "wards"'],
    ["a metric had a value", { measured: new Set(["wards.beds"]) }, '"wards.beds" has been'],
    ["an objective names a metric", { showing: new Set(["wards.waits"]) }, 'by "wards.waits"'],
  ])("when %s", (_what, facts, words) => {
    const { applies, because, metrics } = scope(facts);
    expect(applies).toBe(true);
    expect(because).toMatch(words);
    expect(metrics.map((each) => [each.applies, each.isStated])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it("not when that is said of another", () => {
    const others = new Set(["estates", "estates.beds"]);
    expect(scope({ touched: others, measured: others, showing: others }).applies).toBe(false);
  });
});

describe("what a programme states", () => {
  it("goes before what is recorded, of the plugin and of all its metrics", () => {
    const facts = { touched: new Set(["wards"]), stated: new Map([["wards", choice(false)]]) };
    const { metrics, ...whole } = scope(facts);
    expect(whole).toEqual({
      ...{ plugin: "wards", applies: false, isStated: true, because: "The board said so." },
    });
    expect(metrics[0]).toEqual({
      ...{ key: "wards.beds", applies: false, isStated: false, because: "The board said so." },
    });
  });

  it("of a metric goes before what it states of the plugin", () => {
    const stated = new Map([
      ["wards", choice(false)],
      ["wards.waits", choice(true)],
    ]);
    const { applies, metrics } = scope({ stated });
    expect(applies).toBe(false);
    expect(metrics.map((each) => [each.key, each.applies, each.isStated])).toEqual([
      ["wards.beds", false, false],
      ["wards.waits", true, true],
    ]);
  });
});
