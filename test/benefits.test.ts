import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Benefit, BenefitStatus } from "../server/src/rooms/benefits/benefit.ts";
import { BenefitAttribution } from "../server/src/rooms/benefits/benefit-links.ts";
import { Decision, DecisionOutcome } from "../server/src/rooms/decisions/decision.ts";
import { Supersession } from "../server/src/rooms/decisions/supersession.ts";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";
import { onDay } from "./support/on-day.ts";
import { writeProgramme } from "./support/programme.ts";
import { openStore } from "./support/store.ts";

const bad = (field: string) => ({ code: "BAD_INPUT", field });

const PROFILE = `benefit { ref title class status unit basis annualValue owner measure rating because
  baseline { value on decision { ref } } target { value on decision { ref } }
  attribution attributions { claimant share } objectives { ref } approvalDecision { ref }
  tests { description observable attribution measurement missing { test what } }
  history { status targetValue targetOn reason }
  steps { kind startsIn value } enablers { ref milestoneProgramme neededBy share }
  actualAgainstPlan { months planned measured percent rating } slippedMonths }`;

describe.each(KINDS)("a benefit's life on %s", (kind) => {
  const api = openApi(kind, "none");
  const own = { programme: "P", benefit: "COST" };
  const call = (mutation: string) => (input: object) =>
    caller(api, mutation, PROFILE)({ ...own, ...input });
  const record = (input: object) =>
    caller(
      api,
      "recordBenefit",
      PROFILE,
    )({ programme: "P", ref: "COST", title: "Reduce cost", class: "CASH_RELEASING", ...input });
  const level = (mutation: string) => (input: object) =>
    api
      .ask(`mutation ($input: BenefitLevelInput!) { ${mutation}(input: $input) { ${PROFILE} } }`, {
        input: { ...own, reason: "test", ...input },
      })
      .then(({ data, errors }) => (errors ? errors[0]?.extensions : data[mutation]));
  const [plan, advance, enabler, attribute, measure] = [
    call("planBenefit"),
    call("advanceBenefit"),
    call("recordEnabler"),
    call("attributeBenefit"),
    call("recordMeasurement"),
  ];
  const [baseline, target] = [level("setBaseline"), level("setTarget")];
  const words = {
    ...{ description: "Old systems go.", beneficiary: "The service", owner: "Finance director" },
    ...{ measure: "Cost of licences", unit: "GBP", basis: "PER_YEAR", annualValue: "1200.00" },
  };

  const decide = (ref: string, decidedOn: string) =>
    api.system.store.change({ programme: "P", actor: "t", reason: "r" }, (tx) =>
      tx.create(Decision, {
        ...{ ref, title: "Later", stage: null, neededBy: null, neededBecause: null },
        ...{ decidedOn, decidedOnApproximate: false, decidedBy: null },
        ...{ outcome: DecisionOutcome.APPROVED, scope: null, delayCostPerYear: null },
      }),
    );

  it("begins with a name, and is told what it lacks", async () => {
    await writeProgramme(api.system.store, "P", 2);
    expect(await record({ objectives: ["O1", "O99"] })).toMatchObject({
      ...{ code: "BAD_INPUT", field: "objectives[1]" },
    });
    const { benefit } = await record({ objectives: ["O1", "O2", "O1"] });
    expect(benefit).toMatchObject({
      ...{
        status: "IDENTIFIED",
        baseline: null,
        target: null,
        attribution: null,
        rating: "UNKNOWN",
      },
      ...{ objectives: [{ ref: "O1" }, { ref: "O2" }], slippedMonths: null },
      tests: { description: false, observable: false, attribution: false, measurement: false },
    });
    expect(benefit.tests.missing).toHaveLength(12);
    expect(await advance({ status: "PROFILED" })).toMatchObject(bad("status"));
    expect(await advance({ status: "REALISED" })).toMatchObject(bad("status"));
    const stale = { code: "CONFLICT" };
    expect(await advance({ status: "WITHDRAWN", revision: 9 })).toMatchObject(stale);
    expect(await target({ value: 1, revision: 9 })).toMatchObject(stale);
  });

  it("is profiled field by field, and passes the four tests", async () => {
    expect((await record({ ...words, objectives: ["O2"] })).benefit).toMatchObject({
      ...{ annualValue: "1200.00", objectives: [{ ref: "O2" }] },
      tests: { description: true, observable: false },
    });
    await baseline({ value: 5000, on: "2018-03-31" });
    // The one that holds is the latest dated, not the last entered.
    for (const on of ["2018-03-30", "2016-12-31", "1999-01-01", undefined])
      expect(await baseline({ value: 4000, on }), String(on)).toMatchObject(bad("on"));
    await target({ value: "1200", on: "2019-12-31" });
    const steps = [
      { startsIn: "2019-04", value: 1200 },
      { startsIn: "2019-01", value: 600 },
    ];
    await plan({ kind: "PLANNED", steps });
    await enabler({ ref: "E-COST", milestone: "M1", neededBy: "2018-12-31", share: 60 });
    const { benefit } = await attribute({ share: 70.5 });
    expect(benefit).toMatchObject({
      ...{ attribution: 70.5, attributions: [{ claimant: "P", share: 70.5 }] },
      baseline: { value: "5000.00", on: "2018-03-31", decision: null },
      target: { value: "1200.00", on: "2019-12-31" },
      enablers: [{ ref: "E-COST", milestoneProgramme: "P", share: 60 }],
      steps: [
        { kind: "PLANNED", startsIn: "2019-01", value: "600.00" },
        { kind: "PLANNED", startsIn: "2019-04", value: "1200.00" },
      ],
      tests: {
        ...{
          description: true,
          observable: true,
          attribution: true,
          measurement: true,
          missing: [],
        },
      },
    });
    expect((await advance({ status: "PROFILED" })).benefit.status).toBe("PROFILED");
  });

  it("is approved by a decision, and from then on only a decision changes its plan", async () => {
    expect(await advance({ status: "APPROVED" })).toMatchObject(bad("decision"));
    expect(await advance({ status: "APPROVED", decision: "D9" })).toMatchObject(bad("decision"));
    const { benefit } = await advance({ status: "APPROVED", decision: "D1" });
    expect(benefit).toMatchObject({ status: "APPROVED", approvalDecision: { ref: "D1" } });
    const steps = [{ startsIn: "2019-01", value: 1200 }];
    expect(await target({ value: 1 })).toMatchObject(bad("decision"));
    expect(await baseline({ value: 1 })).toMatchObject(bad("decision"));
    expect(await plan({ kind: "PLANNED", steps })).toMatchObject(bad("decision"));
    expect(await plan({ kind: "FORECAST", steps, decision: "D1" })).toMatchObject(bad("decision"));
    // The decision that approved it approved what was planned by then, and nothing later.
    expect(await plan({ kind: "PLANNED", steps, decision: "D1" })).toMatchObject(bad("decision"));
    expect(await target({ value: 1, decision: "D1" })).toMatchObject(bad("decision"));
    expect(await baseline({ value: 1, decision: "D1" })).toMatchObject(bad("decision"));
    expect(await attribute({ share: 20 })).toMatchObject(bad("decision"));
    expect(await attribute({ share: 20, decision: "D1" })).toMatchObject(bad("decision"));
    // No way round: what it is judged by, and what it needs, is approved with it.
    for (const change of [
      { class: "NON_CASH_RELEASING" },
      { unit: "days", basis: "LEVEL" },
      { annualValue: "9000000.00" },
      { tolerance: 90 },
    ])
      expect(await record({ ...words, ...change })).toMatchObject(bad("decision"));
    expect((await record({ ...words, title: "Cut cost" })).benefit.title).toBe("Cut cost");
    const needed = { ref: "E-COST", milestone: "M1" };
    expect(await enabler({ ...needed, neededBy: "2018-06-30" })).toMatchObject(bad("decision"));
    const drop = caller(api, "removeEnabler", PROFILE);
    expect(await drop({ programme: "P", ref: "E-COST" })).toMatchObject(bad("decision"));
    await decide("D2", "2018-06-30");
    const dropped = await drop({ programme: "P", ref: "E-COST", decision: "D2" });
    expect(dropped.benefit.enablers).toEqual([]);
    await decide("EARLIER", "2017-12-31");
    const early = { kind: "PLANNED", steps, decision: "EARLIER" };
    expect(await plan(early)).toMatchObject(bad("decision"));
    expect((await plan({ kind: "PLANNED", steps, decision: "D2" })).benefit.steps).toHaveLength(1);
    expect(await plan({ kind: "PLANNED", steps, decision: "D2" })).toMatchObject(bad("decision"));
    // A plan of nothing would let an older decision in; a superseded one is none.
    await decide("D2B", "2018-06-30");
    expect(await plan({ kind: "PLANNED", steps: [], decision: "D2B" })).toMatchObject(bad("steps"));
    expect((await plan({ kind: "PLANNED", steps, decision: "D2B" })).benefit).toBeTruthy();
    expect(await plan({ kind: "PLANNED", steps, decision: "D2" })).toMatchObject(bad("decision"));
    await decide("OLD", "2018-08-01");
    await decide("NEW", "2018-08-02");
    await api.system.store.change({ programme: "P", actor: "t", reason: "r" }, (tx) =>
      tx.create(Supersession, { ref: "S1", decision: "NEW", superseded: "OLD" }),
    );
    expect(await plan({ kind: "PLANNED", steps, decision: "OLD" })).toMatchObject(bad("decision"));
    const later = await target({ value: 1200, on: "2020-12-31", decision: "D2", reason: "Later" });
    expect(later.benefit.target).toEqual({
      ...{ value: "1200.00", on: "2020-12-31", decision: { ref: "D2" } },
    });
    const shared = await attribute({ share: 70, decision: "D2" });
    expect(await attribute({ share: 60, decision: "D2" })).toMatchObject(bad("decision"));
    expect(shared.benefit.attributions).toEqual([{ claimant: "P", share: 70 }]);
    const { data } = await api.ask(
      `{ programme(ref: "P") { benefits { ref planHistory { reason decision steps { startsIn value } } } } }`,
    );
    expect(
      data.programme.benefits.find(({ ref }: { ref: string }) => ref === "COST").planHistory,
    ).toEqual([
      {
        ...{ reason: "test", decision: null },
        steps: [
          { startsIn: "2019-01", value: "600.00" },
          { startsIn: "2019-04", value: "1200.00" },
        ],
      },
      ...["D2", "D2B"].map((decision) => ({
        ...{ reason: "test", decision },
        steps: [{ startsIn: "2019-01", value: "1200.00" }],
      })),
    ]);
    expect(later.benefit.history.map((state: { targetOn: string }) => state.targetOn)).toEqual(
      expect.arrayContaining([null, "2019-12-31", "2020-12-31"]),
    );
  });

  it("is realised by measurements at its target, and by nothing else", async () => {
    expect(await advance({ status: "REALISING" })).toMatchObject(bad("status"));
    expect(await advance({ status: "REALISED" })).toMatchObject(bad("status"));
    const month = { evidence: "Ledger", month: "2019-01", value: 50 };
    const first = await measure(month);
    expect(first.benefit).toMatchObject({
      ...{ status: "REALISING", rating: "RED" },
      actualAgainstPlan: { months: 1, planned: "100.00", percent: 50, rating: "RED" },
    });
    const short = await advance({ status: "REALISED" });
    expect(short).toMatchObject(bad("status"));
    await measure({ ...month, month: "2019-02", value: "139.00" });
    expect((await advance({ status: "REALISED" })).benefit).toMatchObject({
      ...{ status: "REALISED", rating: "GREEN" },
      actualAgainstPlan: { months: 2, planned: "200.00", measured: "189.00", percent: 94.5 },
    });
    // A revision that takes it back is not hidden: somebody says that it is realising again.
    expect((await measure({ ...month, value: 0 })).benefit.status).toBe("REALISED");
    expect((await advance({ status: "REALISING" })).benefit).toMatchObject({ rating: "RED" });
    expect(await advance({ status: "IDENTIFIED" })).toMatchObject(bad("status"));
  });

  it("is missed when its day has passed without it, and never measured once withdrawn", async () => {
    expect((await advance({ status: "MISSED" })).benefit.rating).toBe("RED");
    await advance({ status: "REALISING" });
    expect(await target({ value: 1200, on: "2199-12-31" })).toMatchObject(bad("decision"));
    expect(await target({ value: 1200, on: "2199-12-31", decision: "D2" })).toMatchObject(
      bad("decision"),
    );
    await decide("D3", "2019-01-01");
    const open = await target({ value: 1200, on: "2199-12-31", decision: "D3" });
    expect(open.benefit.target.on).toBe("2199-12-31");
    expect(await advance({ status: "MISSED" })).toMatchObject(bad("status"));
    expect((await advance({ status: "WITHDRAWN" })).benefit.rating).toBe("UNKNOWN");
    const month = { month: "2019-03", value: 1, evidence: "Ledger" };
    expect(await measure(month)).toMatchObject(bad("benefit"));
    expect(await advance({ status: "IDENTIFIED" })).toMatchObject(bad("status"));
  });

  it("refuses what makes no profile", async () => {
    const step = { startsIn: "2019-01", value: 1 };
    const many = Array.from({ length: 121 }, (_, index) => ({
      ...step,
      startsIn: `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    }));
    expect(await plan({ kind: "FORECAST", steps: [step, step] })).toMatchObject(
      bad("steps[1].startsIn"),
    );
    expect(await plan({ kind: "FORECAST", steps: many })).toMatchObject(bad("steps"));
    expect(await enabler({ ref: "E-X", milestone: "M99" })).toMatchObject(bad("milestone"));
    expect(
      await enabler({ ref: "E-X", milestone: "M1", milestoneProgramme: "NONE" }),
    ).toMatchObject(bad("milestoneProgramme"));
    expect(await enabler({ ref: "E-X", benefit: "B99", milestone: "M1" })).toMatchObject({
      ...{ code: "NOT_FOUND", field: "benefit" },
    });
    // What comes in time can't hold up what is planned to begin before it is needed.
    for (const neededBy of ["2030-01-01", "2099-12-31", "2150-06-15"])
      expect(await enabler({ ref: "E-X", milestone: "M1", neededBy }), neededBy).toMatchObject(
        bad("neededBy"),
      );
    expect(await attribute({ claimant: "NOBODY", share: 1, decision: "D3" })).toMatchObject(
      bad("claimant"),
    );
  });
});

describe.each(KINDS)("shares of a benefit on %s", (kind) => {
  const api = openApi(kind, "none");

  it("are claimed by other programmes up to the whole of it, and no further", async () => {
    for (const programme of ["OWN", "OTHER", "THIRD"])
      await writeProgramme(api.system.store, programme, 1);
    const attribute = caller(
      api,
      "attributeBenefit",
      "benefit { attributions { claimant share } }",
    );
    const claim = (claimant: string, share: number) =>
      attribute({ programme: "OWN", benefit: "B1", claimant, share });
    await claim("OWN", 60);
    await claim("OTHER", 40);
    expect(await claim("THIRD", 0.01)).toMatchObject({ code: "LIMIT_EXCEEDED", field: "share" });
    await claim("OWN", 33.33);
    expect((await claim("THIRD", 26.67)).benefit.attributions).toHaveLength(3);
    expect(await claim("OTHER", 40.01)).toMatchObject({ code: "LIMIT_EXCEEDED" });
    const credit = caller(api, "recordEnabler", "benefit { enablers { share } }");
    const enabler = { programme: "OWN", benefit: "B1", milestone: "M1" };
    await credit({ ...enabler, ref: "E8", milestoneProgramme: "OTHER", share: 70 });
    expect(await credit({ ...enabler, ref: "E9", share: 30.01 })).toMatchObject({
      code: "LIMIT_EXCEEDED",
    });
    expect(await credit({ ...enabler, ref: "E9", share: 30 })).toMatchObject({ benefit: {} });
  });
});

describe.each(KINDS)("shares that are edited at once on %s", (kind) => {
  const open = openStore(kind);
  let runs = 0;

  it("never add up to more than the whole, in whatever order", async () => {
    const claim = fc.record({
      claimant: fc.constantFrom("S0", "S1", "S2", "S3"),
      share: fc.integer({ min: 0, max: 10_000 }),
    });
    for (const programme of ["S0", "S1", "S2", "S3"])
      await writeProgramme(open.store, programme, 1);
    await fc.assert(
      fc.asyncProperty(fc.array(claim, { minLength: 2, maxLength: 8 }), async (claims) => {
        const programme = `R${++runs}`;
        await writeProgramme(open.store, programme, 1);
        const taken = new Map<string, number>();
        await Promise.all(
          claims.map(({ claimant, share }) =>
            open.store
              .change({ programme, actor: "test", reason: "claim" }, async (tx) => {
                const all = await tx.all(BenefitAttribution);
                const known = all.find((each) => each.claimant === claimant);
                if (known) await tx.update(BenefitAttribution, known.ref, null, { share });
                else
                  await tx.create(BenefitAttribution, {
                    ...{ ref: `A-${claimant}`, benefit: "B1", claimant, share },
                  });
              })
              .then(() => taken.set(claimant, share))
              .catch((failure) => expect(failure).toMatchObject({ code: "LIMIT_EXCEEDED" })),
          ),
        );
        const snapshot = open.database.snapshot();
        const [row] = await snapshot.query<{ total: number }>(
          "SELECT COALESCE(SUM(share), 0) AS total FROM benefit_attribution WHERE programme = ?",
          [programme],
        );
        await snapshot.end();
        expect(Number(row?.total)).toBeLessThanOrEqual(10_000);
        expect(taken.size).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it("lets no seed, plugin or mutation call realised what was not measured", async () => {
    await writeProgramme(open.store, "UNMEASURED", 1);
    const realise = open.store.change(
      { programme: "UNMEASURED", actor: "test", reason: "wishful" },
      (tx) => tx.update(Benefit, "B1", null, { status: BenefitStatus.REALISED }),
    );
    await expect(realise).rejects.toMatchObject({ code: "BAD_INPUT", field: "status" });
  });
});

describe.each(KINDS)("the plans that a benefit had on %s", (kind) => {
  const api = openApi(kind, "none");

  it("are its own, whatever had a step's ref before, each with its decision", async () => {
    await writeProgramme(api.system.store, "PH", 2);
    const plan = (benefit: string, of: string, values: number[]) =>
      caller(
        api,
        "planBenefit",
        "benefit { planHistory { decision steps { startsIn value } } }",
      )({
        ...{ programme: "PH", benefit, kind: of },
        steps: values.map((value, n) => ({ startsIn: `2027-0${4 + n}`, value })),
      });
    await plan("B2", "FORECAST", [777]);
    await plan("B2", "FORECAST", []);
    const { benefit } = await plan("B1", "PLANNED", [100, 200]);
    expect(benefit.planHistory).toEqual([
      {
        decision: null,
        steps: [
          { startsIn: "2027-04", value: "100.00" },
          { startsIn: "2027-05", value: "200.00" },
        ],
      },
    ]);
    const none = await plan("B1", "PLANNED", []);
    expect(none.benefit.planHistory.at(-1)).toEqual({ decision: null, steps: [] });
    const other = await plan("B2", "PLANNED", [5]);
    expect(other.benefit.planHistory).toHaveLength(1);
  });
});

describe.each(KINDS)("the planned start of a benefit on %s", (kind) => {
  const api = openApi(kind, "none");

  it("is not before what it needs, whichever is stated last", async () => {
    await writeProgramme(api.system.store, "PS", 1);
    const own = { programme: "PS", benefit: "B1" };
    const starts = (startsIn: string) =>
      caller(
        api,
        "planBenefit",
        "benefit { ref }",
      )({ ...own, kind: "PLANNED", steps: [{ startsIn, value: 12 }] });
    const needs = (neededBy: string) =>
      caller(
        api,
        "recordEnabler",
        "benefit { ref }",
      )({ ...own, ref: "E1", milestone: "M1", neededBy });
    const done = { benefit: { ref: "B1" } };
    expect(await starts("2028-04")).toEqual(done);
    for (const neededBy of ["2028-04-02", "2028-05-01", "2040-01-01"])
      expect(await needs(neededBy)).toEqual(bad("neededBy"));
    for (const neededBy of ["2027-12-31", "2028-03-31", "2028-04-01"])
      expect(await needs(neededBy)).toEqual(done);
    for (const startsIn of ["2028-03", "2027-01"])
      expect(await starts(startsIn)).toEqual(bad("steps"));
    expect(await starts("2028-05")).toEqual(done);
  });
});

describe.each(KINDS)("the plan of a benefit that is measured, on %s", (kind) => {
  const api = openApi(kind, "none");

  it("is not rewritten to what was measured, whatever the benefit's status", async () => {
    await writeProgramme(api.system.store, "MP", 1);
    const own = { programme: "MP", benefit: "B1" };
    const plan = (value: number, decision?: string) =>
      caller(
        api,
        "planBenefit",
        "benefit { status actualAgainstPlan { percent rating } }",
      )({ ...own, kind: "PLANNED", steps: [{ startsIn: "2019-01", value }], decision });
    await plan(1200);
    const measure = caller(
      api,
      "recordMeasurement",
      "benefit { status actualAgainstPlan { percent rating } }",
    );
    const bad20 = { status: "IDENTIFIED", actualAgainstPlan: { percent: 20, rating: "RED" } };
    const month = { month: "2019-01", value: 20, evidence: "Ledger" };
    expect(await measure({ ...own, ...month })).toEqual({ benefit: bad20 });
    for (const value of [240, 0, 5000]) expect(await plan(value)).toEqual(bad("decision"));
    expect(await plan(240, "NONE")).toEqual(bad("decision"));
    expect(await plan(240, "D1")).toMatchObject({
      benefit: { actualAgainstPlan: { percent: 100 } },
    });
  });
});

describe.each(KINDS)("a slip through a chain of programmes on %s", (kind) => {
  const api = openApi(kind, "none");
  onDay("2018-03-01");

  it("moves a benefit at its end, and each on its way; a circle is refused by name", async () => {
    for (const programme of ["C1", "C2", "C3"])
      await writeProgramme(api.system.store, programme, 1);
    const raise = caller(api, "raiseRisk", "risk { ref dependsOn { forecastOn daysLate } }");
    const wait = (programme: string, onProgramme: string) =>
      raise({
        ...{ programme, type: "DEPENDENCY", title: "Waits", owner: "PMO", milestone: "M1" },
        ...{ onProgramme, onMilestone: "M1", neededBy: "2018-06-30" },
      });
    await wait("C2", "C1");
    await wait("C3", "C2");
    const circle = await api.ask(
      `mutation { raiseRisk(input: { programme: "C1", type: DEPENDENCY, title: "Waits", owner: "PMO",
        milestone: "M1", onProgramme: "C3", onMilestone: "M1", reason: "circle" }) { risk { ref } } }`,
    );
    expect(circle.errors?.[0]?.message).toMatch(
      /C1\/M1 → C3\/M1 → C2\/M1|C2\/M1 → C1\/M1 → C3\/M1|C3\/M1 → C2\/M1 → C1\/M1/,
    );
    const plan = caller(api, "planBenefit", "benefit { ref }");
    const steps = [{ startsIn: "2018-07", value: 12 }];
    await plan({ programme: "C3", benefit: "B1", kind: "PLANNED", steps });

    const slip = caller(
      api,
      "reforecastMilestone",
      "affected { programme benefit { ref } slippedMonths valueMoved } milestones { programme expectedOn }",
    );
    const moved = await slip({ programme: "C1", milestone: "M1", forecastOn: "2018-08-01" });
    expect(moved.affected).toEqual([
      { programme: "C1", benefit: { ref: "B1" }, slippedMonths: 1, valueMoved: null },
      { programme: "C2", benefit: { ref: "B1" }, slippedMonths: 1, valueMoved: null },
      { programme: "C3", benefit: { ref: "B1" }, slippedMonths: 1, valueMoved: "1.00" },
    ]);
    expect(moved.milestones).toEqual([
      { programme: "C1", expectedOn: "2018-08-01" },
      { programme: "C2", expectedOn: "2018-08-01" },
      { programme: "C3", expectedOn: "2018-08-01" },
    ]);
    const { data } = await api.ask(`{ programme(ref: "C3") {
      milestones { forecastOn expectedOn waitsFor { ref dependsOn { forecastOn daysLate } } } } }`);
    expect(data.programme.milestones).toEqual([
      {
        ...{ forecastOn: null, expectedOn: "2018-08-01" },
        waitsFor: [{ ref: "D1", dependsOn: { forecastOn: "2018-08-01", daysLate: 32 } }],
      },
    ]);
    // What is closed no longer holds anything up.
    await caller(api, "closeRisk", "risk { ref }")({ programme: "C3", ref: "D1" });
    const after = await api.ask(`{ programme(ref: "C3") { benefits { slippedMonths } } }`);
    expect(after.data.programme.benefits).toEqual([{ slippedMonths: 0 }]);
  });
});
