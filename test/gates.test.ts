import { definePlugin } from "@tranche/plugin-kit";
import pino from "pino";
import { describe, expect, it } from "vitest";
import { SERVER } from "../server/src/access/server-chain.ts";
import { declarePlugins } from "../server/src/host/declare-plugins.ts";
import { PluginRegistry } from "../server/src/host/registry.ts";
import { Decision, DecisionOutcome } from "../server/src/rooms/decisions/decision.ts";
import { Gate } from "../server/src/rooms/gates/readiness-item.ts";
import { CaseStage } from "../server/src/rooms/programme/case-stage.ts";
import type { PersonalData } from "../server/src/rooms/programme/personal-data.ts";
import { good } from "./fixtures/plugins/good.ts";
import { type Answer, openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { openStore } from "./support/store.ts";

const BEGIN =
  "mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { programme { ref } } }";
const ITEM = `mutation ($input: AddReadinessItemInput!) { addReadinessItem(input: $input) {
  item { ref status rule metOn evidence } } }`;
const MEET_ITEM = `mutation ($input: MeetReadinessItemInput!) { meetReadinessItem(input: $input) {
  item { ref status metOn evidence } } }`;
const WAIVE = `mutation ($input: WaiveReadinessItemInput!) { waiveReadinessItem(input: $input) {
  item { ref status } waiver { ref waivedBy waivedOn because item { ref } } } }`;
const WITHDRAW = `mutation ($input: WithdrawWaiverInput!) { withdrawWaiver(input: $input) {
  item { status } waiver { ref } } }`;
const PASS = `mutation ($input: PassGateInput!) { passGate(input: $input) {
  gate { stage passedOn decision { ref } waivers { waivedBy because } } } }`;
const ACCEPT = `mutation ($input: AcceptObligationInput!) { acceptObligation(input: $input) {
  obligation { ref status triggeredBy } } }`;
const MEET = `mutation ($input: MeetObligationInput!) { meetObligation(input: $input) {
  obligation { ref status triggeredBy metOn evidence } } }`;
const PROJECT = `mutation ($input: RegisterProjectInput!) { registerProject(input: $input) {
  project { ref revision personalData workstream { ref } } } }`;
const AMEND_PROJECT = `mutation ($input: AmendProjectInput!) { amendProject(input: $input) {
  project { ref revision personalData } } }`;
const LOT =
  "mutation ($input: PlanLotInput!) { planLot(input: $input) { lot { ref personalData } } }";
const AMEND_LOT =
  "mutation ($input: AmendLotInput!) { amendLot(input: $input) { lot { personalData } } }";
const OBLIGATIONS = `query ($programme: ID!, $asAt: DateTime) { programme(ref: $programme, asAt: $asAt) {
  obligations { ref status triggeredBy metOn } } }`;
const PACK = `query ($programme: ID!) { boardPack(programme: $programme) {
  chain { seq }
  readiness { stage known metCount unmetCount notYetDueCount waivedCount blocked blockers
    items { ref status evidence waiver { waivedBy } } waivers { waivedBy because } }
  gates { stage passedOn waivers { waivedBy because } }
  waivers { waivedBy because item { ref title } } } }`;

const today = () => new Date().toISOString().slice(0, 10);
const DAY = 24 * 3600 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

describe.each(KINDS)("gates on %s", (kind) => {
  const api = openApi(kind, "none");
  const said = (programme: string) => ({ programme, reason: "Tested." });
  const ask = async (query: string, input: object): Promise<Answer> => api.ask(query, { input });
  const done = async (query: string, input: object) => {
    const { data, errors } = await ask(query, input);
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as never;
  };
  const pack = async (programme: string) => (await api.ask(PACK, { programme })).data.boardPack;
  const refused = async (query: string, input: object, code: string, field: string) => {
    const { errors, data } = await ask(query, input);
    expect(errors?.[0]?.extensions).toMatchObject({ code, field });
    expect(Object.values(data ?? { none: null })).toEqual([null]);
    return errors?.[0];
  };
  const begin = async (programme: string, decided: Partial<Decision> = {}) => {
    await done(BEGIN, { ...said(programme), name: programme, vision: "A vision" });
    await api.system.store.change({ programme, actor: "test", reason: "decided" }, async (tx) => {
      for (const stage of [CaseStage.SOC, CaseStage.OBC, CaseStage.FBC])
        await tx.create(Decision, {
          ref: `${stage} DECISION`,
          title: "A decision",
          stage,
          neededBy: "2020-01-01",
          neededBecause: null,
          decidedOn: "2020-01-01",
          decidedOnApproximate: false,
          decidedBy: null,
          outcome: DecisionOutcome.APPROVED,
          scope: null,
          delayCostPerYear: null,
          ...decided,
        });
    });
  };
  const item = (programme: string, ref: string, more: object = {}) =>
    done(ITEM, {
      ...said(programme),
      ref,
      stage: "SOC",
      businessCase: "STRATEGIC",
      title: `Item ${ref}`,
      mandatory: true,
      ...more,
    });
  const soc = (programme: string) => ({
    ...said(programme),
    stage: "SOC",
    decision: "SOC DECISION",
    passedOn: today(),
  });

  it("are refused with a mandatory item unmet, passed with it waived, and the pack shows it", async () => {
    await begin("G1");
    await item("G1", "I1");
    await item("G1", "I2");
    await item("G1", "I3", { mandatory: false });
    const before = await pack("G1");
    expect(before.readiness).toMatchObject({
      unmetCount: 3,
      waivedCount: 0,
      blocked: true,
      blockers: ["I1 is not met: Item I1.", "I2 is not met: Item I2."],
      waivers: [],
    });
    const refusal = await refused(PASS, soc("G1"), "GATE_NOT_READY", "stage");
    expect(refusal?.extensions).toMatchObject({ unmet: ["I1", "I2"], obligations: [], gates: [] });
    expect(refusal?.message).toContain("I1 is not met: Item I1.");
    expect((await pack("G1")).chain.seq).toBe(before.chain.seq);
    const kept = await api.ask(
      '{ programme(ref: "G1") { refusals { totalCount edges { node { operation code field } } } } }',
    );
    expect(kept.data.programme.refusals).toEqual({
      totalCount: 1,
      edges: [{ node: { operation: "passGate", code: "GATE_NOT_READY", field: "stage" } }],
    });

    const met = { ...said("G1"), item: "I1", metOn: today(), evidence: "The paper." };
    expect(await done(MEET_ITEM, met)).toEqual({
      item: { ref: "I1", status: "MET", metOn: today(), evidence: "The paper." },
    });
    const waiver = { ...said("G1"), item: "I2", waivedBy: "Ann Example", decision: "SOC DECISION" };
    expect(await done(WAIVE, waiver)).toEqual({
      item: { ref: "I2", status: "WAIVED" },
      waiver: {
        ref: "I2",
        waivedBy: "Ann Example",
        waivedOn: today(),
        because: "Tested.",
        item: { ref: "I2" },
      },
    });
    await refused(WAIVE, waiver, "CONFLICT", "item");
    // Only an approved decision of this programme, taken by then, allows it.
    await api.system.store.change({ programme: "G1", actor: "t", reason: "r" }, (tx) =>
      tx.create(Decision, {
        ...{ ref: "REFUSED", title: "Not now", stage: CaseStage.SOC, neededBy: null },
        ...{ neededBecause: null, decidedOn: "2020-01-01", decidedOnApproximate: false },
        ...{ decidedBy: null, outcome: DecisionOutcome.REFUSED, scope: null },
        delayCostPerYear: null,
      }),
    );
    for (const [decision, waivedOn, field] of [
      ["NOWHERE", today(), "decision"],
      ["REFUSED", today(), "decision"],
      ["SOC DECISION", "2019-12-31", "waivedOn"],
    ] as const)
      await refused(WAIVE, { ...waiver, decision, waivedOn }, "BAD_INPUT", field);
    const ready = (await pack("G1")).readiness;
    expect(ready).toMatchObject({
      metCount: 1,
      waivedCount: 1,
      unmetCount: 1,
      blocked: false,
      blockers: [],
    });
    expect(ready.waivers).toEqual([{ waivedBy: "Ann Example", because: "Tested." }]);

    expect(await done(WITHDRAW, { ...said("G1"), item: "I2" })).toEqual({
      item: { status: "UNMET" },
      waiver: null,
    });
    await refused(PASS, soc("G1"), "GATE_NOT_READY", "stage");
    await done(WAIVE, { ...waiver, reason: "Done by summer." });

    expect(await done(PASS, soc("G1"))).toEqual({
      gate: {
        stage: "SOC",
        passedOn: today(),
        decision: { ref: "SOC DECISION" },
        waivers: [{ waivedBy: "Ann Example", because: "Done by summer." }],
      },
    });
    await refused(PASS, soc("G1"), "CONFLICT", "stage");
    const after = await pack("G1");
    expect(after.readiness).toMatchObject({ stage: "OBC", waivers: [] });
    expect(after.gates[0].waivers).toEqual([
      { waivedBy: "Ann Example", because: "Done by summer." },
    ]);
    expect(after.waivers).toEqual([
      {
        waivedBy: "Ann Example",
        because: "Done by summer.",
        item: { ref: "I2", title: "Item I2" },
      },
    ]);
    await refused(WITHDRAW, { ...said("G1"), item: "I2" }, "BAD_INPUT", "item");
    await refused(
      ITEM,
      {
        ...said("G1"),
        ref: "I9",
        stage: "SOC",
        businessCase: "STRATEGIC",
        title: "t",
        mandatory: true,
      },
      "BAD_INPUT",
      "stage",
    );
  });

  it("keep to their order, their decision and their days", async () => {
    await begin("G2");
    await item("G2", "I1");
    await item("G2", "I2", { stage: "OBC", mandatory: false });
    const obc = { ...said("G2"), stage: "OBC", decision: "OBC DECISION", passedOn: today() };
    const early = await refused(PASS, obc, "GATE_NOT_READY", "stage");
    expect(early?.extensions).toMatchObject({ gates: ["SOC"], unmet: [] });
    await refused(PASS, { ...soc("G2"), decision: "OBC DECISION" }, "BAD_INPUT", "decision");
    await refused(PASS, { ...soc("G2"), decision: "NONE" }, "BAD_INPUT", "decision");
    await refused(PASS, { ...soc("G2"), passedOn: inDays(2) }, "BAD_INPUT", "passedOn");
    await refused(PASS, { ...soc("G2"), passedOn: "2019-12-31" }, "BAD_INPUT", "passedOn");
    const met = { ...said("G2"), item: "I1", metOn: today(), evidence: "The paper." };
    await refused(MEET_ITEM, { ...met, metOn: inDays(2) }, "BAD_INPUT", "metOn");
    await refused(MEET_ITEM, { ...met, item: "NONE" }, "NOT_FOUND", "item");
    await done(MEET_ITEM, met);
    // It was met today: yesterday's gate was not ready for that.
    await refused(PASS, { ...soc("G2"), passedOn: inDays(-1) }, "GATE_NOT_READY", "stage");
    await done(PASS, soc("G2"));
    await refused(PASS, { ...obc, passedOn: inDays(-1) }, "BAD_INPUT", "passedOn");
    await refused(
      PASS,
      { ...obc, stage: "FBC", decision: "FBC DECISION" },
      "GATE_NOT_READY",
      "stage",
    );
    await done(PASS, obc);

    await begin("G3", { decidedOn: null, outcome: null });
    for (const programme of ["G3", "G4"]) {
      if (programme === "G4") await begin("G4", { outcome: DecisionOutcome.REFUSED });
      await item(programme, "I1", { mandatory: false });
    }
    await refused(PASS, soc("G3"), "GATE_NOT_READY", "decision");
    await refused(PASS, soc("G4"), "GATE_NOT_READY", "decision");
  });

  it("are refused while nothing is stated that they need, and not shown as ready", async () => {
    await begin("G9", { neededBy: null });
    expect((await pack("G9")).readiness).toMatchObject({
      ...{ known: false, metCount: 0, blocked: true },
      blockers: [expect.stringMatching("Nothing is stated that the SOC gate needs")],
    });
    await refused(PASS, soc("G9"), "GATE_NOT_READY", "stage");
    await item("G9", "I1", { mandatory: false });
    // Neither the item nor a request to decide has a day: it is not yet due.
    expect((await pack("G9")).readiness).toMatchObject({
      ...{ known: true, notYetDueCount: 1, unmetCount: 0, blocked: false },
    });
    await done(PASS, soc("G9"));
  });

  it("hold whoever writes to the rule, a seed too", async () => {
    await begin("G5");
    await item("G5", "I1");
    const facts = {
      ref: "SOC",
      stage: CaseStage.SOC,
      passedOn: "2020-02-01",
      decision: "SOC DECISION",
    };
    const request = { programme: "G5", actor: "seed", reason: "behind the mutations" };
    await expect(
      api.system.store.change(request, (tx) => tx.create(Gate, facts)),
    ).rejects.toMatchObject({ code: "GATE_NOT_READY", details: { unmet: ["I1"] } });
  });

  it("work out items that have a rule, and let nobody meet them by hand", async () => {
    await begin("G6");
    await item("G6", "DEL", { rule: "DELEGATIONS_WITHIN_LIMITS" });
    await item("G6", "OBL", { rule: "OBLIGATIONS_MET" });
    await item("G6", "BEN", { rule: "BENEFITS_OWNED_AND_MEASURED" });
    await item("G6", "APP", { rule: "APPRAISAL_CURRENT" });
    await done(ACCEPT, {
      ...said("G6"),
      ref: "OB1",
      kind: "EIA",
      title: "Assess",
      trigger: "At once.",
    });
    const { items } = (await pack("G6")).readiness;
    const shown = items.map(({ ref, status, evidence }: Record<string, string>) => [
      ref,
      status,
      evidence,
    ]);
    expect(shown).toEqual([
      ["APP", "UNMET", "No appraisal for the SOC is recorded."],
      ["BEN", "UNMET", "No benefit is recorded."],
      ["DEL", "MET", "No delegation is recorded, so nothing is awarded under one."],
      ["OBL", "UNMET", "OB1 is open: Assess."],
    ]);
    await refused(
      MEET_ITEM,
      { ...said("G6"), item: "APP", metOn: today(), evidence: "e" },
      "BAD_INPUT",
      "item",
    );
    await refused(
      WAIVE,
      { ...said("G6"), item: "OBL", waivedBy: "Ann Example", decision: "SOC DECISION" },
      "BAD_INPUT",
      "item",
    );
    await refused(
      WAIVE,
      { ...said("G6"), item: "DEL", waivedBy: "Ann Example", decision: "SOC DECISION" },
      "BAD_INPUT",
      "item",
    );
    const appraisal = `mutation ($input: RecordAppraisalInput!) { recordAppraisal(input: $input) {
      appraisal { ref edition } } }`;
    const facts = {
      ...said("G6"),
      ref: "AP1",
      title: "Options",
      stage: "SOC",
      appraisedOn: today(),
    };
    await done(appraisal, { ...facts, edition: "GREEN_BOOK_2022" });
    expect((await pack("G6")).readiness.items[0]).toMatchObject({
      status: "UNMET",
      evidence: `AP1 of ${today()} is on the 2022 edition; the 2026 edition is current.`,
    });
    await done(appraisal, { ...facts, edition: "GREEN_BOOK_2026" });
    expect((await pack("G6")).readiness.items[0]).toMatchObject({ status: "MET" });
    await refused(
      appraisal,
      { ...facts, edition: "GREEN_BOOK_2026", appraisedOn: inDays(2) },
      "BAD_INPUT",
      "appraisedOn",
    );
    const refusal = await refused(PASS, soc("G6"), "GATE_NOT_READY", "stage");
    expect(refusal?.extensions).toMatchObject({ unmet: ["BEN", "OBL"], obligations: ["OB1"] });
    await done(MEET, {
      ...said("G6"),
      obligation: "OB1",
      metOn: today(),
      evidence: "EIA of today.",
    });
    await done(WAIVE, {
      ...said("G6"),
      item: "BEN",
      waivedBy: "Ann Example",
      decision: "SOC DECISION",
    });
    await done(PASS, soc("G6"));
    // What happens next does not undo the gate.
    await done(ACCEPT, {
      ...said("G6"),
      ref: "OB2",
      kind: "EIA",
      title: "Again",
      trigger: "At once.",
    });
    const { data } = await api.ask(
      '{ programme(ref: "G6") { readiness(stage: SOC) { blocked items { ref status } } } }',
    );
    expect(data.programme.readiness).toEqual({
      blocked: false,
      items: [
        { ref: "APP", status: "MET" },
        { ref: "BEN", status: "WAIVED" },
        { ref: "DEL", status: "MET" },
        { ref: "OBL", status: "MET" },
      ],
    });
    expect((await pack("G6")).readiness).toMatchObject({
      stage: "OBC",
      known: false,
      blockers: [
        expect.stringMatching("Nothing is stated that the OBC gate needs"),
        "OB2 is open: Again.",
      ],
    });
  });

  it("wait for an obligation that a lot or project triggers, met for those and triggered by the next", async () => {
    await begin("G7");
    await item("G7", "I1", { mandatory: false });
    const accepted = { ...said("G7"), kind: "DPIA", title: "Assess", trigger: "Personal data." };
    expect(await done(ACCEPT, { ...accepted, ref: "OB1", wakesOn: "PERSONAL_DATA" })).toEqual({
      obligation: { ref: "OB1", status: "DORMANT", triggeredBy: [] },
    });
    const met = { ...said("G7"), obligation: "OB1", metOn: today(), evidence: "DPIA 1" };
    await refused(MEET, met, "BAD_INPUT", "obligation");
    await refused(ACCEPT, { ...accepted, ref: "OB9", status: "MET" }, "BAD_INPUT", "status");
    const obligations = async () =>
      (await api.ask(OBLIGATIONS, { programme: "G7" })).data.programme.obligations as Record<
        string,
        unknown
      >[];

    const lot = { ...said("G7"), name: "Lot" };
    await done(LOT, { ...lot, ref: "L1", personalData: "NONE" });
    await done(LOT, { ...lot, ref: "L2" });
    expect((await obligations())[0]).toMatchObject({ status: "DORMANT", triggeredBy: [] });
    await done(AMEND_LOT, { ...said("G7"), ref: "L1", revision: 1, personalData: "BY_COHORT" });
    expect((await obligations())[0]).toMatchObject({ status: "OPEN", triggeredBy: ["lot L1"] });
    const blocked = await refused(PASS, soc("G7"), "GATE_NOT_READY", "stage");
    expect(blocked?.extensions).toMatchObject({ unmet: [], obligations: ["OB1"] });
    expect((await pack("G7")).readiness.blockers).toEqual(["OB1 is open: triggered by lot L1."]);

    expect(await done(MEET, met)).toEqual({
      obligation: {
        ref: "OB1",
        status: "MET",
        triggeredBy: [],
        metOn: today(),
        evidence: "DPIA 1",
      },
    });
    await refused(MEET, met, "BAD_INPUT", "obligation");
    const project = { ...said("G7"), ref: "P1", title: "Archive" };
    expect(await done(PROJECT, { ...project, personalData: "NONE" })).toEqual({
      project: { ref: "P1", revision: 1, personalData: "NONE", workstream: null },
    });
    expect((await obligations())[0]).toMatchObject({ status: "MET" });
    const named = { ...said("G7"), ref: "P1", revision: 1, personalData: "NAMED" };
    await done(AMEND_PROJECT, named);
    await refused(AMEND_PROJECT, named, "CONFLICT", "revision");
    await refused(AMEND_PROJECT, { ...said("G7"), ref: "P1", revision: 2 }, "BAD_INPUT", "input");
    expect((await obligations())[0]).toMatchObject({ status: "OPEN", triggeredBy: ["project P1"] });
    await done(MEET, { ...met, evidence: "DPIA 2" });
    await done(AMEND_LOT, { ...said("G7"), ref: "L1", revision: 2, personalData: "NAMED" });
    expect((await obligations())[0]).toMatchObject({ status: "OPEN", triggeredBy: ["lot L1"] });
    await done(MEET, { ...met, evidence: "DPIA 3" });
    await done(PASS, soc("G7"));
  });

  it("wait for the obligations of a business case, of buildings and of the environment, once due", async () => {
    await begin("G8");
    for (const stage of ["SOC", "OBC"]) await item("G8", stage, { stage, mandatory: false });
    const accepted = { ...said("G8"), title: "Assess", trigger: "It happens." };
    await done(ACCEPT, {
      ...accepted,
      ref: "OB1",
      kind: "EIA",
      wakesOn: "PROJECT_BUSINESS_CASE",
      dueStage: "OBC",
    });
    await done(ACCEPT, {
      ...accepted,
      ref: "OB2",
      kind: "ESTATES",
      wakesOn: "ESTATES",
      dueStage: "OBC",
    });
    await done(ACCEPT, {
      ...accepted,
      ref: "OB3",
      kind: "ENVIRONMENT",
      wakesOn: "ENVIRONMENT",
      dueStage: "OBC",
    });
    await done(ACCEPT, { ...accepted, ref: "OB4", kind: "CONSULTATION", status: "STANDING" });
    const project = { ...said("G8"), title: "Project", personalData: "NONE" };
    await done(PROJECT, { ...project, ref: "P1", businessCaseRaisedOn: inDays(2) });
    const states = async () =>
      (await api.ask(OBLIGATIONS, { programme: "G8" })).data.programme.obligations.map(
        ({ status }: { status: string }) => status,
      );
    expect(await states()).toEqual(["DORMANT", "DORMANT", "DORMANT", "STANDING"]);
    await done(PROJECT, { ...project, ref: "P2", businessCaseRaisedOn: today() });
    await done(PROJECT, { ...project, ref: "P3", affectsEstates: true, affectsEnvironment: true });
    expect(await states()).toEqual(["OPEN", "OPEN", "OPEN", "STANDING"]);
    await refused(
      MEET,
      { ...said("G8"), obligation: "OB4", metOn: today(), evidence: "e" },
      "BAD_INPUT",
      "obligation",
    );
    await refused(
      MEET,
      { ...said("G8"), obligation: "NONE", metOn: today(), evidence: "e" },
      "NOT_FOUND",
      "obligation",
    );
    // They are due by the OBC: the SOC can be passed with them open.
    await done(PASS, soc("G8"));
    const obc = { ...said("G8"), stage: "OBC", decision: "OBC DECISION", passedOn: today() };
    const refusal = await refused(PASS, obc, "GATE_NOT_READY", "stage");
    expect(refusal?.extensions).toMatchObject({ unmet: [], obligations: ["OB1", "OB2", "OB3"] });
  });
});

describe.each(KINDS)("plugins that declare personal data, on %s", (kind) => {
  const counting = definePlugin({ id: "counting", version: "1.0.0", personalData: "by-cohort" });
  const api = openApi(kind, "information-futures", [{ use: good }, { use: counting }]);

  it("trigger the obligation from the day they do; before that day it is dormant", async () => {
    const dpia = async (asAt: string | null) =>
      (await api.ask(OBLIGATIONS, { programme: "IF", asAt })).data.programme.obligations[0];
    expect(await dpia(null)).toMatchObject({
      ref: "OB1",
      status: "OPEN",
      triggeredBy: ["plugin counting"],
    });
    for (const day of ["2018-12-20", "2019-12-31", inDays(-1)])
      expect(await dpia(day)).toMatchObject({ status: "DORMANT", triggeredBy: [] });
    const { readiness } = (await api.ask(PACK, { programme: "IF" })).data.boardPack;
    expect(readiness.blocked).toBe(true);
    expect(readiness.blockers).toContain("OB1 is open: triggered by plugin counting.");
    const { data } = await api.ask('{ verifyChain(programme: "SERVER") { ok length } }');
    expect(data.verifyChain).toEqual({ ok: true, length: 1 });
  });

  it("hold up a gate of today, not one of a day before they declared it", async () => {
    const decision = {
      programme: "IF",
      actor: "test",
      reason: "The OBC's items are set aside: only the obligation is left.",
    };
    const pass = (passedOn: string) =>
      api.system.store.change(decision, (tx) =>
        tx.create(Gate, { ref: "OBC", stage: CaseStage.OBC, passedOn, decision: "PCD 610" }),
      );
    const obligations = (expected: string[]) => ({
      code: "GATE_NOT_READY",
      details: expect.objectContaining({ obligations: expected }),
    });
    await expect(pass(today())).rejects.toMatchObject(obligations(["OB1"]));
    await expect(pass(inDays(-1))).rejects.toMatchObject(obligations([]));
  });
});

describe.each(KINDS)("what plugins declare, kept on %s", (kind) => {
  const open = openStore(kind);
  const listed = (
    id: string,
    personalData: "none" | "by-cohort" | "named",
    reason: string | null = null,
  ) => ({
    id,
    version: "1.0.0",
    plugin: { id, version: "1.0.0", personalData },
    config: {},
    reason,
    failure: null,
  });
  const start = (...found: ReturnType<typeof listed>[]) =>
    declarePlugins(
      open.store,
      new PluginRegistry(found, [], pino({ level: "silent" }), false, 100),
    );
  const kept = async () => {
    const look = open.store.database.snapshot();
    try {
      const [row] = await look.query<{ head_seq: number }>(
        "SELECT head_seq FROM chain WHERE programme = ?",
        [SERVER],
      );
      const rows = await look.query<{ ref: string; personal_data: PersonalData }>(
        "SELECT ref, personal_data FROM plugin_declaration ORDER BY ref",
      );
      return [
        Number(row?.head_seq ?? 0),
        Object.fromEntries(rows.map((each) => [each.ref, each.personal_data])),
      ];
    } finally {
      await look.end();
    }
  };

  it("is written in one change when it differs, and only then", async () => {
    await start();
    expect(await kept()).toEqual([0, {}]);
    await start(listed("a", "none"), listed("b", "by-cohort"));
    expect(await kept()).toEqual([1, { a: "NONE", b: "BY_COHORT" }]);
    await start(listed("a", "none"), listed("b", "by-cohort"));
    expect(await kept()).toEqual([1, { a: "NONE", b: "BY_COHORT" }]);
    // One that fails keeps its last word; a new one that fails has said nothing.
    await start(
      listed("a", "named"),
      listed("b", "none", "It failed."),
      listed("c", "named", "It failed."),
    );
    expect(await kept()).toEqual([2, { a: "NAMED", b: "BY_COHORT" }]);
    await start(listed("a", "named"));
    expect(await kept()).toEqual([3, { a: "NAMED" }]);
    await start(listed("a", "named"), listed("b", "by-cohort"));
    expect(await kept()).toEqual([4, { a: "NAMED", b: "BY_COHORT" }]);
  });
});
