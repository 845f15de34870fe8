import { Provenance } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { Benefit, BenefitClass, BenefitStatus } from "../server/src/rooms/benefits/benefit.ts";
import { BenefitAttribution } from "../server/src/rooms/benefits/benefit-links.ts";
import { BenefitMeasurement } from "../server/src/rooms/benefits/benefit-values.ts";
import { Programme } from "../server/src/rooms/programme/programme.ts";
import { openApi } from "./support/api.ts";
import {
  PORTFOLIO_RECORDS,
  programmeFacts,
  saving,
  writePortfolio,
  writeSaving,
} from "./support/benefits.ts";
import { copyProgramme } from "./support/copied-programmes.ts";
import { KINDS } from "./support/databases.ts";
import { onDay } from "./support/on-day.ts";

const PORTFOLIO = `query ($asAt: DateTime, $from: Month, $to: Month) {
  portfolioBenefits(asAt: $asAt, from: $from, to: $to) {
    programmes { programme { ref } count unknown planned forecast measured illustrative }
    byYear { fiscalYear planned forecast measured }
    byClass { class standing planned forecast measured } unclaimed { planned forecast measured }
    byStatus { status count } count unknown complete illustrative } }`;

const names = (count: number) =>
  Array.from({ length: count }, (_, n) => `P${String(n + 1).padStart(3, "0")}`);

describe.each(KINDS)("the benefits of a portfolio on %s", (kind) => {
  const api = openApi(kind, "none");
  onDay("2020-01-15");
  const ask = async (variables: object = {}) => {
    const { data, errors } = await api.ask(PORTFOLIO, variables);
    expect(errors).toBeUndefined();
    return data.portfolioBenefits;
  };
  const of = (portfolio: { programmes: { programme: { ref: string } }[] }, ref: string) =>
    portfolio.programmes.find(({ programme }) => programme.ref === ref);
  const change = (programme: string, at: string) => ({
    ...{ programme, actor: "test", reason: "test", opens: true, at },
  });

  it("is empty where nothing is kept", async () => {
    expect(await ask()).toMatchObject({
      ...{ programmes: [], byYear: [], count: 0, unknown: 0, complete: true, illustrative: false },
      byStatus: Object.values(BenefitStatus).map((status) => ({ status, count: 0 })),
    });
  });

  it("counts a shared benefit by shares that add up to the penny", async () => {
    const { store } = api.system;
    for (const ref of ["A", "B", "C"])
      await store.change(change(ref, "2018-01-01"), (tx) =>
        tx.create(Programme, programmeFacts(ref)),
      );
    await store.change(change("A", "2018-02-01"), (tx) =>
      writeSaving(tx, saving("B1"), { value: 1_000_100 }),
    );
    const { at } = await store.change(change("A", "2018-03-01"), async (tx) => {
      const claim = (ref: string, claimant: string, share: number) =>
        tx.create(BenefitAttribution, { ref, benefit: "B1", claimant, share });
      await claim("AT1", "B", 3333);
      await claim("AT2", "C", 3333);
    });
    const year = { from: "2020-04", to: "2021-03" };
    const planned = async (asAt: string | null) =>
      (await ask({ ...year, asAt })).programmes.map((each: { planned: string }) => each.planned);
    expect(await planned("2018-02-15")).toEqual(["100.01", "0.00", "0.00"]);
    expect(await planned(at)).toEqual(["33.34", "33.33", "33.34"]);
    const { byYear } = await ask(year);
    expect(byYear).toEqual([
      { fiscalYear: "2020/21", planned: "100.01", forecast: "100.01", measured: null },
    ]);
    // The own share is stated as half: what nobody claims is counted by nobody.
    await store.change(change("A", "2018-04-01"), async (tx) => {
      await tx.update(BenefitAttribution, "AT1", null, { claimant: "A", share: 5000 });
      await tx.remove(BenefitAttribution, "AT2", null);
    });
    expect(await planned(null)).toEqual(["50.01", "0.00", "0.00"]);
    const half = await ask(year);
    expect(half.byYear[0].planned).toBe("50.01");
    expect(half.unclaimed).toEqual({ planned: "50.00", forecast: "50.00", measured: null });
  });

  it("plans what was missed, forecasts nothing of it, and takes off what is for the worse", async () => {
    const { store } = api.system;
    await store.change(change("S", "2018-01-01"), async (tx) => {
      await tx.create(Programme, programmeFacts("S"));
      const all: [string, Parameters<typeof saving>[1]][] = [
        ["B1", {}],
        ["B2", { status: BenefitStatus.MISSED }],
        ["B3", { status: BenefitStatus.WITHDRAWN }],
        ["B4", { class: BenefitClass.DIS_BENEFIT }],
        ["B5", { class: BenefitClass.QUANTIFIABLE, unit: "hours" }],
      ];
      for (const [ref, facts] of all) {
        await writeSaving(tx, saving(ref, facts), { value: 12_0000 });
        await tx.create(BenefitMeasurement, {
          ...{ ref: `${ref}-R1`, benefit: ref, month: "2021-03", value: 1_0000 },
          evidence: "The ledger",
        });
      }
      await tx.create(Benefit, saving("B6"));
      await tx.create(Benefit, saving("B7", { status: BenefitStatus.WITHDRAWN, unit: null }));
    });
    const portfolio = await ask({ from: "2020-10", to: "2021-04" });
    expect(of(portfolio, "S")).toEqual({
      ...{ programme: { ref: "S" }, count: 7, unknown: 2, illustrative: false },
      // Seven months of 1 + 1 − 1, of 1 − 1; and 1 + 1 + 1 − 1 measured.
      ...{ planned: "7.00", forecast: "0.00", measured: "2.00" },
    });
    expect(portfolio).toMatchObject({ unknown: 2, complete: false });
    expect(portfolio.byYear.map((each: { measured: string }) => each.measured)).toEqual([
      "2.00",
      null,
    ]);
    expect(portfolio.byStatus).toContainEqual({ status: "WITHDRAWN", count: 2 });
    // Every class and standing by itself, and together what the years are.
    const kinds = portfolio.byClass.map((each: Record<string, string>) => [
      ...[each.class, each.standing, each.planned, each.forecast, each.measured],
    ]);
    expect(kinds).toContainEqual(["DIS_BENEFIT", "NOT_YET_APPROVED", "-7.00", "-7.00", "-1.00"]);
    expect(kinds).toContainEqual(["CASH_RELEASING", "APPROVED", "7.00", "0.00", "1.00"]);
    // Hours are worth no pounds, which is not 0.00.
    expect(kinds).toHaveLength(3);
    for (const sum of ["planned", "forecast", "measured"]) {
      const added = (rows: Record<string, string>[]) =>
        rows.reduce((total, each) => total + Math.round(Number(each[sum] ?? 0) * 100), 0);
      expect(added(portfolio.byClass), sum).toBe(added(portfolio.byYear));
    }
  });

  it("says where an invented fact stands behind a sum", async () => {
    const { store } = api.system;
    const provenance = Provenance.ILLUSTRATIVE;
    await writePortfolio(store, ["I1", "I2", "I3"], 1);
    await store.change({ ...change("I1", "2018-02-01"), provenance }, async (tx) => {
      await tx.create(BenefitAttribution, {
        ...{ ref: "AT1", benefit: "B1", claimant: "C", share: 100 },
      });
    });
    const found = await ask();
    const flags = ["I1", "I2", "C", "S"].map((ref) => {
      const { illustrative } = of(found, ref) as unknown as { illustrative: boolean };
      return illustrative;
    });
    expect(flags).toEqual([true, false, true, false]);
    expect(found.illustrative).toBe(true);
  });

  it("refuses months that make no span", async () => {
    const refused = async (variables: object) =>
      (await api.ask(PORTFOLIO, variables)).errors?.[0]?.extensions;
    expect(await refused({ from: "2020-04", to: "2020-03" })).toEqual({
      code: "BAD_INPUT",
      field: "to",
    });
    expect(await refused({ from: "2020-04", to: "2060-04" })).toEqual({
      code: "BAD_INPUT",
      field: "to",
    });
    expect(await refused({ asAt: "2199-01-01" })).toMatchObject({ code: "BAD_INPUT" });
  });
});

describe.each(KINDS)("the cost of a portfolio on %s", (kind) => {
  const api = openApi(kind, "none");

  it("is the same number of SQL statements for 1, 20 and 100 programmes", async () => {
    const costs: number[][] = [];
    for (const count of [1, 20, 100]) {
      const all = names(count);
      const kept = costs.length === 0 ? 0 : ([1, 20][costs.length - 1] ?? 0);
      await writePortfolio(api.system.store, all.slice(kept), 2, kept === 0 ? null : "P001");
      const asked: number[] = [];
      for (const asAt of [null, new Date().toISOString()]) {
        const { answer, statements } = await api.counted(PORTFOLIO, { asAt });
        expect(answer.errors).toBeUndefined();
        expect(answer.data.portfolioBenefits).toMatchObject({ count: 2 * count, complete: true });
        asked.push(statements);
      }
      costs.push(asked);
    }
    expect(costs).toEqual([costs[0], costs[0], costs[0]]);
  });
});

describe.each(KINDS)("10,000 benefits in 500 programmes on %s", (kind) => {
  const api = openApi(kind, "none");
  onDay("2020-02-01");

  it("are added up exactly, with what they wait for elsewhere", async () => {
    const window = { from: "2020-04", to: "2022-03" };
    const [first, second, ...others] = names(500) as [string, string, ...string[]];
    const { store } = api.system;
    await writePortfolio(store, [first], 20);
    const alone = await api.counted(PORTFOLIO, window);
    await writePortfolio(store, [second], 20, first);
    await copyProgramme(store.database, second, others, PORTFOLIO_RECORDS);
    const { answer, statements } = await api.counted(PORTFOLIO, window);
    const { programmes, ...all } = answer.data.portfolioBenefits;
    expect(programmes).toHaveLength(500);
    // Twenty at 12.00 a year over two years, which begin a month late.
    const each = { count: 20, planned: "480.00", forecast: "460.00", measured: "20.00" };
    for (const one of programmes) expect(one).toMatchObject(each);
    expect(all).toMatchObject({
      ...{ count: 10_000, unknown: 0, complete: true },
      byYear: [
        {
          fiscalYear: "2020/21",
          planned: "120000.00",
          forecast: "110000.00",
          measured: "10000.00",
        },
        { fiscalYear: "2021/22", planned: "120000.00", forecast: "120000.00", measured: null },
      ],
    });
    const now = new Date().toISOString();
    const past = await api.counted(PORTFOLIO, { ...window, asAt: now });
    expect(past.answer).toEqual(answer);
    expect(statements).toBe(alone.statements);
  }, 240_000);
});
