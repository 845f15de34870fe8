import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf } from "./appraisal-results.ts";
import { appraise } from "./appraised.ts";
import { DiscountSchedule, discountFactors, discountRate, Exact } from "./discount-factors.ts";
import { internalRates } from "./internal-rate.ts";
import { withBias } from "./optimism-bias.ts";
import {
  benefitCostRatio,
  netPresentSocialValue,
  type PresentValues,
  presentValues,
  toWholePence,
} from "./present-value.ts";
import { inPricesOf, PriceTerms } from "./real-terms.ts";
import { sensitivityOf, switchingValues } from "./switching-values.ts";

const { STANDARD, HEALTH } = DiscountSchedule;
const exact = (...amounts: number[]) => amounts.map((amount) => new Exact(amount));
const appraised = (costs: number[], benefits: number[], schedule = STANDARD) =>
  presentValues(
    { costs: exact(...costs), benefits: exact(...benefits) },
    discountFactors(schedule, 400),
  );

describe("discount factors", () => {
  const factors = discountFactors(STANDARD, 402);

  it.each([
    [0, "1.0000"],
    [1, "0.9662"],
    [5, "0.8420"],
    [10, "0.7089"],
    [20, "0.5026"],
    [30, "0.3563"],
    [31, "0.3459"],
    [50, "0.1973"],
    [75, "0.0942"],
    [76, "0.0919"],
  ])("in year %i is %s", (year, factor) => {
    expect(factors[year]?.toFixed(4)).toBe(factor);
  });

  it.each([
    [STANDARD, [3.5, 3.5, 3, 3, 2.5, 2.5, 2, 2, 1.5, 1.5, 1, 1]],
    [HEALTH, [1.5, 1.5, 1.29, 1.29, 1.07, 1.07, 0.86, 0.86, 0.64, 0.64, 0.43, 0.43]],
  ])("fall year by year at the rate of each of six bands: %s", (schedule, rates) => {
    const all = discountFactors(schedule, 402);
    const years = [1, 30, 31, 75, 76, 125, 126, 200, 201, 300, 301, 401];
    for (const [index, year] of years.entries()) {
      expect(discountRate(schedule, year).mul(100).toNumber()).toBe(rates[index]);
      const fallen = all[year - 1]
        ?.div(all[year] ?? 1)
        .sub(1)
        .mul(100);
      expect(fallen?.toFixed(8)).toBe((rates[index] ?? 0).toFixed(8));
    }
  });

  it("give a pound a year for 300 years the value of a sum over the bands", () => {
    // Each band is a geometric series, begun at the factor that the band before it ended with.
    const bands: [number, number][] = [
      [30, 0.035],
      [45, 0.03],
      [50, 0.025],
      [75, 0.02],
      [100, 0.015],
    ];
    let [sum, last] = [1, 1];
    for (const [years, rate] of bands) {
      sum += (last * (1 - (1 + rate) ** -years)) / rate;
      last /= (1 + rate) ** years;
    }
    const stream = appraised(
      [],
      Array.from({ length: 301 }, () => 1),
    );
    expect(stream.benefits.toNumber()).toBeCloseTo(sum, 9);
    expect(factors[300]?.toNumber()).toBeCloseTo(last, 15);
  });

  const published = join(
    import.meta.dirname,
    "../../../../../shared/data/green-book/stpr_schedule.csv",
  );
  it.skipIf(!existsSync(published))(
    "are those that HM Treasury publishes, where its table is at hand",
    () => {
      const [, ...rows] = readFileSync(published, "utf8").trim().split("\n");
      for (const row of rows) {
        const [from, to, standard, health] = row.split(",").map(Number) as [
          number,
          number,
          number,
          number,
        ];
        for (const year of [Math.max(1, from), to]) {
          expect(discountRate(STANDARD, year).toNumber()).toBe(standard);
          expect(discountRate(HEALTH, year).toNumber()).toBe(health);
        }
      }
    },
  );
});

describe("net present social value and benefit cost ratio", () => {
  it("of -100, 50, 50, 50 is 40.0818", () => {
    const flows = appraised([100], [0, 50, 50, 50]);
    expect(netPresentSocialValue(flows).toFixed(4)).toBe("40.0818");
    expect(benefitCostRatio(flows)?.toFixed(4)).toBe("1.4008");
  });

  it("has no ratio when costs are nil", () => {
    expect(benefitCostRatio(appraised([0], [50]))).toBe(null);
    expect(benefitCostRatio(appraised([], []))).toBe(null);
    expect(benefitCostRatio(appraised([50], [0]))).toBe(0);
  });

  it("has no ratio to an income", () => {
    expect(benefitCostRatio(appraised([-50], [100]))).toBe(null);
  });

  it("is the difference of what is printed, for any amounts", () => {
    const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 40 });
    fc.assert(
      fc.property(amounts, amounts, (costs, benefits) => {
        const figures = figuresOf(appraised(costs, benefits));
        const { discountedCosts, discountedBenefits, netPresentSocialValue: net } = figures;
        expect(net).toBe(discountedBenefits - discountedCosts);
        const same = figures.sensitivity.find((each) => each.costs === 0 && each.benefits === 0);
        expect(same?.netPresentSocialValue).toBe(net);
      }),
    );
  });

  it("rounds to the penny once, halves away from zero", () => {
    expect(toWholePence(new Exact("0.5"))).toBe(1);
    expect(toWholePence(new Exact("-0.5"))).toBe(-1);
    expect(toWholePence(new Exact("0.49999"))).toBe(0);
  });
});

describe("optimism bias", () => {
  it("raises 100 at 51 per cent to 151, and at 50 half mitigated to 125", () => {
    expect(withBias(new Exact(100), { uplift: 0.51, mitigation: 0 }).toNumber()).toBe(151);
    expect(withBias(new Exact(100), { uplift: 0.5, mitigation: 0.5 }).toNumber()).toBe(125);
    expect(withBias(new Exact(100), { uplift: 2, mitigation: 1 }).toNumber()).toBe(100);
  });

  it("raises no receipt: 100, then -50, at 50 per cent come to 101.69", () => {
    const amount = (year: number, pounds: number) => ({
      ...{ year, amount: pounds * 100, bias: { uplift: 0.5, mitigation: 0 } },
    });
    const terms = {
      schedule: DiscountSchedule.STANDARD,
      baseYear: 2024,
      priceYear: 2024,
      prices: PriceTerms.REAL,
    };
    const of = (...costs: ReturnType<typeof amount>[]) =>
      figuresOf(appraise({ ...terms, costs, benefits: [] }, new Map())).discountedCosts;
    expect(of(amount(0, 100), amount(1, -50))).toBe(101_69);
    expect(of(amount(0, -80))).toBe(-80_00);
    expect(of(amount(0, 100))).toBe(150_00);
  });
});

describe("real terms", () => {
  const index = new Map([
    [2018, 80_0000],
    [2024, 100_0000],
  ]);

  it("take inflation out by an index", () => {
    expect(inPricesOf(new Exact(100), 2024, 2018, index).toNumber()).toBe(80);
    expect(inPricesOf(new Exact(80), 2018, 2024, index).toNumber()).toBe(100);
    expect(inPricesOf(new Exact(80), 2031, 2031, index).toNumber()).toBe(80);
  });

  it("are refused for a year that the index does not hold", () => {
    expect(() => inPricesOf(new Exact(1), 2024, 2019, index)).toThrow("has no 2019");
  });
});

describe("switching values", () => {
  it("say how far either side may go before nothing is left", () => {
    const { costs, benefits } = switchingValues(appraised([100], [150]));
    expect([costs, benefits?.toFixed(4)]).toEqual([50, "-33.3333"]);
    expect(switchingValues(appraised([100], [80]))).toEqual({ costs: -20, benefits: 25 });
    expect(switchingValues(appraised([], []))).toEqual({ costs: null, benefits: null });
  });

  it("leave nothing indeed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (c, b) => {
        const { costs, benefits } = switchingValues(appraised([c], [b]));
        // They are told to six places of a per cent.
        expect(Math.abs(c * (1 + (costs ?? 0) / 100) - b)).toBeLessThanOrEqual(c * 1e-8 + 1e-3);
        expect(Math.abs(b * (1 + (benefits ?? 0) / 100) - c)).toBeLessThanOrEqual(b * 1e-8 + 1e-3);
      }),
    );
  });

  it("stand beside a table of changes of both sides", () => {
    const table = sensitivityOf(appraised([100], [150]));
    expect(table).toHaveLength(25);
    const at = (costs: number, benefits: number) =>
      table.find((each) => each.costs === costs && each.benefits === benefits)?.changed;
    const net = (values: PresentValues | undefined) =>
      values && netPresentSocialValue(values).toNumber();
    expect([at(0, 0), at(20, -20), at(-10, 0)].map(net)).toEqual([50, 0, 60]);
  });
});

describe("the internal rate of irregular flows", () => {
  const flow = (on: string, amount: number) => ({ on, amount });
  const ratesOf = (flows: Parameters<typeof internalRates>[0]) => internalRates(flows).rates;
  const yearly = (...amounts: number[]) =>
    amounts.map((amount, year) => flow(`${2021 + year}-01-01`, amount));

  it("is found where the value only touches nil, or goes through it and back at once", () => {
    expect(ratesOf(yearly(100, -220, 121))).toEqual([0.1]);
    expect(ratesOf(yearly(-100, 220, -121))).toEqual([0.1]);
    // (1 - 1.05x)², whatever the scale.
    expect(ratesOf(yearly(1e9, -2.1e9, 1.1025e9))).toEqual([0.05]);
    // Rates of 10 and of 10.001 per cent lie closer than two steps of the search.
    expect(ratesOf(yearly(100, -(110 + 110.001), 1.1 * 110.001))).toEqual([0.1, 0.10001]);
  });

  it("is told from one that was not found, when there is none", () => {
    expect(internalRates(yearly(100, -210, 121))).toEqual({ rates: [], mayLieBeyond: false });
    expect(internalRates(yearly(100, -50, 100))).toEqual({ rates: [], mayLieBeyond: false });
    const beyond = [flow("2021-01-01", -1), flow("2021-01-02", 1e6)];
    expect(internalRates(beyond)).toEqual({ rates: [], mayLieBeyond: true });
  });

  it("balances them", () => {
    const [rate, ...others] = ratesOf([
      flow("2008-01-01", -10000),
      flow("2008-03-01", 2750),
      flow("2008-10-30", 4250),
      flow("2009-02-15", 3250),
      flow("2009-04-01", 2750),
    ]);
    expect(rate).toBe(0.373363);
    expect(others).toEqual([]);
    expect(ratesOf([flow("2019-01-01", -100), flow("2020-01-01", 110)])).toEqual([0.1]);
    expect(ratesOf([flow("2019-01-01", -100), flow("2020-01-01", 50)])).toEqual([-0.5]);
    // Not -5.55e-17, and no more places than mean anything.
    expect(ratesOf([flow("2019-01-01", -100), flow("2020-01-01", 100)])).toEqual([0]);
  });

  it("is told for each rate that does, when flows change sign twice", () => {
    const rates = ratesOf([
      flow("2019-01-01", -100),
      flow("2020-01-01", 230),
      flow("2020-12-31", -132),
    ]);
    expect(rates.map((rate) => rate.toFixed(4))).toEqual(["0.1000", "0.2000"]);
  });

  it("is refused for flows of one sign, of one day, and of nothing", () => {
    const one = "all of one sign";
    expect(() => internalRates([flow("2019-01-01", 1), flow("2020-01-01", 1)])).toThrow(one);
    expect(() => internalRates([flow("2019-01-01", -1), flow("2020-01-01", 0)])).toThrow(one);
    expect(() => internalRates([])).toThrow(one);
    expect(() => internalRates([flow("2019-01-01", 1), flow("2019-01-01", -1)])).toThrow("one day");
  });
});
