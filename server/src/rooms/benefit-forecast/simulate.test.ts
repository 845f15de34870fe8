import { addMonths, monthAfter, PARTS_IN_PENNY, toParts } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Benefit, BenefitBasis, BenefitClass } from "../benefits/benefit.ts";
import { type BenefitProfile, forecastBy } from "../benefits/benefit-outlook.ts";
import { firstWholeMonth, grainOf, valueIn } from "../benefits/profile.ts";
import { type ChainLink, expectationsOf } from "../delivery/milestone-chain.ts";
import { MonthsGone } from "./months-gone.ts";
import { spreadOf } from "./percentile.ts";
import {
  addedUp,
  type ForecastModel,
  type Runs,
  type Simulation,
  settled,
  simulate,
} from "./simulate.ts";
import type { Range } from "./triangular.ts";
import { type BenefitRanges, UncertainBenefit } from "./uncertain-benefit.ts";
import { around, type DateRange, openDates } from "./uncertain-dates.ts";

const MONTH = "2020-04";
/** Before all that is drawn. */
const TODAY = "2018-01-01";
const YEARS = [0, 1, 2, 3].map((year) => ({ from: 12 * year, to: 12 * year + 12 }));
const CERTAIN: Range = { low: 0, likely: 0, high: 0 };

function finished(simulation: Simulation): Runs {
  for (;;) {
    const { done, value } = simulation.next();
    if (done) return value;
  }
}

const simulated = (model: ForecastModel, seed = 1, runs = 40) =>
  finished(simulate(model, seed, runs));

function milestone(forecastOn: string | null, waits: ChainLink["waits"] = []): ChainLink {
  return { dates: { baselineOn: "2020-03-31", forecastOn, actualOn: null }, waits };
}

function profile(ref: string, facts: Partial<BenefitProfile> = {}): BenefitProfile {
  return {
    benefit: { programme: "P", ref, class: BenefitClass.CASH_RELEASING } as Benefit,
    basis: BenefitBasis.PER_YEAR,
    grain: grainOf("GBP"),
    planned: [{ startsIn: MONTH, value: toParts("6500000.00") }],
    own: [],
    enablers: [],
    begun: null,
    ...facts,
  };
}

const benefit = (facts: BenefitProfile, ranges: BenefitRanges | null = null) =>
  new UncertainBenefit(facts, ranges, MONTH, new MonthsGone([], MONTH, TODAY));

/** What a profile is worth month by month, by the rules of the deterministic forecast alone. */
function valueByMonths(model: ForecastModel, profiles: readonly BenefitProfile[]): number[] {
  const expected = expectationsOf(model.links, TODAY);
  return model.years.map(({ from, to }) => {
    let parts = 0;
    for (const each of profiles)
      for (let month = from; month < to; month++) {
        const then = monthAfter(MONTH, month);
        const worth = valueIn(forecastBy(each, expected), then, each.basis, each.grain) ?? 0;
        parts += each.benefit.class === BenefitClass.DIS_BENEFIT ? -worth : worth;
      }
    return parts / PARTS_IN_PENNY;
  });
}

describe("£6.5m a year that waits for a design 0 to 7 months late", () => {
  const needed = [{ neededBy: "2020-03-31", milestone: "P/M1", share: null }];
  const saving = benefit(profile("B1", { enablers: needed }));
  const design = { earliestOn: "2020-03-31", likelyOn: "2020-05-31", latestOn: "2020-10-31" };
  const model: ForecastModel = {
    links: new Map([["P/M1", milestone("2020-03-31")]]),
    dates: new Map([["P/M1", design]]),
    benefits: [saving],
    years: YEARS,
    today: TODAY,
  };
  const [year] = simulated(model, 1, 1000).annual;

  it("is worth 541,666.67 less for each month that its design is late, and never less than seven", () => {
    const possible = [0, 1, 2, 3, 4, 5, 6, 7].map((late) =>
      late === 0 ? 6_500_000_00 : 6_500_000_00 - Math.round((late * 6_500_000_00) / 12),
    );
    expect([...new Set(year)].every((worth) => possible.includes(worth))).toBe(true);
    expect(new Set(year).size).toBeGreaterThan(5);
  });

  // Of 214 days, most likely 61: a run in ten is by day 36 (6 May), five by day 86 (25 June), nine
  // by day 157 (4 September). That is two, three and six months late.
  it("has the P10, P50 and P90 that the triangle gives by hand", () => {
    expect(spreadOf(year as Float64Array)).toEqual({
      p10: 3_250_000_00,
      p50: 4_875_000_00,
      p90: 5_416_666_67,
    });
  });

  it("is worth £6.5m in full when nothing is late", () => {
    expect([...finished(settled(model)).annual.map(([worth]) => worth)]).toEqual(
      YEARS.map(() => 6_500_000_00),
    );
  });

  it("draws nothing for a design that happened", () => {
    const link = milestone("2020-03-31");
    const links = new Map([
      ["P/M1", { ...link, dates: { ...link.dates, actualOn: "2020-05-15" } }],
    ]);
    expect(openDates(model.links, model.dates).size).toBe(1);
    expect(openDates(links, model.dates).size).toBe(0);
    const [happened] = simulated({ ...model, links }).annual;
    expect(new Set(happened)).toEqual(new Set([6_500_000_00 - 1_083_333_33]));
  });
});

describe("a long simulation", () => {
  it("pauses often, so that others may work, and a short one does not", () => {
    const certain = { links: new Map(), dates: new Map(), years: YEARS, today: TODAY };
    const pauses = (runs: number) => {
      const simulation = simulate({ ...certain, benefits: [benefit(profile("B1"))] }, 1, runs);
      let count = 0;
      while (!simulation.next().done) count++;
      return count;
    };
    expect(pauses(100)).toBe(0);
    // Four years and the first one, for one benefit, and the milestones: six pieces of work a run.
    expect(pauses(50_000)).toBe(Math.floor((6 * 50_000) / 25_000) - 1);
  });
});

describe("ranges of a benefit", () => {
  const value = { low: toParts("5"), likely: toParts("6"), high: toParts("9") };

  it("say what a full year is worth, and scale all of its profile", () => {
    const ramp = [
      { startsIn: MONTH, value: toParts("3") },
      { startsIn: "2021-04", value: toParts("6") },
    ];
    const ranges = { value: { ...value, low: value.high, likely: value.high }, months: CERTAIN };
    const { annual } = simulated({
      ...{ links: new Map(), dates: new Map(), years: YEARS, today: TODAY },
      benefits: [benefit(profile("B1", { planned: ramp }), ranges)],
    });
    expect(annual.map(([worth]) => worth)).toEqual([4_50, 9_00, 9_00, 9_00]);
  });

  it("are of what its owner forecasts, when that is not the plan", () => {
    const own = [{ startsIn: MONTH, value: toParts("4") }];
    const four = { low: toParts("4"), likely: toParts("4"), high: toParts("4") };
    const { annual } = simulated({
      ...{ links: new Map(), dates: new Map(), years: YEARS, today: TODAY },
      benefits: [benefit(profile("B1", { own }), { value: four, months: CERTAIN })],
    });
    expect(annual[0]?.[0]).toBe(4_00);
  });

  it("are taken off when it is for the worse", () => {
    const worse = { programme: "P", ref: "B1", class: BenefitClass.DIS_BENEFIT } as Benefit;
    const { annual, benefits } = simulated({
      ...{ links: new Map(), dates: new Map(), years: YEARS, today: TODAY },
      benefits: [benefit(profile("B1", { benefit: worse }), { value, months: CERTAIN })],
    });
    const { p10, p90 } = spreadOf(annual[0] as Float64Array);
    expect([p10 < p90, p90 < 0]).toEqual([true, true]);
    expect(benefits[0]?.firstYear).toEqual(annual[0]);
  });
});

// Milestones wait for earlier ones only, so that chains have no circle.
const day = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 27 }))
  .map(([months, days]) => `${monthAfter("2019-10", months)}-${String(days + 1).padStart(2, "0")}`);
const months = fc.integer({ min: 0, max: 24 });
const value = fc.integer({ min: 0, max: 1e8 }).map((pence) => pence * PARTS_IN_PENNY);
const ordered = <T extends string | number>(one: fc.Arbitrary<T>) =>
  fc
    .array(one, { minLength: 3, maxLength: 3 })
    .map((three) => three.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)) as [T, T, T]);
const range = (one: fc.Arbitrary<number>) =>
  ordered(one).map(([low, likely, high]): Range => ({ low, likely, high }));

const COUNT = 5;
const link = (index: number) =>
  fc
    .record({
      dates: fc.record({
        baselineOn: fc.option(day),
        forecastOn: fc.option(day),
        actualOn: fc.option(day, { freq: 4 }),
      }),
      waits: fc.array(
        fc.record({ on: fc.nat(COUNT).map((n) => `P/M${n}`), neededBy: fc.option(day) }),
        { maxLength: 2 },
      ),
    })
    .map(({ dates, waits }): [string, ChainLink] => [
      `P/M${index}`,
      { dates, waits: waits.filter(({ on }) => Number(on.slice(3)) < index) },
    ]);
const links = fc
  .tuple(...Array.from({ length: COUNT }, (_, n) => link(n)))
  .map((all) => new Map(all));
const dateRange = ordered(day).map(
  ([earliestOn, likelyOn, latestOn]): DateRange => ({ earliestOn, likelyOn, latestOn }),
);
const dates = fc
  .array(
    fc.tuple(
      fc.nat(COUNT - 1).map((n) => `P/M${n}`),
      dateRange,
    ),
    { maxLength: COUNT },
  )
  .map((all) => new Map(all));
const step = fc.record({ startsIn: fc.nat(24).map((n) => monthAfter(MONTH, n)), value });
const steps = (minLength: number) =>
  fc.uniqueArray(step, { selector: ({ startsIn }) => startsIn, minLength, maxLength: 3 });
const enabler = fc.record({
  milestone: fc.nat(COUNT - 1).map((n) => `P/M${n}`),
  neededBy: fc.option(day),
  // Three at most, which together stay within the whole.
  share: fc.option(fc.integer({ min: 0, max: 3333 })),
});
const facts = fc.record({
  planned: steps(1),
  own: steps(0),
  enablers: fc.array(enabler, { maxLength: 3 }),
  begun: fc.option(
    fc.record({
      month: fc.constantFrom("2019-11", "2020-06"),
      share: fc.integer({ min: 1, max: 10_000_000 }),
    }),
  ),
  worse: fc.boolean(),
});
const profiles = fc.array(facts, { minLength: 1, maxLength: 4 }).map((all) =>
  all.map(({ worse, ...stated }, n) => {
    const kind = worse ? BenefitClass.DIS_BENEFIT : BenefitClass.CASH_RELEASING;
    const one = { programme: "P", ref: `B${n}`, class: kind } as Benefit;
    return profile(`B${n}`, { ...stated, benefit: one });
  }),
);
const ranges = fc.record({ value: range(value), months: range(months) });
const model = fc
  .tuple(links, dates, profiles, fc.array(fc.option(ranges), { minLength: 4, maxLength: 4 }))
  .map(([chain, days, all, stated]) => ({
    ...{ links: chain, dates: days, years: YEARS, today: TODAY, profiles: all, stated },
    benefits: all.map((each, n) => benefit(each, stated[n] ?? null)),
  }));

describe("whatever the chain, profiles and ranges", () => {
  it("P10 ≤ P50 ≤ P90 for each year, all years and each benefit", () => {
    fc.assert(
      fc.property(model, fc.integer(), (any, seed) => {
        const { annual, benefits } = simulated(any, seed);
        const lists = [
          ...annual,
          ...addedUp(annual),
          ...benefits.flatMap((b) => [b.starts, b.firstYear]),
        ];
        for (const { p10, p50, p90 } of lists.map(spreadOf)) {
          expect(p10).toBeLessThanOrEqual(p50);
          expect(p50).toBeLessThanOrEqual(p90);
        }
      }),
    );
  });

  it("the same seed simulates alike, and more runs go on from fewer", () => {
    fc.assert(
      fc.property(model, fc.integer(), (any, seed) => {
        const { annual } = simulated(any, seed, 30);
        expect(simulated(any, seed, 30).annual).toEqual(annual);
        expect(simulated(any, seed, 45).annual.map((all) => all.slice(0, 30))).toEqual(annual);
      }),
    );
  });

  it("the order in which records are read changes nothing", () => {
    fc.assert(
      fc.property(model, (any) => {
        const turned = {
          ...any,
          links: new Map([...any.links].reverse()),
          dates: new Map([...any.dates].reverse()),
          benefits: any.benefits.toReversed(),
        };
        expect(simulated(turned).annual).toEqual(simulated(any).annual);
      }),
    );
  });

  it("another benefit and another milestone leave what was drawn for the others", () => {
    fc.assert(
      fc.property(model, ranges, dateRange, (any, stated, apart) => {
        const more = {
          ...any,
          links: new Map([["P/NEW", milestone("2020-01-01")] as const, ...any.links]),
          dates: new Map([["P/NEW", apart] as const, ...any.dates]),
          benefits: [benefit(profile("NEW"), stated), ...any.benefits],
        };
        const kept = simulated(more).benefits.slice(1);
        expect(kept.map(({ starts, firstYear }) => [starts, firstYear])).toEqual(
          simulated(any).benefits.map(({ starts, firstYear }) => [starts, firstYear]),
        );
      }),
    );
  });

  it("without uncertainty every run is the forecast, to the penny", () => {
    fc.assert(
      fc.property(model, (any) => {
        const pinned = new Map(
          [...any.links].flatMap(([name, { dates: own }]) => {
            const on = own.forecastOn ?? own.baselineOn;
            return on ? [[name, { earliestOn: on, likelyOn: on, latestOn: on }] as const] : [];
          }),
        );
        const benefits = any.profiles.map((each) => {
          const full = benefit(each).full;
          return benefit(each, { value: { low: full, likely: full, high: full }, months: CERTAIN });
        });
        const due = valueByMonths(any, any.profiles);
        for (const runs of [
          simulated({ ...any, dates: pinned, benefits }, 1, 3),
          finished(settled(any)),
        ])
          for (const [index, all] of runs.annual.entries())
            expect(new Set(all)).toEqual(new Set([due[index]]));
      }),
    );
  });

  it("no benefit begins before its enablers, and each enabler waits for its own", () => {
    fc.assert(
      fc.property(model, fc.integer(), (any, seed) => {
        const { benefits } = simulated(any, seed);
        for (const { benefit: each, starts } of benefits) {
          // What is measured has begun, and what is held back by shares begins in parts.
          const { begun, enablers } = each.profile;
          if (begun !== null || enablers.some(({ share }) => share !== null)) continue;
          const first = monthAfter(MONTH, Math.min(...starts));
          for (const name of behind(any.links, each.profile)) {
            const { actualOn, forecastOn, baselineOn } = (any.links.get(name) as ChainLink).dates;
            const least = actualOn ?? any.dates.get(name)?.earliestOn ?? forecastOn ?? baselineOn;
            if (least) expect(first >= firstWholeMonth(least)).toBe(true);
          }
        }
      }),
    );
  });

  it("a higher high end never lowers P90 of a worth, nor brings a start forward", () => {
    const both = fc.tuple(ranges, fc.integer({ min: 1, max: 1e6 }), fc.nat(24));
    fc.assert(
      fc.property(
        links,
        fc.nat(COUNT - 1),
        dateRange,
        both,
        (chain, at, days, [stated, more, later]) => {
          const of = (own: BenefitRanges, latestOn: string) => {
            const enablers = [{ milestone: `P/M${at}`, neededBy: "2020-03-31", share: null }];
            const { annual, benefits } = simulated({
              ...{ links: chain, years: YEARS, today: TODAY },
              dates: new Map([[`P/M${at}`, { ...days, latestOn }]]),
              benefits: [benefit(profile("B1", { enablers }), own)],
            });
            const starts = benefits[0]?.starts as Float64Array;
            return { worth: annual.map((all) => spreadOf(all).p90), start: spreadOf(starts) };
          };
          const before = of(stated, days.latestOn);
          const { value: worth, months: delay } = stated;
          const richer = {
            ...stated,
            value: { ...worth, high: worth.high + more * PARTS_IN_PENNY },
          };
          for (const [year, p90] of of(richer, days.latestOn).worth.entries())
            expect(p90).toBeGreaterThanOrEqual(before.worth[year] as number);
          const slower = { ...stated, months: { ...delay, high: delay.high + later } };
          const after = of(slower, addMonths(days.latestOn, later));
          expect(after.start.p90).toBeGreaterThanOrEqual(before.start.p90);
          for (const [year, p90] of after.worth.entries())
            expect(p90).toBeLessThanOrEqual(before.worth[year] as number);
        },
      ),
    );
  });
});

/** The enablers of a benefit that can hold it up, and what those wait for while they are open. */
function behind(chain: ReadonlyMap<string, ChainLink>, { enablers }: BenefitProfile): Set<string> {
  const names = new Set(enablers.map(({ milestone: name }) => name));
  for (const name of names) {
    const { dates: own, waits } = chain.get(name) as ChainLink;
    const isOpen = own.actualOn === null && (own.forecastOn ?? own.baselineOn) !== null;
    if (isOpen) for (const { on } of waits) names.add(on);
  }
  return names;
}

describe("a range of days", () => {
  const range = { earliestOn: "2019-09-20", likelyOn: "2019-09-30", latestOn: "2019-12-31" };

  it("stands while the forecast is within it, and moves along when it leaves", () => {
    expect(around(range, "2019-12-31")).toBe(range);
    expect(around(range, null)).toBe(range);
    expect(around(range, "2020-01-08")).toEqual({
      ...{ earliestOn: "2019-12-29", likelyOn: "2020-01-08", latestOn: "2020-04-09" },
    });
    const certain = { earliestOn: "2019-09-30", likelyOn: "2019-09-30", latestOn: "2019-09-30" };
    expect(new Set(Object.values(around(certain, "2019-10-31")))).toEqual(new Set(["2019-10-31"]));
  });
});
