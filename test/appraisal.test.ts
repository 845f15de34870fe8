import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { AppraisalFlow } from "../server/src/rooms/appraisal/appraisal-flow.ts";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";

const bad = (field: string) => ({ code: "BAD_INPUT", field });
const APPRAISAL = `appraisal { ref edition schedule baseYear prices discountedCosts discountedBenefits
  netPresentSocialValue benefitCostRatio optimismBias { category uplift mitigation }
  switchingValues { costs benefits } sensitivity { costs } flows { year side amount }
  decision { ref } }`;

describe.each(KINDS)("appraising on %s", (kind) => {
  const api = openApi(kind, "none");
  const appraise = async (input: object) => {
    const { data, errors } = await api.ask(
      `query ($input: AppraiseInput!) { appraise(input: $input) { discountedCosts discountedBenefits
        netPresentSocialValue benefitCostRatio factors { year factor } switchingValues { costs } } }`,
      {
        input: {
          ...{ edition: "GREEN_BOOK_2026", schedule: "STANDARD", baseYear: 2018 },
          ...{ costs: ["100.00"], benefits: ["0.00", "50.00", "50.00", "50.00"] },
          ...input,
        },
      },
    );
    return errors ? errors[0]?.extensions : data.appraise;
  };

  it("discounts by the Green Book, costs raised by their optimism bias", async () => {
    const plain = await appraise({});
    expect(plain).toMatchObject({
      ...{ discountedCosts: "100.00", discountedBenefits: "140.08" },
      netPresentSocialValue: "40.08",
    });
    expect(plain.benefitCostRatio).toBeCloseTo(1.4008, 4);
    expect(plain.factors.map(({ factor }: { factor: number }) => factor.toFixed(4))).toEqual([
      ...["1.0000", "0.9662", "0.9335", "0.9019"],
    ]);
    expect((await appraise({ optimismBias: 0.51 })).discountedCosts).toBe("151.00");
    const half = { optimismBias: 0.5, mitigation: 0.5 };
    expect((await appraise(half)).discountedCosts).toBe("125.00");
    const health = await appraise({ schedule: "HEALTH" });
    expect(health.factors[1].factor).toBeCloseTo(1 / 1.015, 12);
  });

  it("has null for what has no denominator, and nothing for nothing", async () => {
    expect(await appraise({ costs: [] })).toMatchObject({
      ...{ benefitCostRatio: null, discountedCosts: "0.00", switchingValues: { costs: null } },
    });
    expect(await appraise({ costs: [], benefits: [] })).toMatchObject({
      ...{ netPresentSocialValue: "0.00", factors: [] },
    });
  });

  it("discounts to its year 0, in the prices of another year, on a fresh start", async () => {
    // A case in the prices of 2018/19 whose first year is 2019/20: year 1 is 2020/21.
    const base = { baseYear: 2019, priceYear: 2018, optimismBias: null, mitigation: null };
    const flows = { costs: ["0.00", "103.50"], benefits: [] };
    expect(await appraise({ ...base, ...flows })).toMatchObject({ discountedCosts: "100.00" });
    // A financial year has three quarters of its calendar year, and one of the next.
    const financial = (year: number, next: number) => (3 * year + next) / 4;
    const [before, after] = [financial(79.1606, 81.1085), financial(85.2137, 85.6358)];
    expect(await appraise({ ...base, ...flows, prices: "NOMINAL" })).toMatchObject({
      discountedCosts: ((100 * before) / after).toFixed(2),
    });
    expect(
      await appraise({ ...base, ...flows, prices: "NOMINAL", years: "CALENDAR" }),
    ).toMatchObject({ discountedCosts: ((100 * 79.1606) / 85.2137).toFixed(2) });
  });

  it("refuses what it can't appraise, naming the field", async () => {
    expect(await appraise({ optimismBias: 51 })).toMatchObject(bad("optimismBias"));
    expect(await appraise({ mitigation: 1.1 })).toMatchObject(bad("mitigation"));
    expect(await appraise({ baseYear: 18 })).toMatchObject(bad("baseYear"));
    expect(await appraise({ mitigation: 0.5 })).toMatchObject(bad("mitigation"));
    expect(await appraise({ priceYear: 18 })).toMatchObject(bad("priceYear"));
    const nominal = { prices: "NOMINAL", costs: ["0.00", "100.00"], benefits: [] };
    expect(await appraise({ ...nominal, baseYear: 2031 })).toMatchObject(bad("priceYear"));
    const many = Array.from({ length: 250 }, () => "1.00");
    expect(await appraise({ costs: [...many, "1.00"] })).toMatchObject({
      ...{ code: "LIMIT_EXCEEDED", field: "costs" },
    });
    const huge = Array.from({ length: 200 }, () => "900000000000.00");
    expect(await appraise({ costs: huge, optimismBias: 10 })).toMatchObject(bad("costs"));
    expect(await appraise({ costs: many, optimismBias: null })).toMatchObject({
      netPresentSocialValue: expect.any(String),
    });
  });

  it("finds the rate of irregular flows, and refuses those of one sign", async () => {
    const rate = (flows: object[]) =>
      api.ask(`query ($f: [DatedFlowInput!]!) { internalRate(flows: $f) { rate rates } }`, {
        f: flows,
      });
    const paid = { on: "2019-01-01", amount: "-100.00" };
    const { data } = await rate([paid, { on: "2020-01-01", amount: "110.00" }]);
    expect(data.internalRate.rate).toBeCloseTo(0.1, 9);
    const { errors } = await rate([paid, { on: "2020-01-01", amount: "-1.00" }]);
    expect(errors?.[0]?.extensions).toMatchObject(bad("flows"));
  });
});

describe.each(KINDS)("recorded appraisals on %s", (kind) => {
  const api = openApi(kind, "none");
  const record = (input: object) =>
    caller(
      api,
      "recordAppraisal",
      APPRAISAL,
    )({
      ...{ programme: "P", ref: "SOC-1", title: "Archive", stage: "SOC", baseYear: 2018 },
      ...{ edition: "GREEN_BOOK_2018", appraisedOn: "2018-09-27", schedule: "STANDARD" },
      ...input,
    });
  const use = caller(api, "useAppraisal", "appraisal { decision { ref } }");
  const cost = { year: 0, side: "COST", amount: "100.00" };
  const flows = [
    { ...cost, category: "OUTSOURCING" },
    ...[1, 2, 3].map((year) => ({ year, side: "BENEFIT", amount: "75.00" })),
  ];
  const bias = [{ category: "OUTSOURCING", uplift: 0.41, mitigation: 0.5 }];

  it("keep their amounts and are worked out on read", async () => {
    await writeProgramme(api.system.store, "P", 2);
    const { appraisal } = await record({ flows, optimismBias: bias });
    expect(appraisal).toMatchObject({
      ...{ ref: "SOC-1", schedule: "STANDARD", baseYear: 2018, prices: "REAL", decision: null },
      ...{ discountedCosts: "120.50", discountedBenefits: "210.12" },
      ...{ netPresentSocialValue: "89.62", optimismBias: bias },
    });
    expect(appraisal.sensitivity).toHaveLength(25);
    expect(appraisal.flows).toHaveLength(4);
    const fewer = await record({ flows: [cost, { ...cost, year: 1, side: "BENEFIT" }] });
    expect(fewer.appraisal).toMatchObject({ discountedCosts: "100.00", optimismBias: [] });
    expect(fewer.appraisal.flows).toHaveLength(2);
    const words = await record({ ref: "WORDS", baseYear: null, schedule: null });
    expect(words.appraisal).toMatchObject({ discountedCosts: null, sensitivity: [], flows: [] });
  });

  it("refuse what is no appraisal", async () => {
    expect(await record({ appraisedOn: "2199-01-01" })).toMatchObject(bad("appraisedOn"));
    expect(await record({ flows, schedule: null })).toMatchObject(bad("schedule"));
    expect(await record({ flows, baseYear: null })).toMatchObject(bad("baseYear"));
    expect(await record({ flows: [{ ...cost, year: 1000 }] })).toMatchObject(bad("flows[0].year"));
    const sided = [{ ...cost, side: "BENEFIT", category: "OUTSOURCING" }];
    expect(await record({ flows: sided })).toMatchObject(bad("flows[0].category"));
    expect(await record({ flows, optimismBias: [{ ...bias[0], uplift: 41 }] })).toMatchObject(
      bad("optimismBias[0].uplift"),
    );
    expect(await record({ flows, optimismBias: [bias[0], bias[0]] })).toMatchObject(
      bad("optimismBias[1]"),
    );
  });

  it("are frozen by the decision that used them, whoever writes", async () => {
    const input = { programme: "P", appraisal: "SOC-1", decision: "D1" };
    expect(await use({ ...input, decision: "D9" })).toMatchObject(bad("decision"));
    expect(await use({ ...input, appraisal: "X" })).toMatchObject({ code: "NOT_FOUND" });
    expect((await use(input)).appraisal).toEqual({ decision: { ref: "D1" } });
    const conflict = { code: "CONFLICT", field: "appraisal" };
    expect(await record({ flows })).toMatchObject(conflict);
    expect(await use(input)).toMatchObject(conflict);
    const sly = api.system.store.change(
      { programme: "P", actor: "plugin", reason: "a better figure" },
      async (tx) => {
        const [flow] = await tx.all(AppraisalFlow);
        await tx.update(AppraisalFlow, flow?.ref ?? "", null, { amount: 1 });
      },
    );
    await expect(sly).rejects.toMatchObject(conflict);
    expect((await record({ ref: "OBC-1", stage: "OBC", flows })).appraisal.ref).toBe("OBC-1");
  });

  it("are frozen also when the edit and the decision meet", async () => {
    for (let round = 0; round < 10; round++) {
      const ref = `R${round}`;
      await record({ ref, flows });
      const [edited, used] = await Promise.all([
        record({ ref, flows: [cost] }),
        use({ programme: "P", appraisal: ref, decision: "D1" }),
      ]);
      expect(used.appraisal.decision).toEqual({ ref: "D1" });
      const { data } = await api.ask(
        `{ programme(ref: "P") { appraisals { ref flows { year } } } }`,
      );
      const kept = data.programme.appraisals.find((each: { ref: string }) => each.ref === ref);
      expect(kept.flows).toHaveLength(edited.appraisal ? 1 : 4);
    }
  });

  it("stand side by side in the prices of one year, or say why not", async () => {
    const compare = async (baseYear: number, asAt?: string, valueYear: number | null = 2018) => {
      const { data } = await api.ask(
        `query ($y: Int!, $v: Int, $at: DateTime) { programme(ref: "P", asAt: $at) { appraisalComparison(baseYear: $y, valueYear: $v) {
          appraisal { ref } netPresentSocialValue benefitCostRatio because } } }`,
        { y: baseYear, v: valueYear, at: asAt },
      );
      const all = data.programme.appraisalComparison as { appraisal: { ref: string } }[];
      return (ref: string) => all.find(({ appraisal }) => appraisal.ref === ref);
    };
    expect((await compare(2018))("OBC-1")).toMatchObject({ netPresentSocialValue: "110.12" });
    expect((await compare(2018))("WORDS")).toMatchObject({ because: "It has no amounts." });
    expect((await compare(2024))("OBC-1")).toMatchObject({
      ...{ netPresentSocialValue: null, because: expect.stringContaining("has no 2024") },
    });
    const index = caller(api, "recordPriceIndex", "priceIndex { year value release }");
    const release = { programme: "PORTFOLIO", release: "ILLUSTRATIVE", years: "FINANCIAL" };
    const years = [
      { year: 2018, value: 80 },
      { year: 2019, value: "82.5" },
      { year: 2020, value: 85 },
      { year: 2021, value: 90 },
      { year: 2024, value: 100 },
    ];
    expect(await index({ ...release, entries: [] })).toMatchObject(bad("entries"));
    expect(await index({ ...release, entries: [years[0], years[0]] })).toMatchObject(
      bad("entries[1]"),
    );
    expect(await index({ ...release, entries: [{ year: 2018, value: 0 }] })).toMatchObject(
      bad("entries[0].value"),
    );
    expect(await index({ ...release, programme: "P", entries: years })).toMatchObject(
      bad("programme"),
    );
    // Beside the 35 that the product ships with.
    expect((await index({ ...release, entries: years })).priceIndex).toHaveLength(40);
    const before = new Date().toISOString();
    await setTimeout(2);
    expect((await compare(2024))("OBC-1")).toMatchObject({
      ...{ netPresentSocialValue: "137.65", because: null },
    });
    // What a release says never changes.
    const wrong = { ...release, entries: [{ year: 2024, value: 160 }] };
    expect(await index(wrong)).toMatchObject({ code: "CONFLICT", field: "entries" });
    await index({ ...wrong, release: "ILLUSTRATIVE 2" });
    expect((await compare(2024))("OBC-1")).toMatchObject({ netPresentSocialValue: "220.25" });
    expect((await compare(2024, before))("OBC-1")).toMatchObject({
      netPresentSocialValue: "137.65",
    });
    const nominal = await record({
      ref: "NOMINAL",
      prices: "NOMINAL",
      optimismBias: null,
      flows: [cost, { year: 1, side: "BENEFIT", amount: "165.00" }],
    });
    expect(nominal.code ?? null, JSON.stringify(nominal)).toBe(null);
    expect(nominal.appraisal.discountedBenefits).toBe((160 / 1.035).toFixed(2));
    // What can't be worked out is refused, and not recorded.
    const unpriced = { ref: "LATER", prices: "NOMINAL", optimismBias: null, baseYear: 2100 };
    const later = [cost, { ...cost, year: 1 }];
    expect(await record({ ...unpriced, flows: later })).toMatchObject(bad("priceYear"));
    // Six years later a present value is six years' discounting more.
    expect((await compare(2024, undefined, null))("OBC-1")).toMatchObject({
      netPresentSocialValue: (220.24606 * 1.035 ** 6).toFixed(2),
    });
    // A newer release stands beside it, and an appraisal keeps the one it used.
    const newer = { ...release, release: "NEWER", entries: [{ year: 2019, value: 165 }] };
    expect((await index(newer)).priceIndex).toHaveLength(42);
    const { data } = await api.ask(
      `{ programme(ref: "P") { appraisals { ref priceRelease discountedBenefits } } }`,
    );
    expect(data.programme.appraisals).toContainEqual({
      ...{ ref: "NOMINAL", priceRelease: "ILLUSTRATIVE 2" },
      discountedBenefits: (160 / 1.035).toFixed(2),
    });
  });
});

const published = join(import.meta.dirname, "../../shared/data/green-book/gdp_deflator.csv");
describe.skipIf(!existsSync(published))("the published GDP deflator, where it is at hand", () => {
  const api = openApi("sqlite", "information-futures");

  it("is taken whole, and puts nominal amounts into real terms", async () => {
    const [, ...rows] = readFileSync(published, "utf8").trim().split("\n");
    const entries = rows.map((row) => {
      const [year, value] = row.split(",") as [string, string];
      return { year: Number(year), value };
    });
    const index = caller(api, "recordPriceIndex", "priceIndex { year value }");
    const release = { programme: "PORTFOLIO", release: "December 2025" };
    // It is the one that the product ships with, recorded once more.
    const { priceIndex } = await index({ ...release, entries });
    expect(priceIndex).toHaveLength(2 * entries.length);
    const values = priceIndex.map(({ year, value }: { year: number; value: string }) => [
      year,
      value,
    ]);
    expect(values.slice(entries.length)).toEqual(values.slice(0, entries.length));
    const { data } =
      await api.ask(`{ appraise(input: { edition: GREEN_BOOK_2026, schedule: STANDARD,
      baseYear: 2020, years: CALENDAR, prices: NOMINAL, costs: ["0.00", "0.00", "0.00", "0.00", "100.00"], benefits: [] }) {
        discountedCosts } }`);
    expect(data.appraise.discountedCosts).toBe((85.2137 / 1.035 ** 4).toFixed(2));
  });
});
