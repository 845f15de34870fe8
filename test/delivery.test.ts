import { describe, expect, it } from "vitest";
import { Decision, DecisionOutcome } from "../server/src/rooms/decisions/decision.ts";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";
import { onDay, travelTo } from "./support/on-day.ts";
import { writeProgramme } from "./support/programme.ts";

const ENTRY = `risk { ref type title owner status rating score exposure proximity closedOn revision
  dependsOn { programme milestone { ref } title neededBy forecastOn daysLate } }`;
const MILESTONE = `milestone { ref title baselineOn forecastOn actualOn slippedDays budget
  percentComplete workstream { ref } baselineDecision { ref } }`;
const bad = (field: string) => ({ code: "BAD_INPUT", field });

describe.each(KINDS)("the RAID log on %s", (kind) => {
  const api = openApi(kind, "none");
  const raise = (input: object) => caller(api, "raiseRisk", ENTRY)(input);
  const reassess = (input: object) => caller(api, "reassessRisk", ENTRY)(input);
  const close = (input: object) => caller(api, "closeRisk", ENTRY)(input);
  const entry = { programme: "P", type: "RISK", title: "It slips", owner: "PMO" };

  it("keeps all four types, numbered by type, each with its rating", async () => {
    await writeProgramme(api.system.store, "P", 1);
    const scored = { likelihood: 3, impact: 5, exposure: "250000.00", proximity: "2019-01-31" };
    expect(await raise({ ...entry, ...scored })).toEqual({
      risk: {
        ...{ ref: "R1", type: "RISK", title: "It slips", owner: "PMO", status: "OPEN" },
        ...{ rating: "RED", score: 15, exposure: "250000.00", proximity: "2019-01-31" },
        ...{ closedOn: null, revision: 1, dependsOn: null },
      },
    });
    expect(await raise(entry)).toMatchObject({ risk: { ref: "R2", rating: "UNKNOWN" } });
    const others = ["ASSUMPTION", "ISSUE", "DEPENDENCY"].map((type) =>
      raise({ ...entry, type, impact: 2 }),
    );
    const found = await Promise.all(others);
    expect(found.map(({ risk }) => [risk.ref, risk.rating])).toEqual([
      ["A1", "UNKNOWN"],
      ["I1", "AMBER"],
      ["D1", "UNKNOWN"],
    ]);
    expect(await raise({ ...entry, ref: "R1" })).toMatchObject({ code: "CONFLICT" });
    const { data } = await api.ask(`{ programme(ref: "P") { risks { ref } } }`);
    expect(data.programme.risks).toHaveLength(5);
  });

  it("numbers entries raised at once, each with a ref of its own", async () => {
    await writeProgramme(api.system.store, "AT-ONCE", 1);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => raise({ ...entry, programme: "AT-ONCE" })),
    );
    expect(new Set(all.map(({ risk }) => risk.ref)).size).toBe(8);
  });

  it("is reassessed and closed, and its history keeps every state", async () => {
    await writeProgramme(api.system.store, "H", 1);
    const own = { programme: "H", ref: "R1" };
    await raise({ ...entry, ...own, likelihood: 1, impact: 4, exposure: "10.00" });
    const worse = await reassess({ ...own, likelihood: 4, revision: 1, reason: "supplier late" });
    expect(worse).toMatchObject({ risk: { rating: "RED", score: 16, exposure: "10.00" } });
    expect(await reassess({ ...own, impact: 5, revision: 1 })).toMatchObject({ code: "CONFLICT" });
    expect(await reassess({ ...own, exposure: null })).toMatchObject({ risk: { exposure: null } });
    const struck = { ...own, status: "OCCURRED", closedOn: "2018-06-30" };
    expect(await close(struck)).toMatchObject({
      risk: { status: "OCCURRED", closedOn: "2018-06-30", score: 20 },
    });
    expect(await reassess({ ...own, impact: 5 })).toEqual(bad("ref"));
    expect(await close(own)).toMatchObject({ risk: { status: "CLOSED", score: 16 } });
    const query = `query ($asAt: DateTime) { programme(ref: "H", asAt: $asAt) { risks { history {
      seq at actor reason rating likelihood impact exposure status owner } } } }`;
    const { data } = await api.ask(query);
    const { history } = data.programme.risks[0];
    const state = (...facts: unknown[]) => facts;
    expect(
      history.map((each: Record<string, unknown>) =>
        state(each.seq, each.rating, each.likelihood, each.exposure, each.status),
      ),
    ).toEqual([
      state(2, "GREEN", 1, "10.00", "OPEN"),
      state(3, "RED", 4, "10.00", "OPEN"),
      state(4, "RED", 4, null, "OPEN"),
      state(5, "RED", 4, null, "OCCURRED"),
      state(6, "RED", 4, null, "CLOSED"),
    ]);
    expect(history[1]).toMatchObject({ reason: "supplier late", owner: "PMO", impact: 4 });
    const asAt = history[1].at;
    const then = (await api.ask(query, { asAt })).data.programme.risks[0].history;
    expect(then).toEqual(history.filter(({ at }: { at: string }) => at <= asAt));
    expect(then.length).toBeLessThan(history.length);
  });

  it("sees a dependency on another programme as that programme forecasts it", async () => {
    for (const programme of ["HERE", "THERE"]) await writeProgramme(api.system.store, programme, 1);
    const reforecast = (forecastOn: string) =>
      caller(
        api,
        "reforecastMilestone",
        MILESTONE,
      )({
        ...{ programme: "THERE", milestone: "M1", forecastOn },
      });
    await reforecast("2100-06-30");
    const waits = { onProgramme: "THERE", onMilestone: "M1", neededBy: "2100-06-30" };
    const dependency = { ...entry, programme: "HERE", type: "DEPENDENCY", ...waits };
    expect(await raise(dependency)).toMatchObject({
      risk: {
        rating: "GREEN",
        dependsOn: {
          ...{ programme: "THERE", milestone: { ref: "M1" }, title: "Milestone 1" },
          ...{ neededBy: "2100-06-30", forecastOn: "2100-06-30", daysLate: 0 },
        },
      },
    });
    await reforecast("2100-07-30");
    const query = `{ programme(ref: "HERE") { risks { rating because dependsOn { daysLate } } } }`;
    const [late] = (await api.ask(query)).data.programme.risks;
    expect(late).toMatchObject({ rating: "AMBER", dependsOn: { daysLate: 30 } });
    expect(late.because).toMatch("30 days after it is needed");
    await reforecast("2100-12-30");
    expect((await api.ask(query)).data.programme.risks[0].rating).toBe("RED");
    // With no programme named the milestone is one of its own.
    expect(await raise({ ...dependency, onProgramme: null })).toMatchObject({
      risk: { dependsOn: { programme: "HERE" } },
    });
  });

  it("refuses what contradicts its type, and writes nothing", async () => {
    await writeProgramme(api.system.store, "BAD", 1);
    const own = { ...entry, programme: "BAD" };
    await raise({ ...own, ref: "R1", impact: 2 });
    const before = await api.ask('{ verifyChain(programme: "BAD") { length head ok } }');
    const dependency = { ...own, type: "DEPENDENCY", onProgramme: "BAD", onMilestone: "M1" };
    for (const [input, field] of [
      [{ ...own, likelihood: 0 }, "likelihood"],
      [{ ...own, impact: 6 }, "impact"],
      [{ ...own, title: " " }, "title"],
      [{ ...own, owner: "" }, "owner"],
      [{ ...own, exposure: "-1.00" }, "exposure"],
      [{ ...own, workstream: "NOWHERE" }, "workstream"],
      [{ ...own, type: "ISSUE", likelihood: 2 }, "likelihood"],
      [{ ...own, neededBy: "2019-01-01" }, "neededBy"],
      [{ ...own, onMilestone: "M1" }, "onMilestone"],
      [{ ...dependency, onMilestone: "M9" }, "onMilestone"],
      [{ ...dependency, onProgramme: "NOWHERE", onMilestone: null }, "onProgramme"],
    ] as const)
      expect(await raise(input), field).toEqual(bad(field));
    const { programme } = own;
    expect(await reassess({ programme, ref: "R1" })).toEqual(bad("input"));
    expect(await reassess({ programme, ref: "R1", likelihood: 0 })).toEqual(bad("likelihood"));
    expect(await reassess({ programme, ref: "R1", owner: null })).toEqual(bad("owner"));
    expect(await reassess({ programme, ref: "R9", impact: 1 })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await close({ programme, ref: "R9" })).toMatchObject({ code: "NOT_FOUND" });
    expect(await close({ programme, ref: "R1", status: "OPEN" })).toEqual(bad("status"));
    expect(await close({ programme, ref: "R1", closedOn: "2199-12-31" })).toEqual(bad("closedOn"));
    expect(await api.ask('{ verifyChain(programme: "BAD") { length head ok } }')).toEqual(before);
  });

  it("costs the same number of SQL statements for 1, 50 and 500 entries", async () => {
    await writeProgramme(api.system.store, "OTHER", 1);
    const query = `query ($programme: ID!, $asAt: DateTime) {
      programme(ref: $programme, asAt: $asAt) {
        risks { rating because workstream { name } history { seq rating }
          dependsOn { title daysLate milestone { title history { forecastOn } } } }
        assessments { rating } confidence { scale } earnedValue { plannedValue } } }`;
    const costs: number[] = [];
    for (const size of [1, 50, 500]) {
      const programme = `S${size}`;
      await writeProgramme(api.system.store, programme, 1);
      const waits = { type: "DEPENDENCY", onProgramme: "OTHER", onMilestone: "M1" };
      const input = { ...entry, programme, ...waits, workstream: "PEOPLE", reason: "test" };
      const aliases = Array.from(
        { length: size },
        (_, n) => `m${n}: raiseRisk(input: $input) { risk { ref } }`,
      );
      for (let from = 0; from < size; from += 25) {
        const some = aliases.slice(from, from + 25).join(" ");
        const { errors } = await api.ask(`mutation ($input: RaiseRiskInput!) { ${some} }`, {
          input,
        });
        expect(errors).toBeUndefined();
      }
      for (const asAt of [null, new Date().toISOString()]) {
        const { answer, statements } = await api.counted(query, { programme, asAt });
        expect(answer.errors).toBeUndefined();
        expect(answer.data.programme.risks).toHaveLength(size);
        expect(answer.data.programme.risks.at(-1)).toMatchObject({
          workstream: { name: "PEOPLE" },
          history: [{ rating: "UNKNOWN" }],
          dependsOn: { title: "Milestone 1", milestone: { history: [{ forecastOn: null }] } },
        });
        costs.push(statements);
      }
    }
    const [now, past] = costs;
    expect(costs).toEqual([now, past, now, past, now, past]);
  });
});

describe.each(KINDS)("judged confidence on %s", (kind) => {
  const api = openApi(kind, "none");
  const SELECTION = "assessment { ref rating assessedOn assessor rationale scale }";
  const assess = (input: object) => caller(api, "assessConfidence", SELECTION)(input);
  const own = { programme: "P", assessor: "SRO", rationale: "The design holds." };

  it("is kept beside computed health, on the scale of its day", async () => {
    await writeProgramme(api.system.store, "P", 1);
    const judged = { ...own, rating: "GREEN", assessedOn: "2021-04-01" };
    expect(await assess(judged)).toEqual({
      assessment: {
        ...{ ref: "AS1", rating: "GREEN", assessedOn: "2021-04-01", scale: "THREE_POINT" },
        ...{ assessor: "SRO", rationale: "The design holds." },
      },
    });
    const earlier = { ...own, rating: "AMBER_RED", assessedOn: "2021-03-31" };
    expect(await assess(earlier)).toMatchObject({
      assessment: { ref: "AS2", rating: "AMBER_RED", scale: "FIVE_POINT" },
    });
    const { data } = await api.ask(`{
      programme(ref: "P") { assessments { ref } confidence { ref } }
      boardPack(programme: "P") { confidence { rating } health { rating unknownCount illustrative }
        objectives { delivery { rating } } } }`);
    expect(data.programme).toEqual({
      assessments: [{ ref: "AS2" }, { ref: "AS1" }],
      confidence: { ref: "AS1" },
    });
    expect(data.boardPack).toEqual({
      confidence: { rating: "GREEN" },
      health: { rating: "RED", unknownCount: 0, illustrative: false },
      objectives: [{ delivery: { rating: "RED" } }],
    });
  });

  it("is null when nobody has judged, and health UNKNOWN when there is nothing to judge", async () => {
    await writeProgramme(api.system.store, "NONE", 0);
    const { data } = await api.ask(`{ boardPack(programme: "NONE") {
      confidence { rating } health { rating unknownCount } risks { ref }
      earnedValue { plannedValue } } }`);
    expect(data.boardPack).toEqual({
      confidence: null,
      health: { rating: "UNKNOWN", unknownCount: 0 },
      risks: [],
      earnedValue: { plannedValue: null },
    });
  });

  it("and health cost the same number of SQL statements whatever the objectives", async () => {
    const query = `query ($programme: ID!) { boardPack(programme: $programme) {
      health { rating } confidence { rating } objectives { delivery { rating } } } }`;
    const costs: number[] = [];
    for (const size of [1, 50]) {
      const programme = `SIZE${size}`;
      await writeProgramme(api.system.store, programme, size);
      costs.push((await api.counted(query, { programme })).statements);
    }
    expect(costs[1]).toBe(costs[0]);
  });

  it("refuses the five-point scale once it is over, and judgements to come", async () => {
    const late = { ...own, rating: "AMBER_GREEN", assessedOn: "2021-04-01" };
    expect(await assess(late)).toEqual(bad("rating"));
    expect(await assess({ ...late, rating: "AMBER", assessedOn: "2199-12-31" })).toEqual(
      bad("assessedOn"),
    );
    const today = { ...own, rating: "RED", assessedOn: "2022-01-01" };
    expect(await assess({ ...today, assessor: "" })).toEqual(bad("assessor"));
    expect(await assess({ ...today, rationale: " " })).toEqual(bad("rationale"));
    const { data } = await api.ask('{ programme(ref: "P") { assessments { ref } } }');
    expect(data.programme.assessments).toHaveLength(2);
  });
});

describe.each(KINDS)("milestones on %s", (kind) => {
  const api = openApi(kind, "none");
  onDay("2019-03-01");
  const mutations = (name: string) => caller(api, `${name}Milestone`, MILESTONE);
  const own = { programme: "P", milestone: "NEW" };

  it("are planned, amended, reforecast, rebaselined and met", async () => {
    await writeProgramme(api.system.store, "P", 1);
    const planned = { programme: "P", ref: "NEW", title: "Designed", workstream: "PEOPLE" };
    expect(
      await mutations("plan")({ ...planned, budget: "100.00", objectives: ["O1", "O1"] }),
    ).toEqual({
      milestone: {
        ...{ ref: "NEW", title: "Designed", baselineOn: null, forecastOn: null, actualOn: null },
        ...{ slippedDays: null, budget: "100.00", percentComplete: null },
        ...{ workstream: { ref: "PEOPLE" }, baselineDecision: null },
      },
    });
    const amend = mutations("amend");
    await amend({ ...own, baselineOn: "2019-06-30", percentComplete: 40, workstream: null });
    expect(await amend({ ...own, title: "Design done" })).toMatchObject({
      milestone: { title: "Design done", percentComplete: 40, budget: "100.00", workstream: null },
    });
    expect(await mutations("reforecast")({ ...own, forecastOn: "2019-07-30" })).toMatchObject({
      milestone: { forecastOn: "2019-07-30", slippedDays: 30 },
    });
    const moved = { ...own, baselineOn: "2019-07-20", decision: "D1" };
    expect(await mutations("rebaseline")(moved)).toMatchObject({
      milestone: { baselineOn: "2019-07-20", slippedDays: 10, baselineDecision: { ref: "D1" } },
    });
    travelTo("2019-09-02");
    expect(await mutations("complete")({ ...own, actualOn: "2019-07-25" })).toMatchObject({
      milestone: { actualOn: "2019-07-25", slippedDays: 5 },
    });
    const { data } = await api.ask(`{ programme(ref: "P") {
      milestones { ref history { seq reason baselineOn forecastOn actualOn slippedDays } }
      objectives { delivery { milestones { ref } } } } }`);
    expect(data.programme.objectives[0].delivery.milestones).toEqual([
      { ref: "M1" },
      { ref: "NEW" },
    ]);
    const { history } = data.programme.milestones.find((m: { ref: string }) => m.ref === "NEW");
    expect(history.map((then: { slippedDays: number }) => then.slippedDays)).toEqual([
      ...[null, 0, 0, 30, 10, 5],
    ]);
    expect(history.at(-1)).toMatchObject({ baselineOn: "2019-07-20", actualOn: "2019-07-25" });
  });

  it("refuse what a decision or the calendar does not allow", async () => {
    const unsaid = { scope: null, delayCostPerYear: null };
    const open = { title: "Open", stage: null, neededBy: null, neededBecause: null, ...unsaid };
    await api.system.store.change({ programme: "P", actor: "t", reason: "r" }, async (tx) => {
      const untaken = { decidedOn: null, decidedOnApproximate: false, decidedBy: null };
      await tx.create(Decision, { ref: "OPEN", ...open, ...untaken, outcome: null });
      const refused = { ...untaken, decidedOn: "2018-01-01", outcome: DecisionOutcome.REFUSED };
      await tx.create(Decision, { ref: "REFUSED", ...open, ...refused });
    });
    const before = await api.ask('{ verifyChain(programme: "P") { length head } }');
    const on = { forecastOn: "2019-08-31", actualOn: "2019-08-31", baselineOn: "2019-08-31" };
    const refusals: [name: string, input: object, field: string][] = [
      ["reforecast", { forecastOn: on.forecastOn }, "milestone"],
      ["complete", { actualOn: "2199-12-31" }, "actualOn"],
      ["amend", { baselineOn: on.baselineOn }, "baselineOn"],
      ["amend", { baselineOn: null }, "baselineOn"],
      ["amend", { percentComplete: 101 }, "percentComplete"],
      ["amend", { tranche: "T9" }, "tranche"],
      ["amend", { title: null }, "title"],
      ["amend", {}, "input"],
      ["rebaseline", { baselineOn: on.baselineOn, decision: "D1" }, "milestone"],
    ];
    for (const [name, input, field] of refusals)
      expect(await mutations(name)({ ...own, ...input }), `${name} ${field}`).toEqual(bad(field));
    for (const [name, facts] of Object.entries({
      reforecast: { forecastOn: on.forecastOn },
      complete: { actualOn: on.actualOn },
      amend: { percentComplete: 1 },
      rebaseline: { baselineOn: on.baselineOn, decision: "D1" },
    }))
      expect(await mutations(name)({ ...own, milestone: "M9", ...facts }), name).toEqual({
        code: "NOT_FOUND",
        field: "milestone",
      });
    const planned = { programme: "P", ref: "MORE", title: "More" };
    expect(await mutations("plan")({ ...planned, objectives: ["O9"] })).toEqual(
      bad("objectives[0]"),
    );
    expect(await mutations("plan")({ ...planned, ref: "NEW" })).toMatchObject({ code: "CONFLICT" });
    expect(await api.ask('{ verifyChain(programme: "P") { length head } }')).toEqual(before);
    // A milestone that was met can still have its day corrected.
    expect(await mutations("complete")({ ...own, actualOn: "2019-07-26" })).toMatchObject({
      milestone: { actualOn: "2019-07-26" },
    });
  });

  it("are rebaselined by a decision that could, and keep the day approved first", async () => {
    await writeProgramme(api.system.store, "RB", 1);
    const unsaid = { stage: null, neededBy: null, neededBecause: null, scope: null };
    const stated = { title: "Move it", ...unsaid, delayCostPerYear: null, decidedBy: null };
    const taken = { ...stated, decidedOnApproximate: false, outcome: DecisionOutcome.APPROVED };
    await api.system.store.change({ programme: "RB", actor: "t", reason: "r" }, async (tx) => {
      await tx.create(Decision, { ref: "EARLY", ...taken, decidedOn: "2017-06-01" });
      await tx.create(Decision, { ref: "LATER", ...taken, decidedOn: "2018-06-01" });
      await tx.create(Decision, { ref: "OPEN", ...taken, decidedOn: null, outcome: null });
      await tx.create(Decision, {
        ...{ ref: "NO", ...taken, decidedOn: "2019-01-01", outcome: DecisionOutcome.REFUSED },
      });
    });
    const plan = { programme: "RB", ref: "A", title: "A", baselineOn: "2020-01-31" };
    await mutations("plan")(plan);
    const move = (decision: string, baselineOn: string) =>
      mutations("rebaseline")({ programme: "RB", milestone: "A", decision, baselineOn });
    expect(await move("D1", "2020-03-31")).toMatchObject({
      milestone: { baselineOn: "2020-03-31", baselineDecision: { ref: "D1" } },
    });
    for (const decision of ["D1", "EARLY", "OPEN", "NO", "NONE"])
      expect(await move(decision, "2020-06-30"), decision).toEqual(bad("decision"));
    expect(await move("LATER", "2020-06-30")).toMatchObject({
      milestone: { baselineOn: "2020-06-30", slippedDays: 0 },
    });
    const { data } = await api.ask(`{ programme(ref: "RB") {
      milestones { ref slippedDays firstBaselineOn slippedDaysSinceFirst } } }`);
    expect(data.programme.milestones[0]).toEqual({
      ...{ ref: "A", slippedDays: 0, firstBaselineOn: "2020-01-31", slippedDaysSinceFirst: 151 },
    });
  });

  it("give the tranche's earned value, with null where it has no meaning", async () => {
    await writeProgramme(api.system.store, "EV", 1);
    const plan = (ref: string, facts: object) =>
      mutations("plan")({ programme: "EV", ref, title: ref, tranche: "T1", ...facts });
    await plan("A", { budget: "2400.00", baselineOn: "2018-06-30" });
    await plan("B", { budget: "590.00", baselineOn: "2018-06-30" });
    await plan("C", { budget: "700.00", baselineOn: "2100-01-01" });
    await plan("D", { baselineOn: "2018-06-30" });
    await plan("ELSEWHERE", { budget: "9999.00", tranche: null });
    await mutations("complete")({ programme: "EV", milestone: "A", actualOn: "2018-06-30" });
    const query = (asAt = "") => `{ programme(ref: "EV"${asAt}) { earnedValue {
      tranche { ref } budgetAtCompletion plannedValue earnedValue actualCost costVariance
      scheduleVariance costPerformanceIndex schedulePerformanceIndex estimateAtCompletion
      toCompletePerformanceIndex illustrative technique because } } }`;
    const { data, errors } = await api.ask(query());
    expect(errors).toBeUndefined();
    expect(data.programme.earnedValue).toMatchObject({
      ...{ tranche: { ref: "T1" }, budgetAtCompletion: "3700.00", plannedValue: "3000.00" },
      ...{ earnedValue: "2400.00", scheduleVariance: "-600.00", schedulePerformanceIndex: 0.8 },
      illustrative: false,
    });
    const invented = { provenance: "ILLUSTRATIVE", percentComplete: 50 };
    await mutations("amend")({ programme: "EV", milestone: "B", ...invented });
    expect((await api.ask(query())).data.programme.earnedValue).toMatchObject({
      ...{ earnedValue: "2400.00", illustrative: true, technique: "FIXED_0_100" },
      because: ["No spend is recorded, so CV, CPI, EAC and TCPI are not known."],
    });
    const early = await api.ask(query(', asAt: "2018-06-01"'));
    expect(early.data.programme.earnedValue).toMatchObject({
      ...{ budgetAtCompletion: "10.00", plannedValue: "0.00", earnedValue: "0.00" },
      ...{ scheduleVariance: "0.00", schedulePerformanceIndex: null },
    });
  });
});

describe.each(KINDS)("the delivery of Information Futures on %s", (kind) => {
  const api = openApi(kind, "information-futures");

  it("answers what callers outside ask, and says of every entry where it is stated", async () => {
    const { data, errors } = await api.ask(`{ programme(ref: "IF") {
      earnedValue { plannedValue earnedValue actualCost costVariance scheduleVariance
        costPerformanceIndex schedulePerformanceIndex estimateAtCompletion toCompletePerformanceIndex }
      risks { ref type title rating owner status source dependsOn { programme title } }
      assessments { rating assessedOn assessor rationale } confidence { rating }
      milestones { ref title baselineOn forecastOn actualOn slippedDays } }
      mips: programme(ref: "MIPS") { risks { dependsOn { programme milestone { ref } } } } }`);
    expect(errors).toBeUndefined();
    const { risks, earnedValue, assessments, confidence } = data.programme;
    expect(new Set(risks.map(({ type }: { type: string }) => type)).size).toBe(4);
    for (const { source } of risks) expect(source).toMatch(/PCD 475, (SOC|para) /);
    expect(new Set(Object.values(earnedValue))).toEqual(new Set([null]));
    expect([assessments, confidence]).toEqual([[], null]);
    expect(data.mips.risks).toEqual([{ dependsOn: { programme: "IF", milestone: { ref: "M1" } } }]);
    const waits = risks.find(({ ref }: { ref: string }) => ref === "D1");
    expect(waits.dependsOn).toMatchObject({
      programme: "MIPS",
      title: expect.stringMatching(/MiPS core/),
    });
  });

  it("shows a dependency without the day that was invented for it, before it was", async () => {
    const { data } = await api.ask(`{
      then: programme(ref: "IF", asAt: "2018-10-01") { risks { ref provenance neededBy } }
      now: programme(ref: "IF") { risks { ref provenance neededBy } } }`);
    const of = (risks: { ref: string }[]) => risks.find(({ ref }) => ref === "D1");
    expect(of(data.then.risks)).toMatchObject({ provenance: "SOURCED", neededBy: null });
    expect(of(data.now.risks)).toMatchObject({
      ...{ provenance: "ILLUSTRATIVE", neededBy: "2020-03-31" },
    });
  });
});
