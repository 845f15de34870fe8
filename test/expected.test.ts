import { addDays, dayOf, monthOf } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";
import { onDay } from "./support/on-day.ts";
import { writeProgramme } from "./support/programme.ts";

interface Month {
  month: string;
  planned: string;
  forecast: string;
  forecastBasis: string;
  measured: string | null;
}

interface Design {
  ref: string;
  expectedOn: string;
  slippedDays: number;
  rating: string;
  because: string;
}

interface Saving {
  ref: string;
  slippedMonths: number;
  rating: string;
  enablers: { forecastOn: string }[];
  trajectory: Month[];
}

/** The one of a ref; a test that asks for none of them fails. */
function called<T extends { ref: string }>(all: readonly T[], ref: string): T {
  const found = all.find((each) => each.ref === ref);
  if (!found) throw new Error(`There is no ${ref}.`);
  return found;
}

const BENEFIT = `ref slippedMonths rating because enablers { ref forecastOn daysLate slippedMonths }
  trajectory(from: "2020-04", to: "2030-03") { month planned forecast forecastBasis measured }`;

describe.each(KINDS)("the archive's design, due in September 2019 and never met, on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const today = dayOf(new Date().toISOString());
  const look = async (asAt?: string) => {
    const { data, errors } = await api.ask(
      `query ($asAt: DateTime) { programme(ref: "IF", asAt: $asAt) {
        milestones { ref baselineOn expectedOn slippedDays rating because }
        benefits { ${BENEFIT} }
        benefitForecast(from: "2020-04", to: "2030-03") {
          annual { fiscalYear expected p10 p90 notMeasured }
          benefits { startsIn { expected p10 p90 } } } }
      portfolioBenefits(asAt: $asAt, from: "2020-04", to: "2030-03") {
        byYear { fiscalYear planned forecast measured notMeasured } } }`,
      { asAt },
    );
    expect(errors).toBeUndefined();
    const { milestones, benefits, benefitForecast } = data.programme;
    return {
      design: called<Design>(milestones, "M1"),
      saving: called<Saving>(benefits, "B1"),
      forecast: benefitForecast,
      portfolio: data.portfolioBenefits,
    };
  };

  it("is expected today at the earliest, and so is what waits for it", async () => {
    const { design, saving } = await look();
    expect(design).toMatchObject({ expectedOn: today, rating: "RED" });
    expect(design.because).toMatch("due on 2019-09-30 and is not recorded as met");
    expect(design.slippedDays).toBeGreaterThan(2600);
    expect(saving.slippedMonths).toBeGreaterThanOrEqual(86);
    expect(saving.rating).toBe("RED");
    for (const { forecastOn } of saving.enablers) expect(forecastOn >= today).toBe(true);
  });

  it("brings nothing in the months gone by, and they say so", async () => {
    const { saving, forecast, portfolio } = await look();
    const gone = saving.trajectory.filter(({ month }: Month) => month < monthOf(today));
    expect(gone.length).toBeGreaterThan(70);
    for (const each of gone)
      expect(each).toMatchObject({
        ...{ forecast: "0.00", forecastBasis: "NOT_MEASURED", measured: null },
      });
    for (const years of [forecast.annual, portfolio.byYear])
      expect(years[0]).toMatchObject({ fiscalYear: "2020/21", notMeasured: 12 });
    expect(forecast.annual[0]).toMatchObject({ expected: "0.00", p10: "0.00", p90: "0.00" });
    expect(portfolio.byYear[5]).toEqual({
      ...{ fiscalYear: "2025/26", planned: "6500000.00", forecast: "0.00" },
      ...{ measured: null, notMeasured: 12 },
    });
    for (const { startsIn } of forecast.benefits)
      expect([startsIn.p10, startsIn.expected].every((month) => month >= monthOf(today))).toBe(
        true,
      );
  });

  it.each([
    ["2019-09-30", 0],
    ["2019-12-31", 3],
    ["2020-06-30", 9],
    ["2021-09-30", 24],
  ])("as at %s the saving had slipped %i months", async (day, months) => {
    const { design, saving } = await look(day);
    expect(design.expectedOn).toBe(day);
    expect(saving.slippedMonths).toBe(months);
  });

  it("is as it was signed, when looked at on the day after", async () => {
    const { design, saving, portfolio } = await look("2018-12-20");
    expect(design).toMatchObject({ expectedOn: "2019-09-30", slippedDays: 0, rating: "GREEN" });
    expect(saving).toMatchObject({ slippedMonths: 0, rating: "GREEN" });
    expect(saving.trajectory[0]).toEqual({
      ...{ month: "2020-04", planned: "541666.67", forecast: "541666.67" },
      ...{ forecastBasis: "EXPECTED", measured: null },
    });
    expect(portfolio.byYear[0]).toMatchObject({ forecast: "6500000.00", notMeasured: 0 });
  });

  it("is not earlier for being looked at later", async () => {
    let last = { design: "", start: "" };
    for (let day = "2019-06-30"; day < today; day = addDays(day, 200)) {
      const { design, saving } = await look(day);
      const first = saving.trajectory.find(({ forecast }) => Number(forecast) > 0)?.month ?? "none";
      expect(design.expectedOn >= last.design).toBe(true);
      expect(first >= last.start).toBe(true);
      last = { design: design.expectedOn, start: first };
    }
  });

  it("counts what was measured in a month gone by, and no more", async () => {
    const record = caller(api, "recordMeasurement", `benefit { ${BENEFIT} }`);
    const { benefit } = await record({
      ...{
        programme: "IF",
        benefit: "B1",
        month: "2024-05",
        value: "12345.67",
        evidence: "Ledger",
      },
    });
    const [before, may] = benefit.trajectory.filter(
      ({ month }: Month) => month === "2024-04" || month === "2024-05",
    );
    expect(before).toMatchObject({ forecast: "0.00", forecastBasis: "NOT_MEASURED" });
    expect(may).toMatchObject({ forecast: "12345.67", forecastBasis: "MEASURED" });
    const { forecast, portfolio } = await look();
    expect(forecast.annual[4]).toMatchObject({ expected: "12345.67", notMeasured: 11 });
    expect(portfolio.byYear[4]).toMatchObject({
      ...{ forecast: "12345.67", measured: "12345.67", notMeasured: 11 },
    });
  });

  it("can't be forecast for a day gone by, by preview or mutation", async () => {
    const yesterday = addDays(today, -1);
    const forecast = caller(api, "reforecastMilestone", "milestone { forecastOn }");
    const own = { programme: "IF", milestone: "M1" };
    expect(await forecast({ ...own, forecastOn: yesterday })).toEqual({
      ...{ code: "BAD_INPUT", field: "forecastOn" },
    });
    const { errors } = await api.ask(
      `query ($on: Date!) { reforecastPreview(programme: "IF", milestone: "M1", forecastOn: $on) { affected { programme } } }`,
      { on: yesterday },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "forecastOn" });
    expect(errors?.[0]?.message).toMatch("has passed without it");
    expect(await forecast({ ...own, forecastOn: today })).toMatchObject({
      milestone: { forecastOn: today },
    });
  });
});

/** Three months in full. */
const full = () => ["100.00", "100.00", "100.00"];

describe.each(KINDS)(
  "A, for which B waits, for which C of another programme waits, on %s",
  (kind) => {
    const api = openApi(kind, "none");
    onDay("2026-11-25");
    const days = `ref expectedOn slippedDays rating because`;

    it("moves both by its 181 days, and is named by both", async () => {
      for (const ref of ["HERE", "THERE"]) await writeProgramme(api.system.store, ref, 1);
      const plan = caller(api, "planMilestone", "milestone { ref }");
      const raise = caller(api, "raiseRisk", "risk { ref }");
      await plan({ programme: "HERE", ref: "A", title: "A", baselineOn: "2027-01-31" });
      await plan({
        ...{ programme: "HERE", ref: "B", title: "B", baselineOn: "2027-03-31" },
        ...{ workstream: "PEOPLE", objectives: ["O1"] },
      });
      await plan({ programme: "THERE", ref: "C", title: "C", baselineOn: "2027-06-30" });
      const wait = { type: "DEPENDENCY", title: "Waits", owner: "PMO", onProgramme: "HERE" };
      await raise({
        ...{ ...wait, programme: "HERE", ref: "DB", milestone: "B" },
        ...{ onMilestone: "A", neededBy: "2027-01-31" },
      });
      await raise({
        ...{ ...wait, programme: "THERE", ref: "DC", milestone: "C" },
        ...{ onMilestone: "B", neededBy: "2027-03-31" },
      });
      const forecast = caller(
        api,
        "reforecastMilestone",
        "milestones { programme milestone { ref } expectedOn expectedOnBefore }",
      );
      expect(
        await forecast({ programme: "HERE", milestone: "A", forecastOn: "2027-07-31" }),
      ).toEqual({
        milestones: [
          ["HERE", "A", "2027-07-31", "2027-01-31"],
          ["HERE", "B", "2027-09-28", "2027-03-31"],
          ["THERE", "C", "2027-12-28", "2027-06-30"],
        ].map(([programme, ref, expectedOn, expectedOnBefore]) => ({
          ...{ programme, milestone: { ref }, expectedOn, expectedOnBefore },
        })),
      });
      const { data } = await api.ask(`{
      here: programme(ref: "HERE") { milestones { ${days} } workstreams { ref rating }
        objectives { ref delivery { rating } }
        risks { ref rating because dependsOn { daysLate forecastOn } } }
      there: programme(ref: "THERE") { milestones { ${days} }
        risks { ref rating because dependsOn { daysLate forecastOn } } } }`);
      expect(called(data.here.milestones, "B")).toEqual({
        ...{ ref: "B", expectedOn: "2027-09-28", slippedDays: 181, rating: "RED" },
        because: "Expected on 2027-09-28, 181 days after the day approved. It waits for A of HERE.",
      });
      expect(called(data.there.milestones, "C")).toEqual({
        ...{ ref: "C", expectedOn: "2027-12-28", slippedDays: 181, rating: "RED" },
        because:
          "Expected on 2027-12-28, 181 days after the day approved. It waits for B of HERE, which waits for A of HERE.",
      });
      expect(called(data.here.workstreams, "PEOPLE")).toMatchObject({ rating: "RED" });
      expect(called(data.here.objectives, "O1")).toMatchObject({ delivery: { rating: "RED" } });
      const pack = await api.ask(`{ boardPack(programme: "HERE") { health { rating } } }`);
      expect(pack.data.boardPack.health.rating).toBe("RED");
      expect(called(data.there.risks, "DC")).toMatchObject({
        ...{ rating: "RED", dependsOn: { daysLate: 181, forecastOn: "2027-09-28" } },
      });
    });

    it("hides no unknown beneath a colour", async () => {
      await writeProgramme(api.system.store, "UNK", 1);
      const plan = caller(api, "planMilestone", "milestone { ref }");
      const health = async () => {
        const { data } = await api.ask(
          `{ boardPack(programme: "UNK") { health { rating unknownCount } } }`,
        );
        return data.boardPack.health;
      };
      const before = await health();
      // Not one of the five has a day to be judged by.
      for (const ref of ["U1", "U2", "U3", "U4", "U5"])
        await plan({ programme: "UNK", ref, title: ref, objectives: ["O1"] });
      expect(await health()).toEqual({ ...before, unknownCount: before.unknownCount + 5 });
      expect(before.rating).not.toBe("UNKNOWN");
    });

    it("counts a month gone by as nothing where no enabler is late either", async () => {
      await writeProgramme(api.system.store, "GONE", 1);
      const own = { programme: "GONE", ref: "S1", title: "Reduce cost", class: "CASH_RELEASING" };
      const record = caller(api, "recordBenefit", "benefit { ref }");
      await record({ ...own, unit: "GBP", basis: "PER_YEAR" });
      const plan = caller(api, "planBenefit", "benefit { slippedMonths }");
      const steps = [{ startsIn: "2025-04", value: "1200.00" }];
      await plan({ programme: "GONE", benefit: "S1", kind: "PLANNED", steps });
      const { data } = await api.ask(`{
      programme(ref: "GONE") { benefitForecast(from: "2025-04", to: "2027-03") {
        annual { pointForecast expected p10 notMeasured } } }
      portfolioBenefits(from: "2025-04", to: "2027-03") {
        byYear { planned forecast notMeasured } } }`);
      // From April to October 2026 seven more months went by; five are to come.
      expect(data.programme.benefitForecast.annual).toEqual([
        { pointForecast: "0.00", expected: "0.00", p10: "0.00", notMeasured: 12 },
        { pointForecast: "500.00", expected: "500.00", p10: "500.00", notMeasured: 7 },
      ]);
      expect(data.portfolioBenefits.byYear).toEqual([
        { planned: "1200.00", forecast: "0.00", notMeasured: 12 },
        { planned: "1200.00", forecast: "500.00", notMeasured: 7 },
      ]);
    });

    it("holds back its share of a benefit alone, and nothing of what is measured", async () => {
      await writeProgramme(api.system.store, "PART", 1);
      const own = { programme: "PART", benefit: "S1" };
      const call = (name: string, selection = "benefit { ref }") => caller(api, name, selection);
      const SLIP = `benefit { ref slippedMonths slippedMonthsInFull because
        trajectory(from: "2026-10", to: "2027-09") { forecast } }`;
      const AFFECTED = `affected { benefit { ref } slippedMonths slippedMonthsBefore
        slippedMonthsInFull slippedMonthsInFullBefore valueMoved valueMovedInAll valueMovedBefore
        valueMovedInAllBefore
        valueMovedByYear { fiscalYear value } } milestones { milestone { ref } expectedOn }`;
      for (const ref of ["EARLY", "LATE"])
        await call(
          "planMilestone",
          "milestone { ref }",
        )({ programme: "PART", ref, title: ref, baselineOn: "2026-12-31" });
      await call("recordBenefit")({
        ...{ programme: "PART", ref: "S1", title: "Reduce cost", class: "CASH_RELEASING" },
        ...{ unit: "GBP", basis: "PER_YEAR" },
      });
      const steps = [{ startsIn: "2027-01", value: "1200.00" }];
      await call("planBenefit")({ ...own, kind: "PLANNED", steps });
      const enable = call("recordEnabler", SLIP);
      await enable({ ...own, ref: "E1", milestone: "EARLY", neededBy: "2026-12-31", share: 60 });
      await enable({ ...own, ref: "E2", milestone: "LATE", neededBy: "2026-12-31", share: 40 });
      const preview = await api.ask(`{ reforecastPreview(programme: "PART", milestone: "LATE",
        forecastOn: "2027-03-31") { ${AFFECTED} } }`);
      const moved = await call(
        "reforecastMilestone",
        AFFECTED,
      )({ programme: "PART", milestone: "LATE", forecastOn: "2027-03-31" });
      expect(moved).toEqual(preview.data.reforecastPreview);
      expect(moved.affected).toEqual([
        {
          ...{ benefit: { ref: "S1" }, slippedMonths: 0, slippedMonthsBefore: 0 },
          ...{ slippedMonthsInFull: 3, slippedMonthsInFullBefore: 0 },
          ...{ valueMoved: "120.00", valueMovedInAll: "120.00", valueMovedBefore: "0.00" },
          valueMovedInAllBefore: "0.00",
          valueMovedByYear: [{ fiscalYear: "2026/27", value: "120.00" }],
        },
      ]);
      const looked = async () => {
        const { data } = await api.ask(`{ programme(ref: "PART") { benefits { ref
          slippedMonths slippedMonthsInFull because
          trajectory(from: "2026-10", to: "2027-06") { forecast } } } }`);
        const { trajectory, ...rest } = called<{ ref: string; trajectory: Month[] }>(
          data.programme.benefits,
          "S1",
        );
        return { ...rest, forecast: trajectory.map(({ forecast }) => forecast) };
      };
      expect(await looked()).toEqual({
        ...{ ref: "S1", slippedMonths: 0, slippedMonthsInFull: 3 },
        because:
          "Its latest enabler, LATE of PART, is expected 90 days after it is needed, and holds back 40 per cent of it.",
        forecast: [...["0.00", "0.00", "0.00"], ...["60.00", "60.00", "60.00"], ...full()],
      });
      // Needed by all of it, it holds all of it back.
      await enable({
        ...{ ...own, ref: "E2", milestone: "LATE", neededBy: "2026-12-31", share: 40 },
        neededByAll: true,
      });
      expect(await looked()).toMatchObject({
        ...{ slippedMonths: 3, slippedMonthsInFull: 3 },
        forecast: [...Array(6).fill("0.00"), ...full()],
      });
      // Measured at 96 per cent of its plan it is not forecast at nothing.
      await call("recordMeasurement")({ ...own, month: "2026-10", value: 96, evidence: "Ledger" });
      expect(await looked()).toMatchObject({
        ...{ slippedMonths: 0, slippedMonthsInFull: 3 },
        forecast: [...["96.00", "0.00", "0.00"], ...["96.00", "96.00", "96.00"], ...full()],
      });
      const { data } = await api.ask(`{
        programme(ref: "PART") { benefitForecast(from: "2027-01", to: "2027-06") {
          annual { pointForecast expected } } }
        portfolioBenefits(from: "2027-01", to: "2027-06") {
          programmes { programme { ref } forecast } } }`);
      expect(data.programme.benefitForecast.annual).toEqual([
        { pointForecast: "288.00", expected: "288.00" },
        { pointForecast: "300.00", expected: "300.00" },
      ]);
      expect(data.portfolioBenefits.programmes).toContainEqual({
        ...{ programme: { ref: "PART" }, forecast: "588.00" },
      });
    });

    it("names every benefit that it moves, and tells no sum that is not exact", async () => {
      await writeProgramme(api.system.store, "MID", 1);
      const own = { programme: "MID", benefit: "S1" };
      const call = (name: string, selection = "benefit { ref }") => caller(api, name, selection);
      for (const ref of ["FAR", "NEAR"])
        await call(
          "planMilestone",
          "milestone { ref }",
        )({ programme: "MID", ref, title: ref, baselineOn: "2027-03-31" });
      await call("recordBenefit")({
        ...{ programme: "MID", ref: "S1", title: "Reduce cost", class: "CASH_RELEASING" },
        ...{ unit: "GBP", basis: "PER_YEAR" },
      });
      const steps = [{ startsIn: "2027-04", value: "1200.00" }];
      await call("planBenefit")({ ...own, kind: "PLANNED", steps });
      const enable = call("recordEnabler");
      const needed = { ...own, neededBy: "2027-03-31", share: 30 };
      await enable({ ...needed, ref: "E1", milestone: "FAR" });
      await enable({ ...needed, ref: "E2", milestone: "NEAR" });
      const forecast = call(
        "reforecastMilestone",
        "affected { slippedMonthsInFull valueMovedInAll valueMovedInAllBefore }",
      );
      await forecast({ programme: "MID", milestone: "FAR", forecastOn: "2031-03-31" });
      await forecast({ programme: "MID", milestone: "NEAR", forecastOn: "2028-06-30" });
      // Neither its first part nor its last one moves.
      expect(
        await forecast({ programme: "MID", milestone: "NEAR", forecastOn: "2029-06-30" }),
      ).toEqual({
        affected: [
          {
            ...{ slippedMonthsInFull: 48, valueMovedInAll: "2250.00" },
            valueMovedInAllBefore: "1890.00",
          },
        ],
      });
      const most = [{ startsIn: "2027-04", value: "90000000000.00" }];
      await call("planBenefit")({ ...own, kind: "PLANNED", steps: most });
      expect(
        await forecast({ programme: "MID", milestone: "FAR", forecastOn: "2099-03-31" }),
      ).toMatchObject({ code: "LIMIT_EXCEEDED" });
    });

    it("costs as many statements for a chain through 3 programmes as through 30", async () => {
      const raise = caller(api, "raiseRisk", "risk { ref }");
      const name = (index: number) => `P${String(index).padStart(2, "0")}`;
      const costs: number[] = [];
      for (let index = 0; index < 30; index++) {
        await writeProgramme(api.system.store, name(index), 1);
        if (index > 0)
          await raise({
            ...{ programme: name(index), type: "DEPENDENCY", title: "Waits", owner: "PMO" },
            ...{ milestone: "M1", onProgramme: name(index - 1), onMilestone: "M1" },
            ...{ neededBy: "2027-01-31" },
          });
        if (index === 3 || index === 29)
          costs.push(
            (await api.counted(`{ programme(ref: "${name(index)}") { milestones { ${days} } } }`))
              .statements,
          );
      }
      expect(costs[1]).toBe(costs[0]);
      // 59 days late at the first, and nothing comes before what it waits for.
      const late = { programme: "P00", milestone: "M1", forecastOn: "2027-03-31" };
      await caller(api, "reforecastMilestone", "milestone { ref }")(late);
      const { data } = await api.ask(`{ programme(ref: "P29") { milestones { ${days} } } }`);
      const [last] = data.programme.milestones;
      expect(last.expectedOn).toBe("2027-03-31");
      expect(last.because).toMatch(
        "It waits for M1 of P28, which waits through 27 others for M1 of P00.",
      );
    });
  },
);

/** What is entered in any order: counts of a skill, and assessments of confidence, of distinct days. */
const dated = fc
  .uniqueArray(
    fc.record({
      on: fc.integer({ min: 0, max: 400 }).map((days) => addDays("2025-09-01", days)),
      people: fc.integer({ min: 1, max: 20 }).map((fives) => fives * 5),
      rating: fc.constantFrom("GREEN", "AMBER", "RED"),
    }),
    { selector: ({ on }) => on, minLength: 2, maxLength: 5 },
  )
  .chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
    ),
  );

describe.each(KINDS)("the order of entry on %s", (kind) => {
  const api = openApi(kind, "none");
  onDay("2026-11-25");
  let runs = 0;

  it("never changes what holds on a day", async () => {
    await fc.assert(
      fc.asyncProperty(dated, async ([all, entered]) => {
        const programme = `ORDER${++runs}`;
        await writeProgramme(api.system.store, programme, 1);
        const call = (name: string, selection: string) => (input: object) =>
          caller(api, name, selection)({ programme, ...input });
        const skills = "skills { cohorts { ref holdings { atLeast asOf } } }";
        await call("recordSkill", skills)({ ref: "S1", name: "Data" });
        await call("recordRoleProfile", skills)({ ref: "R1", name: "Analyst", required: [] });
        await call("recordCohort", skills)({ ref: "C1", name: "All", role: "R1", people: 100 });
        for (const { on, people, rating } of entered) {
          const counted = { cohort: "C1", skill: "S1", asOf: on };
          const levels = [{ level: "WORKING", people }];
          const held = await call("recordSkillHolding", skills)({ ...counted, levels });
          expect(held.code).toBeUndefined();
          await call(
            "assessConfidence",
            "assessment { ref }",
          )({ rating, assessedOn: on, assessor: "SRO", rationale: "Looked at" });
        }
        const [last] = all.toSorted((a, b) => (a.on < b.on ? 1 : -1));
        const { data } = await api.ask(
          `query ($ref: ID!) { programme(ref: $ref) { ${skills} confidence { rating assessedOn } } }`,
          { ref: programme },
        );
        expect(data.programme).toEqual({
          skills: {
            cohorts: [{ ref: "C1", holdings: [{ atLeast: last?.people, asOf: last?.on }] }],
          },
          confidence: { rating: last?.rating, assessedOn: last?.on },
        });
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
