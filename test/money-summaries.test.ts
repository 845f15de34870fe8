import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Allocation,
  AllocationBasis,
  OverspendRule,
} from "../server/src/rooms/decisions/allocation.ts";
import { SpendKind } from "../server/src/rooms/programme/amounts.ts";
import { CaseStage } from "../server/src/rooms/programme/case-stage.ts";
import { Tranche, TrancheStatus } from "../server/src/rooms/programme/tranche.ts";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";
import { onDay } from "./support/on-day.ts";
import { writeProgramme } from "./support/programme.ts";

const POSITION = `tranche { ref } countsOutsideTranches approved { total revenue capital }
  actual { total } headroom { total }`;
const FUNDING = `funding { ${POSITION} leftOut { ${POSITION} } } fundingInAll { ${POSITION} leftOut { approved { total } } }
  fundingByTranche { ${POSITION} }`;

interface Position {
  approved: { total: string; revenue: string; capital: string };
  actual: { total: string | null };
  headroom: { total: string };
}

const pence = (amount: string | null | undefined) => Math.round(Number(amount ?? 0) * 100);

/** An allocation of revenue, of a tranche or of none. */
const money = (
  ref: string,
  amount: number,
  tranche: string | null,
  kind: SpendKind = SpendKind.REVENUE,
) => ({
  ...{ ref, title: ref, kind, amount, basis: AllocationBasis.ONE_OFF },
  ...{ overspend: OverspendRule.FLAG, period: null, fundingSource: "F1", drawnFrom: null },
  ...{ tranche, decision: "D1" },
});

describe.each(KINDS)("a summary of money on %s", (kind) => {
  const api = openApi(kind, "none");
  onDay("2026-11-25");
  let runs = 0;

  /** A programme with one small allocation of T1, and those given. */
  const programmeOf = async (ref: string, all: readonly ReturnType<typeof money>[]) => {
    await writeProgramme(api.system.store, ref, 1);
    await api.system.store.change({ programme: ref, actor: "t", reason: "r" }, async (tx) => {
      await tx.create(Tranche, {
        ...{ ref: "T2", name: "Tranche 2", toStage: CaseStage.FBC, description: null },
        ...{ status: TrancheStatus.APPROVED, startsOn: null, endsOn: null },
      });
      for (const each of all) await tx.create(Allocation, each);
    });
  };
  const spend = (programme: string, entries: readonly object[]) =>
    caller(
      api,
      "recordSpend",
      `funding { ${POSITION} }`,
    )({ programme, entries: entries.map((each) => ({ kind: "REVENUE", ...each })) });
  const funding = async (programme: string) => {
    const { data, errors } = await api.ask(
      `query ($ref: ID!) { programme(ref: $ref) { ${FUNDING} } boardPack(programme: $ref) { ${FUNDING} } }`,
      { ref: programme },
    );
    expect(errors).toBeUndefined();
    expect(data.boardPack).toEqual(data.programme);
    return data.programme;
  };

  it("counts money of no tranche with the tranche in hand, and names what it leaves out", async () => {
    await programmeOf("SUM", [money("N1", 370_000_000, null), money("N2", 5_000_000, "T2")]);
    const first = { ref: "E1", allocation: "N1", month: "2026-10", amount: "1000.00" };
    expect((await spend("SUM", [first])).funding).toMatchObject({
      ...{ tranche: null, countsOutsideTranches: true },
      ...{ approved: { total: "3700000.00" }, actual: { total: "1000.00" } },
    });
    const second = { ref: "E2", allocation: "N2", month: "2026-10", amount: "7.00" };
    // What a change touched, and nothing else.
    expect((await spend("SUM", [second])).funding).toMatchObject({
      ...{ tranche: { ref: "T2" }, countsOutsideTranches: false },
      ...{ approved: { total: "50000.00" }, actual: { total: "7.00" } },
    });
    const { funding: inHand, fundingInAll, fundingByTranche } = await funding("SUM");
    expect(inHand).toMatchObject({
      ...{ tranche: { ref: "T1" }, countsOutsideTranches: true },
      ...{ approved: { total: "3700010.00" }, actual: { total: "1000.00" } },
      leftOut: {
        tranche: { ref: "T2" },
        approved: { total: "50000.00" },
        actual: { total: "7.00" },
      },
    });
    expect(fundingInAll).toMatchObject({
      ...{ tranche: null, countsOutsideTranches: true, leftOut: null },
      ...{ approved: { total: "3750010.00" }, actual: { total: "1007.00" } },
    });
    expect(
      fundingByTranche.map((each: Position & { tranche: { ref: string } | null }) => [
        each.tranche?.ref ?? null,
        each.approved.total,
      ]),
    ).toEqual([
      [null, "3700000.00"],
      ["T1", "10.00"],
      ["T2", "50000.00"],
    ]);
  });

  it("adds up to the whole: of its tranches, and with what it leaves out", async () => {
    const allocation = fc.record({
      amount: fc.integer({ min: 1, max: 1e9 }),
      tranche: fc.constantFrom(null, "T1", "T2"),
      kind: fc.constantFrom(SpendKind.REVENUE, SpendKind.CAPITAL),
      spent: fc.integer({ min: 0, max: 1e9 }),
      // The lot of T1's contract, whichever tranche's money pays it.
      lot: fc.constantFrom(null, "L1"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(allocation, { maxLength: 5 }), async (all) => {
        const programme = `ADD${++runs}`;
        await programmeOf(
          programme,
          all.map((each, n) => money(`X${n}`, each.amount, each.tranche, each.kind)),
        );
        const entries = all.flatMap((each, n) =>
          each.spent === 0
            ? []
            : [
                {
                  ...{ ref: `E${n}`, allocation: `X${n}`, month: "2026-10", kind: each.kind },
                  lot: each.lot,
                  amount: (each.spent / 100).toFixed(2),
                },
              ],
        );
        if (entries.length > 0) expect((await spend(programme, entries)).funding).toBeDefined();
        const { funding: inHand, fundingInAll, fundingByTranche } = await funding(programme);
        const sum = (parts: readonly (Position | null)[], of: (each: Position) => string | null) =>
          parts.reduce((total, each) => total + pence(each && of(each)), 0);
        for (const of of [
          (each: Position) => each.approved.total,
          (each: Position) => each.approved.revenue,
          (each: Position) => each.approved.capital,
          (each: Position) => each.actual.total,
          (each: Position) => each.headroom.total,
        ]) {
          expect(sum(fundingByTranche, of)).toBe(pence(of(fundingInAll)));
          expect(sum([inHand, inHand.leftOut], of)).toBe(pence(of(fundingInAll)));
        }
        expect(pence(fundingInAll.approved.total)).toBe(
          1000 + all.reduce((total, each) => total + each.amount, 0),
        );
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("flags headroom below nothing, of a tranche, of no tranche and of the whole", async () => {
    const flags = async (programme: string) => {
      const { data } = await api.ask(
        `query ($ref: ID!) { programme(ref: $ref) { limitFlags { kind about amount limit message } } }`,
        { ref: programme },
      );
      return data.programme.limitFlags.filter(
        (each: { kind: string }) => each.kind === "COMMITTED_BEYOND_APPROVED",
      );
    };
    // The contract of T1's lot commits 4.00 of 10.00.
    await programmeOf("NEG", [money("N1", 500, null)]);
    expect(await flags("NEG")).toEqual([]);
    await spend("NEG", [{ ref: "E1", allocation: "N1", month: "2026-10", amount: "5.01" }]);
    expect(await flags("NEG")).toEqual([
      {
        ...{ kind: "COMMITTED_BEYOND_APPROVED", about: ["NEG"], amount: "5.01", limit: "5.00" },
        message: expect.stringMatching(/^Of no tranche, more money is committed and spent/),
      },
    ]);
    await spend("NEG", [{ ref: "E2", allocation: "N1", month: "2026-10", amount: "6.00" }]);
    expect((await flags("NEG")).map((each: { amount: string }) => each.amount)).toEqual([
      ...["11.01", "15.01"],
    ]);
  });

  it("tells the outturn of closed months and open ones, and a closed month takes no entry", async () => {
    await programmeOf("OUT", [money("N1", 1_000_000, null)]);
    const own = { programme: "OUT" };
    const call = (name: string, selection: string) => caller(api, name, selection);
    const months = ["2026-10", "2026-11", "2026-12", "2027-01"].map((month) => ({
      ...{ month, kind: "REVENUE", amount: "100.00" },
    }));
    await call("setForecast", "forecast { ref }")({ ...own, allocation: "N1", months });
    const paid = (ref: string, month: string, amount: string) =>
      spend("OUT", [{ ref, allocation: "N1", month, amount }]);
    await paid("E1", "2026-10", "40.00");
    await paid("E2", "2026-11", "10.00");
    const outturn = async () => {
      const { data } = await api.ask(
        `{ programme(ref: "OUT") { fundingInAll { outturn { total } unclosedMonths } } }`,
      );
      return [
        data.programme.fundingInAll.outturn.total,
        data.programme.fundingInAll.unclosedMonths,
      ];
    };
    expect(await outturn()).toEqual(["340.00", ["2026-10"]]);
    const close = call("closeMonth", "closedMonth { month closedOn }");
    expect(await close({ ...own, month: "2026-12" })).toEqual({
      code: "BAD_INPUT",
      field: "month",
    });
    expect(await close({ ...own, month: "2026-10" })).toEqual({
      closedMonth: { month: "2026-10", closedOn: "2026-11-25" },
    });
    expect(await close({ ...own, month: "2026-10" })).toMatchObject({ code: "CONFLICT" });
    expect(await outturn()).toEqual(["340.00", []]);
    expect(await paid("E3", "2026-10", "1.00")).toMatchObject({
      ...{ code: "BAD_INPUT", field: "month" },
    });
    // A reversal is dated in an open month, and not before what it reverses.
    const reverse = call("reverseSpend", "entry { month amount }");
    for (const reversedIn of [undefined, "2026-10", "2026-09", "2026-12"])
      expect(await reverse({ ...own, entry: "E1", reversedIn }), String(reversedIn)).toMatchObject({
        ...{ code: "BAD_INPUT", field: "reversedIn" },
      });
    expect(await reverse({ ...own, entry: "E1", reversedIn: "2026-11" })).toEqual({
      entry: { month: "2026-11", amount: "-40.00" },
    });
    const correct = call("correctSpend", "entry { month } corrected { month amount }");
    expect(await correct({ ...own, entry: "E2", ref: "E2B", amount: "12.00" })).toEqual({
      ...{ entry: { month: "2026-11" }, corrected: { month: "2026-11", amount: "12.00" } },
    });
    await close({ ...own, month: "2026-11" });
    // 40 in October, 12 less 40 in November, 100 in each of two months to come.
    expect((await outturn())[0]).toBe("212.00");
    const reopen = call("reopenMonth", "closedMonth { month }");
    expect(await reopen({ ...own, month: "2026-11", reason: "A late invoice" })).toEqual({
      closedMonth: null,
    });
    expect(await reopen({ ...own, month: "2026-11" })).toMatchObject({ code: "NOT_FOUND" });
    expect(await paid("E4", "2026-11", "3.00")).toMatchObject({ funding: {} });
    expect((await outturn())[0]).toBe("340.00");
  });

  it("compares spend with what a decision approved for the year, whatever is forecast later", async () => {
    await programmeOf("BUD", [
      money("N1", 1_000_00, null),
      money("N2", 500_00, null, SpendKind.CAPITAL),
    ]);
    const own = { programme: "BUD" };
    const budget = (input: object) =>
      caller(
        api,
        "setBudget",
        "allocation { ref budgetYears { fiscalYear amount decision { ref } } }",
      )({
        ...own,
        allocation: "N1",
        ...input,
      });
    const years = [
      { fiscalYear: "2026/27", amount: "600.00" },
      { fiscalYear: "2027/28", amount: "300.00" },
    ];
    for (const fiscalYear of ["2026/28", "2026", "2026-27", "26/27"])
      expect(
        await budget({ decision: "D1", years: [{ fiscalYear, amount: "1.00" }] }),
      ).toMatchObject({ code: "BAD_INPUT", field: "years[0].fiscalYear" });
    const over = [...years, { fiscalYear: "2028/29", amount: "100.01" }];
    expect(await budget({ decision: "D1", years: over })).toMatchObject({
      ...{ code: "LIMIT_EXCEEDED", field: "years" },
    });
    expect(await budget({ decision: "NONE", years })).toMatchObject({ field: "decision" });
    expect((await budget({ decision: "D1", years })).allocation.budgetYears).toEqual(
      years.map((year) => ({ ...year, decision: { ref: "D1" } })),
    );
    // Only a later decision changes it.
    expect(await budget({ decision: "D1", years })).toMatchObject({ field: "decision" });
    await spend("BUD", [
      { ref: "E1", allocation: "N1", month: "2026-05", amount: "500.00" },
      { ref: "E2", allocation: "N2", month: "2026-05", amount: "20.00", kind: "CAPITAL" },
    ]);
    const forecast = caller(api, "setForecast", "forecast { ref }");
    const rows = async (amount: string) => {
      const months = [{ month: "2026-12", kind: "REVENUE", amount }];
      await forecast({ ...own, allocation: "N1", months });
      const { data } = await api.ask(`{ programme(ref: "BUD") { fundingInAll { unprofiled
        approved { total } budget { fiscalYear kind budget outturn variance } } } }`);
      return data.programme.fundingInAll;
    };
    const year = { fiscalYear: "2026/27", kind: "REVENUE", budget: "600.00" };
    const capital = { fiscalYear: "2026/27", kind: "CAPITAL", budget: null, variance: null };
    const next = { fiscalYear: "2027/28", kind: "REVENUE", budget: "300.00" };
    const rest = [
      { ...capital, outturn: "20.00" },
      { ...next, outturn: null, variance: null },
    ];
    // 100.00 of N1 and 500.00 of N2 have no year, and 10.00 of T1's own allocation: all adds up.
    expect(await rows("250.00")).toEqual({
      ...{ unprofiled: "610.00", approved: { total: "1510.00" } },
      budget: [{ ...year, outturn: "750.00", variance: "150.00" }, ...rest],
    });
    expect((await rows("400.00")).budget[0]).toEqual({
      ...{ ...year, outturn: "900.00", variance: "300.00" },
    });
  });
});
