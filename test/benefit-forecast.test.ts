import { Provenance, toParts } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import type { ChangeTransaction } from "../server/src/records/transaction.ts";
import { BenefitRange } from "../server/src/rooms/benefit-forecast/benefit-range.ts";
import { MilestoneRange } from "../server/src/rooms/benefit-forecast/milestone-range.ts";
import { Benefit, BenefitBasis, BenefitStatus } from "../server/src/rooms/benefits/benefit.ts";
import { Milestone } from "../server/src/rooms/delivery/milestone.ts";
import { Risk } from "../server/src/rooms/delivery/risk.ts";
import { Programme } from "../server/src/rooms/programme/programme.ts";
import { type Api, openApi } from "./support/api.ts";
import { event, programmeFacts, saving, wait, writeSaving } from "./support/benefits.ts";
import { KINDS } from "./support/databases.ts";
import { onDay, travelTo } from "./support/on-day.ts";

const SPREAD = "{ pointForecast expected p10 p50 p90 }";
const FORECAST = `seed runs illustrative complete unknown { ref }
  annual { fiscalYear pointForecast expected p10 p50 p90 } cumulative { fiscalYear pointForecast expected p10 p50 p90 }
  benefits { benefit { ref } startsIn ${SPREAD} firstYear ${SPREAD} }`;
const QUERY = `query ($programme: ID!, $asAt: DateTime, $seed: Int, $runs: Int, $from: Month, $to: Month) {
  programme(ref: $programme, asAt: $asAt) {
    benefitForecast(seed: $seed, runs: $runs, from: $from, to: $to) { ${FORECAST} } } }`;

/** What both databases answered to the same question. */
const answers = new Map<string, string>();

const bad = (field: string) => ({ code: "BAD_INPUT", field });

function tools(api: Api) {
  const write = (programme: string, work: (tx: ChangeTransaction) => Promise<unknown>, more = {}) =>
    api.system.store.change(
      { programme, actor: "test", reason: "test", opens: true, at: "2018-01-01", ...more },
      work,
    );
  const forecast = async (programme: string, variables: object = {}) => {
    const { data, errors } = await api.ask(QUERY, { programme, ...variables });
    return errors ? errors[0]?.extensions : data.programme.benefitForecast;
  };
  const mutate = (mutation: string, selection: string) => async (input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} } }`;
    const { data, errors } = await api.ask(document, { input: { reason: "test", ...input } });
    return errors ? errors[0]?.extensions : data[mutation];
  };
  /** A programme whose saving of £6.5m a year waits for its M1, which waits for the archive's. */
  const saver = async (programme: string, archive: string) => {
    await write(archive, async (tx) => {
      await tx.create(Programme, programmeFacts(archive));
      await tx.create(Milestone, event("DESIGN"));
    });
    await write(programme, async (tx) => {
      await tx.create(Programme, programmeFacts(programme));
      await tx.create(Milestone, event("M1"));
      await tx.create(Risk, wait("D1", "M1", archive, "DESIGN"));
      const value = toParts("6500000.00");
      await writeSaving(tx, saving("B1"), { value, enabler: [programme, "M1"] });
    });
  };
  const setMilestone = mutate(
    "setMilestoneRange",
    "milestone { ref } range { ref latestOn revision }",
  );
  return { write, forecast, mutate, saver, setMilestone };
}

const LATE = { earliestOn: "2020-03-31", likelyOn: "2020-05-31", latestOn: "2020-10-31" };

describe.each(KINDS)("the forecast of benefits on %s", (kind) => {
  const api = openApi(kind, "none");
  onDay("2020-01-15");
  const { write, forecast, mutate, saver, setMilestone } = tools(api);

  it("is the deterministic one while nothing is uncertain", async () => {
    await saver("SURE", "SURE-A");
    const found = await forecast("SURE");
    const year = {
      pointForecast: "6500000.00",
      expected: "6500000.00",
      p10: "6500000.00",
      p50: "6500000.00",
      p90: "6500000.00",
    };
    expect(found).toMatchObject({ seed: 1, runs: 1000, illustrative: false, complete: true });
    expect(found.annual).toHaveLength(10);
    for (const each of found.annual) expect(each).toMatchObject(year);
    expect(found.annual[0].fiscalYear).toBe("2020/21");
    expect(found.cumulative[9]).toMatchObject({ fiscalYear: "2029/30", p10: "65000000.00" });
    const month = "2020-04";
    expect(found.benefits).toEqual([
      {
        benefit: { ref: "B1" },
        startsIn: { pointForecast: month, expected: month, p10: month, p50: month, p90: month },
        firstYear: year,
      },
    ]);
  });

  it("moves a range along when the milestone is forecast outside it", async () => {
    await saver("MOVED", "MOVED-A");
    const day = { earliestOn: "2020-03-31", likelyOn: "2020-03-31", latestOn: "2020-03-31" };
    await setMilestone({ programme: "MOVED-A", milestone: "DESIGN", ...day });
    const { data } = await api.ask(`mutation { reforecastMilestone(input: { programme: "MOVED-A",
      milestone: "DESIGN", forecastOn: "2020-05-31", reason: "late" }) { affected { slippedMonths } } }`);
    expect(data.reforecastMilestone.affected).toEqual([{ slippedMonths: 2 }]);
    const [year] = (await forecast("MOVED", { to: "2021-03" })).annual;
    expect(year.expected).toBe("5416666.67");
    expect([year.p10, year.p50, year.p90]).toEqual([year.expected, year.expected, year.expected]);
  });

  it("passes a design 0 to 7 months late, in another programme, on to the saving", async () => {
    await saver("LATE", "LATE-A");
    const range = { programme: "LATE-A", milestone: "DESIGN", ...LATE };
    expect(await setMilestone(range)).toEqual({
      milestone: { ref: "DESIGN" },
      range: { ref: "DESIGN", latestOn: "2020-10-31", revision: 1 },
    });
    const found = await forecast("LATE", { to: "2022-03" });
    // By hand: a run in ten is two months late or less, five are three, nine are six.
    const year = {
      pointForecast: "6500000.00",
      expected: expect.any(String),
      p10: "3250000.00",
      p50: "4875000.00",
      p90: "5416666.67",
    };
    expect(found.annual[0]).toEqual({ fiscalYear: "2020/21", ...year });
    // The mean lies between the tenth and the ninetieth of a hundred; the forecast alone does not.
    expect(Number(found.annual[0].expected)).toBeGreaterThan(3_250_000);
    expect(Number(found.annual[0].expected)).toBeLessThan(5_416_666.67);
    expect(found.annual[1]).toMatchObject({ p10: "6500000.00", p90: "6500000.00" });
    expect(found.cumulative[1]).toMatchObject({ p10: "9750000.00", p90: "11916666.67" });
    const [{ startsIn, firstYear }] = found.benefits;
    expect(startsIn).toEqual({
      ...{
        pointForecast: "2020-04",
        expected: "2020-07",
        p10: "2020-06",
        p50: "2020-07",
        p90: "2020-10",
      },
    });
    expect(firstYear).toEqual(year);
    // The same question has the same answer, byte for byte, here and on the other database.
    const again = JSON.stringify(await forecast("LATE", { to: "2022-03" }));
    expect(again).toBe(JSON.stringify(found));
    expect(again).toBe(answers.get("LATE") ?? again);
    answers.set("LATE", again);
    expect(JSON.stringify(await forecast("LATE", { to: "2022-03", seed: 2 }))).not.toBe(again);
  });

  it("looks at what was said at a time, and no longer draws what happened", async () => {
    const query = { programme: "LATE", asAt: "2018-06-01" };
    expect((await forecast("LATE", query)).annual[0].p10).toBe("6500000.00");
    travelTo("2020-05-15");
    const done = mutate("completeMilestone", "milestone { actualOn }");
    await done({ programme: "LATE-A", milestone: "DESIGN", actualOn: "2020-05-15" });
    expect((await forecast("LATE")).annual[0]).toMatchObject({
      ...{ expected: "5416666.67", p10: "5416666.67", p90: "5416666.67" },
    });
    travelTo("2020-01-15");
  });

  it("keeps one range of a benefit, and takes it back", async () => {
    await saver("OWN", "OWN-A");
    const set = mutate(
      "setBenefitRange",
      "benefit { range { valueLow valueHigh monthsLow monthsHigh } } range { revision }",
    );
    const own = { programme: "OWN", benefit: "B1" };
    const values = { valueLow: "5000000.00", valueLikely: "6000000.00", valueHigh: "6500000.00" };
    expect(await set({ ...own, ...values, monthsHigh: 6 })).toEqual({
      benefit: {
        range: { valueLow: "5000000.00", valueHigh: "6500000.00", monthsLow: 0, monthsHigh: 6 },
      },
      range: { revision: 1 },
    });
    const uncertain = (await forecast("OWN")).annual[0];
    const pounds = (amount: string) => Number(amount);
    expect(pounds(uncertain.p10)).toBeLessThan(pounds(uncertain.p50));
    expect(pounds(uncertain.p90)).toBeLessThan(pounds(uncertain.pointForecast));
    const same = { valueLow: "5000000.00", valueLikely: "5000000.00", valueHigh: "5000000.00" };
    expect(await set({ ...own, ...same, revision: 1 })).toMatchObject({ range: { revision: 2 } });
    expect((await forecast("OWN")).annual[0]).toMatchObject({
      p10: "5000000.00",
      p90: "5000000.00",
    });
    expect(await set({ ...own, ...same, revision: 1 })).toMatchObject({ code: "CONFLICT" });
    const remove = mutate("removeBenefitRange", "benefit { ref } range { revision }");
    expect(await remove({ ...own, revision: 1 })).toMatchObject({ code: "CONFLICT" });
    expect(await remove(own)).toEqual({ benefit: { ref: "B1" }, range: null });
    expect(await remove(own)).toMatchObject({ code: "NOT_FOUND" });
    expect((await forecast("OWN")).annual[0].p10).toBe("6500000.00");
    const milestone = { programme: "OWN-A", milestone: "DESIGN" };
    await setMilestone({ ...milestone, ...LATE });
    const sooner = { ...LATE, latestOn: "2020-06-30" };
    expect(await setMilestone({ ...milestone, ...sooner })).toMatchObject({
      range: { revision: 2 },
    });
    const removed = await mutate("removeMilestoneRange", "range { ref }")(milestone);
    expect(removed).toEqual({ range: null });
  });

  it("refuses ranges out of order, naming the field, and so does the database", async () => {
    await saver("BAD", "BAD-A");
    const benefit = { programme: "BAD", benefit: "B1" };
    const values = { valueLow: "1.00", valueLikely: "2.00", valueHigh: "3.00" };
    const set = mutate("setBenefitRange", "range { ref }");
    for (const [input, field] of [
      [{ ...values, valueLikely: "0.99" }, "valueLikely"],
      [{ ...values, valueHigh: "1.99" }, "valueHigh"],
      [{ ...values, monthsLow: -1 }, "monthsLow"],
      [{ ...values, monthsHigh: 601 }, "monthsHigh"],
      [{ ...values, monthsLow: 2, monthsLikely: 1 }, "monthsLow"],
      [{ ...values, monthsLikely: 2, monthsHigh: 1 }, "monthsLikely"],
    ] as const)
      expect(await set({ ...benefit, ...input }), field).toEqual(bad(field));
    expect(await set({ ...benefit, ...values, benefit: "B9" })).toEqual({
      ...{ code: "NOT_FOUND", field: "benefit" },
    });
    const milestone = { programme: "BAD-A", milestone: "DESIGN", ...LATE };
    expect(await setMilestone({ ...milestone, likelyOn: "2020-03-30" })).toEqual(bad("likelyOn"));
    expect(await setMilestone({ ...milestone, latestOn: "2020-05-30" })).toEqual(bad("latestOn"));
    expect(await setMilestone({ ...milestone, milestone: "M9" })).toMatchObject({
      code: "NOT_FOUND",
    });
    const months = { monthsLow: 0, monthsLikely: 0, monthsHigh: 0 };
    const parts = { valueLow: 1, valueLikely: 2, valueHigh: 3 };
    const own = { ref: "B1", benefit: "B1", ...parts, ...months };
    for (const wrong of [
      { ...own, valueLow: 4 },
      { ...own, valueHigh: 1 },
      { ...own, monthsLikely: 1 },
      { ...own, ref: "ANOTHER" },
    ])
      await expect(write("BAD", (tx) => tx.create(BenefitRange, wrong))).rejects.toThrow("rule");
    const dates = { ref: "DESIGN", milestone: "DESIGN", ...LATE };
    for (const wrong of [
      { ...dates, earliestOn: "2020-06-01" },
      { ...dates, latestOn: "2020-05-01" },
    ])
      await expect(write("BAD-A", (tx) => tx.create(MilestoneRange, wrong))).rejects.toThrow(
        "rule",
      );
  });

  it("names what it can't count, and leaves out what is no longer expected", async () => {
    await write("MIX", async (tx) => {
      await tx.create(Programme, programmeFacts("MIX"));
      await writeSaving(tx, saving("GOOD"), { value: toParts("12.00") });
      await writeSaving(tx, saving("HOURS", { unit: "hours" }), { value: 12 });
      await writeSaving(tx, saving("LEVEL", { basis: BenefitBasis.LEVEL }), { value: 12 });
      await tx.create(Benefit, saving("BARE"));
      for (const status of [BenefitStatus.MISSED, BenefitStatus.WITHDRAWN])
        await writeSaving(tx, saving(status, { status }), { value: 12 });
    });
    const found = await forecast("MIX", { runs: null, seed: null });
    expect(found.unknown).toEqual([{ ref: "BARE" }, { ref: "HOURS" }, { ref: "LEVEL" }]);
    expect(found).toMatchObject({ complete: false, illustrative: false, seed: 1, runs: 1000 });
    expect(found.benefits).toMatchObject([{ benefit: { ref: "GOOD" } }]);
    expect(found.annual[0].p50).toBe("12.00");
    await write("NONE", (tx) => tx.create(Programme, programmeFacts("NONE")));
    expect(await forecast("NONE")).toMatchObject({ annual: [], benefits: [], complete: true });
    expect((await forecast("NONE", { from: "2020-04" })).annual).toHaveLength(10);
  });

  it.each([
    [
      "its own range",
      "ILL",
      (tx: ChangeTransaction) =>
        tx.create(BenefitRange, {
          ...{ ref: "B1", benefit: "B1", valueLow: 1, valueLikely: 2, valueHigh: 3 },
          ...{ monthsLow: 0, monthsLikely: 0, monthsHigh: 0 },
        }),
    ],
    [
      "the range of a milestone behind it",
      "ILL-A",
      (tx: ChangeTransaction) =>
        tx.create(MilestoneRange, { ref: "DESIGN", milestone: "DESIGN", ...LATE }),
    ],
    [
      "the day of a milestone behind it",
      "ILL-A",
      (tx: ChangeTransaction) => tx.update(Milestone, "DESIGN", null, { forecastOn: "2020-06-30" }),
    ],
    [
      "what its milestone waits for",
      "ILL",
      (tx: ChangeTransaction) => tx.update(Risk, "D1", null, { neededBy: "2020-02-29" }),
    ],
  ] as const)("is illustrative when %s is invented", async (what, where, work) => {
    const name = `${where.slice(0, 3)}${what.length}`;
    await saver(name, `${name}-A`);
    expect((await forecast(name)).illustrative).toBe(false);
    await write(where.replace("ILL", name), work, { provenance: Provenance.ILLUSTRATIVE });
    expect((await forecast(name)).illustrative).toBe(true);
  });

  it("refuses what it can't play", async () => {
    for (const [variables, field] of [
      [{ runs: 0 }, "runs"],
      [{ runs: 10_001 }, "runs"],
      [{ from: "2020-04", to: "2020-03" }, "to"],
      [{ to: "2020-03" }, "to"],
      [{ from: "2020-04", to: "2060-04" }, "to"],
    ] as const)
      expect(await forecast("SURE", variables), field).toEqual(bad(field));
    expect((await forecast("SURE", { runs: 10_000, to: "2060-03" })).annual).toHaveLength(40);
  });

  it("costs the same number of SQL statements for 1, 20 and 200 benefits", async () => {
    const costs: number[] = [];
    for (const size of [1, 20, 200]) {
      const name = `SIZE${size}`;
      await saver(name, `${name}-A`);
      await write(name, async (tx) => {
        for (let n = 2; n <= size; n++) {
          await tx.create(Milestone, event(`M${n}`));
          await tx.create(MilestoneRange, { ref: `M${n}`, milestone: `M${n}`, ...LATE });
          await writeSaving(tx, saving(`B${n}`), { value: 12_0000, enabler: [name, `M${n}`] });
        }
      });
      const { answer, statements } = await api.counted(QUERY, { programme: name, runs: 100 });
      expect(answer.data.programme.benefitForecast.benefits).toHaveLength(size);
      costs.push(statements);
    }
    expect(costs).toEqual([costs[0], costs[0], costs[0]]);
    const refused = await forecast("SIZE200", { runs: 10_000 });
    expect(refused).toMatchObject({ code: "LIMIT_EXCEEDED", field: "runs" });
  });
});
