import { definePlugin } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";

const holdsData = definePlugin({ id: "holder", version: "1.0.0", personalData: "by-cohort" });

describe.each(KINDS)("duties and gates on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const duty = async (ref: string, asAt: string | null = null) => {
    const { data } = await api.ask(
      `query ($asAt: DateTime) { programme(ref: "IF", asAt: $asAt) {
        obligations { ref status wokenBy metOn evidence } } }`,
      { asAt },
    );
    return data.programme.obligations.find((each: { ref: string }) => each.ref === ref);
  };
  const change = (mutation: string) => api.ask(`mutation { ${mutation} }`);
  const project = (ref: string, more: string) =>
    change(`recordProject(input: { programme: "IF", ref: "${ref}", title: "A project",
      reason: "Raised", ${more} }) { project { ref } }`);
  const meet = (ref: string) =>
    change(`meetObligation(input: { programme: "IF", obligation: "${ref}", metOn: "2019-12-01",
      evidence: "Assessment of December", reason: "Done" }) { obligation { status wokenBy } }`);
  const head = async () => {
    const { data } = await api.ask('{ verifyChain(programme: "IF") { ok head length } }');
    return data.verifyChain;
  };

  it("sleep as the case says, and wake the moment a project or lot declares", async () => {
    expect(await duty("OB1", "2018-12-20")).toMatchObject({ status: "DORMANT", wokenBy: [] });
    expect(await duty("OB1")).toMatchObject({ status: "DORMANT" });
    await project("PR1", "personalData: NONE");
    expect(await duty("OB1")).toMatchObject({ status: "DORMANT" });
    await project("PR1", "personalData: BY_COHORT, affectsEstates: true");
    expect(await duty("OB1")).toMatchObject({ status: "OPEN", wokenBy: ["project PR1"] });
    expect(await duty("OB4")).toMatchObject({ status: "OPEN", wokenBy: ["project PR1"] });
    expect(await duty("OB5")).toMatchObject({ status: "DORMANT" });
    expect(await duty("OB1", "2018-12-20")).toMatchObject({ status: "DORMANT" });
  });

  it("once met, wake again for what is new, and only for that", async () => {
    expect((await meet("OB1")).data.meetObligation.obligation).toEqual({
      ...{ status: "MET", wokenBy: [] },
    });
    await change(`planLot(input: { programme: "IF", ref: "L9", name: "A lot with people in it",
      personalData: NAMED, reason: "Planned" }) { lot { ref } }`);
    expect(await duty("OB1")).toMatchObject({ status: "OPEN", wokenBy: ["lot L9"] });
    await meet("OB1");
    await project("PR1", "personalData: NAMED, affectsEstates: true");
    expect(await duty("OB1")).toMatchObject({ status: "OPEN", wokenBy: ["project PR1"] });
    await meet("OB1");
    await project("PR2", 'personalData: NONE, businessCaseRaisedOn: "2019-06-01"');
    expect(await duty("OB2")).toMatchObject({ status: "OPEN", wokenBy: ["project PR2"] });
  });

  it("hold up the gate, with the unmet items, until met or waived by a named person", async () => {
    const pass = () =>
      change(`passGate(input: { programme: "IF", stage: OBC, decision: "PCD 610",
        passedOn: "${new Date().toISOString().slice(0, 10)}", reason: "The board agreed" })
        { gate { stage passedOn } readiness { blocked waivers { item: ref waivedBy because } } }`);
    const before = await head();
    const { errors } = await pass();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "GATE_NOT_READY",
      unmet: ["OBC-1", "OBC-2", "OBC-3", "OBC-5", "OBC-6", "OBC-7", "OBC-8", "OBC-13"],
      obligations: ["OB2", "OB4"],
    });
    expect(await head()).toEqual(before);
    for (const ref of ["OB2", "OB4"]) await meet(ref);
    const computed = await change(`meetReadinessItem(input: { programme: "IF", item: "OBC-13",
      metOn: "2019-12-01", evidence: "e", reason: "r" }) { item { status } }`);
    expect(computed.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "item" });
    for (const item of ["OBC-1", "OBC-2", "OBC-3", "OBC-5", "OBC-6", "OBC-7"]) {
      const met = await change(`meetReadinessItem(input: { programme: "IF", item: "${item}",
        metOn: "2019-12-01", evidence: "Seen", reason: "r" }) { item { status evidence } }`);
      expect(met.data.meetReadinessItem.item).toEqual({ status: "MET", evidence: "Seen" });
    }
    expect((await pass()).errors?.[0]?.extensions).toMatchObject({ unmet: ["OBC-8"] });
    await change(`waiveReadinessItem(input: { programme: "IF", item: "OBC-8",
      waivedBy: "A. Person", reason: "They were consulted by telephone" }) { item { status } }`);
    const { data } = await api.ask(`{ boardPack(programme: "IF") { readiness {
      stage blocked blockers waivedCount waivers { waivedBy because } } } }`);
    expect(data.boardPack.readiness).toEqual({
      ...{ stage: "OBC", blocked: false, blockers: [], waivedCount: 1 },
      waivers: [{ waivedBy: "A. Person", because: "They were consulted by telephone" }],
    });
    expect((await pass()).data.passGate.gate.stage).toBe("OBC");
    const after = await api.ask(`{ programme(ref: "IF") { stage refusals { totalCount
      edges { node { code operation } } } readiness(stage: OBC) { waivers { waivedBy } } } }`);
    expect(after.data.programme).toMatchObject({
      stage: "OBC",
      refusals: { totalCount: 2 },
      readiness: { waivers: [{ waivedBy: "A. Person" }] },
    });
    expect(after.data.programme.refusals.edges[0].node).toEqual({
      ...{ code: "GATE_NOT_READY", operation: "passGate" },
    });
    expect((await head()).ok).toBe(true);
  });

  it("work items out of the record, and say what was found", async () => {
    const { data } = await api.ask(`{ programme(ref: "IF") { readiness(stage: OBC) {
      items { ref rule status evidence } } } }`);
    const found = Object.fromEntries(
      data.programme.readiness.items.map((item: { ref: string }) => [item.ref, item]),
    );
    expect(found["OBC-14"]).toMatchObject({ rule: "BENEFITS_OWNED_AND_MEASURED" });
    expect(found["OBC-14"].evidence).toMatch(/B1/);
    expect(found["OBC-15"]).toMatchObject({ rule: "APPRAISAL_CURRENT", status: "UNMET" });
    await change(`recordAppraisal(input: { programme: "IF", ref: "AP1", title: "Appraisal",
      stage: OBC, edition: GREEN_BOOK_2026, appraisedOn: "2026-03-01", reason: "Made" })
      { appraisal { ref } }`);
    const then = await api.ask(`{ programme(ref: "IF") { readiness(stage: OBC) {
      items { ref status evidence } } } }`);
    const again = then.data.programme.readiness.items.find(
      ({ ref }: { ref: string }) => ref === "OBC-15",
    );
    expect(again).toMatchObject({ status: "MET", evidence: expect.stringContaining("AP1") });
  });
});

describe.each(KINDS)("a plugin that holds personal data on %s", (kind) => {
  const api = openApi(kind, "information-futures", [{ use: holdsData }]);

  it("wakes the DPIA from the day it is there, on record in the server's own chain", async () => {
    const query = `query ($asAt: DateTime) { programme(ref: "IF", asAt: $asAt) {
      obligations { ref status wokenBy } } verifyChain(programme: "SERVER") { ok length } }`;
    const of = async (asAt: string | null) =>
      (await api.ask(query, { asAt })).data.programme.obligations[0];
    expect(await of(null)).toEqual({ ref: "OB1", status: "OPEN", wokenBy: ["plugin holder"] });
    expect(await of("2019-01-01")).toEqual({ ref: "OB1", status: "DORMANT", wokenBy: [] });
    const { data } = await api.ask(query);
    expect(data.verifyChain).toEqual({ ok: true, length: 1 });
  });
});
