import { describe, expect, it } from "vitest";
import { plugins } from "../tranche.config.ts";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";
import { onDay } from "./support/on-day.ts";
import { writeProgramme } from "./support/programme.ts";

const bad = (field: string) => ({ code: "BAD_INPUT", field });

describe.each(KINDS)("what is written takes one form, whoever writes it, on %s", (kind) => {
  const api = openApi(kind, "none", plugins);
  onDay("2026-11-25");
  const call = (name: string, selection: string) => (input: object) =>
    caller(api, name, selection)({ programme: "F", ...input });

  /** A mutation of a plugin that records one kind of record. */
  const fact = (kindOf: string, selection: string) => async (input: object) => {
    const { data, errors } = await api.ask(
      `mutation ($input: ${kindOf}Input!) { record${kindOf}(input: $input) { ${selection} } }`,
      { input: { programme: "F", reason: "test", ...input } },
    );
    return errors ? errors[0]?.extensions : data[`record${kindOf}`];
  };

  it("so that one supplier is one, in any Unicode form", async () => {
    await writeProgramme(api.system.store, "F", 1);
    const spend = call("recordSpend", "entries { supplier }");
    const written = ["Caf\u00e9 Ltd", "Cafe\u0301  Ltd ", "CAF\u00c9 LTD"];
    const entries = written.map((supplier, n) => ({
      ...{ ref: `E${n}`, allocation: "A1", kind: "REVENUE", month: "2026-10", amount: "1.50" },
      supplier,
    }));
    expect((await spend({ entries })).entries).toEqual([
      ...[
        { supplier: "Caf\u00e9 Ltd" },
        { supplier: "Caf\u00e9 Ltd" },
        { supplier: "CAF\u00c9 LTD" },
      ],
    ]);
    for (const supplier of [...written, "caf\u00e9 ltd"]) {
      const { data } = await api.ask(
        `query ($s: String!) { programme(ref: "F") { spend(filter: { supplier: $s }) {
          totalCount total { total } edges { node { ref } } } } }`,
        { s: supplier },
      );
      expect(data.programme.spend).toMatchObject({ totalCount: 3, total: { total: "4.50" } });
      expect(data.programme.spend.edges).toHaveLength(3);
    }
    const { data } = await api.ask(
      `{ programme(ref: "F") { spend(filter: { supplier: "Nobody" }) { totalCount edges { node { ref } } } } }`,
    );
    expect(data.programme.spend).toEqual({ totalCount: 0, edges: [] });
  });

  it("so that returns of one system, role or cohort are one, and the latest holds", async () => {
    const count = fact("ProcessQualityCheck", "qualityCheck { system }");
    const check = { dimension: "TIMELINESS", checkedCount: 100 };
    const first = { ...check, ref: "Q1", system: "Caf\u00e9", checkedOn: "2026-09-30" };
    const later = { ...check, ref: "Q2", system: " CAFE\u0301 ", checkedOn: "2026-10-31" };
    expect(await count({ ...first, passedCount: 10 })).toEqual({
      qualityCheck: { system: "Caf\u00e9" },
    });
    expect(await count({ ...later, passedCount: 90 })).toEqual({
      qualityCheck: { system: "CAF\u00c9" },
    });
    await api.ask(`mutation { takeSnapshot(programme: "F") { runs { metric readings } } }`);
    const { data } = await api.ask(`{ programme(ref: "F") { readings { key value } } }`);
    const [timely] = data.programme.readings.filter(({ key }: { key: string }) =>
      key.includes("timel"),
    );
    // The latest check of the one system, and not 100 of 200.
    expect(timely.value).toBe(90);
  });

  it("so that no loss is added: a dis-benefit has no value below nothing at any door", async () => {
    const benefit = call("recordBenefit", "benefit { ref class }");
    const loss = {
      ref: "X1",
      title: "More work",
      class: "DIS_BENEFIT",
      unit: "GBP",
      basis: "PER_YEAR",
    };
    await benefit(loss);
    const own = { benefit: "X1" };
    const plan = call("planBenefit", "benefit { ref }");
    for (const of of ["PLANNED", "FORECAST"])
      expect(
        await plan({ ...own, kind: of, steps: [{ startsIn: "2027-04", value: "-120.00" }] }),
      ).toMatchObject(bad("steps"));
    const level = (mutation: string, value: number) =>
      api
        .ask(
          `mutation ($input: BenefitLevelInput!) { ${mutation}(input: $input) { benefit { ref } } }`,
          {
            input: { programme: "F", ...own, reason: "t", value },
          },
        )
        .then(({ data, errors }) => errors?.[0]?.extensions ?? data[mutation]);
    expect(await level("setBaseline", -1)).toMatchObject(bad("value"));
    expect(await level("setTarget", -1)).toMatchObject(bad("value"));
    const range = call("setBenefitRange", "range { ref }");
    const values = { valueLow: -5, valueLikely: 1, valueHigh: 2 };
    expect(await range({ ...own, ...values })).toMatchObject(bad("valueLow"));
    const measure = call("recordMeasurement", "benefit { ref }");
    const month = { ...own, month: "2026-10", evidence: "Ledger" };
    expect(await measure({ ...month, value: -1 })).toMatchObject(bad("value"));
    // What is not a loss may be below nothing, and may then not become one.
    await benefit({ ...loss, ref: "X2", class: "CASH_RELEASING" });
    const below = { benefit: "X2", kind: "PLANNED", steps: [{ startsIn: "2027-04", value: -12 }] };
    expect((await plan(below)).benefit).toEqual({ ref: "X2" });
    expect(await benefit({ ...loss, ref: "X2" })).toMatchObject(bad("steps"));
    // 1,200.00 less 120.00 a year, and not 1,320.00.
    await plan({ ...own, kind: "PLANNED", steps: [{ startsIn: "2027-04", value: "120.00" }] });
    await plan({ benefit: "X2", kind: "PLANNED", steps: [{ startsIn: "2027-04", value: 1200 }] });
    const { data } = await api.ask(
      `{ portfolioBenefits(from: "2027-04", to: "2028-03") { byYear { planned } } }`,
    );
    expect(data.portfolioBenefits.byYear).toEqual([{ planned: "1080.00" }]);
  });

  it("so that what is done stays done, and what was done is not to come", async () => {
    const amend = call("amendMilestone", "milestone { ref }");
    const done = call("completeMilestone", "milestone { percentComplete }");
    await amend({ milestone: "M1", percentComplete: 60 });
    expect(await done({ milestone: "M1", actualOn: "2026-11-01" })).toMatchObject({
      milestone: {},
    });
    const half = await amend({ milestone: "M1", percentComplete: 50 });
    expect(half).toMatchObject(bad("percentComplete"));
    const archive = fact("TechnologyArchiveReturn", "archiveReturn { ref }");
    const counted = { ref: "A1", measure: "RECORDS", plannedCount: 100, asOf: "2026-10-31" };
    expect(await archive({ ...counted, archivedCount: 101 })).toMatchObject(bad("archivedCount"));
    for (const asOf of ["2026-11-26", "2027-01-01", "2199-12-31"])
      expect(await archive({ ...counted, archivedCount: 1, asOf })).toMatchObject(bad("asOf"));
    expect((await archive({ ...counted, archivedCount: 1, asOf: "2026-11-25" })).code).toBe(
      undefined,
    );
    const course = "course { ref }";
    await call("recordSkill", "skills { coverage }")({ ref: "S1", name: "Data" });
    await call("recordCohort", "skills { coverage }")({ ref: "C1", name: "All", people: 20 });
    await call("recordCourse", course)({ ref: "K1", title: "Data", skill: "S1", level: "WORKING" });
    const session = { ref: "K1-1", course: "K1", seats: 10 };
    await call("scheduleSession", course)({ ...session, startsOn: "2026-10-01" });
    await call("bookSeats", course)({ session: "K1-1", cohort: "C1", booked: 5 });
    await call("recordCompletions", course)({ session: "K1-1", cohort: "C1", completed: 5 });
    expect(
      await call("scheduleSession", course)({ ...session, startsOn: "2027-10-01" }),
    ).toMatchObject(bad("startsOn"));
  });
});
