import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { documents, operations } from "./support/operations.ts";

const files = documents("money.graphql", "03-money-and-authority.graphql");
const cases = KINDS.flatMap((kind) => files.map((file) => [kind, file] as const));

const CORRECT = `mutation ($input: CorrectSpendInput!) {
  correctSpend(input: $input) { entry { amount } corrected { ref amount } }
}`;

describe.each(cases)("money and authority on %s, asked by %s", (kind, file) => {
  const api = openApi(kind, "information-futures");
  const run = (name: string, variables: object) => operations(api, file)(name, variables);
  const award = (lot: string, value: string) => ({
    ...{ programme: "IF", lot, delegation: "D1", supplier: `Supplier ${lot}`, value },
    ...{ firstCall: "0.01", awardedOn: "2019-02-01", route: "CALL_OFF", framework: "MPS" },
    reason: "Tender evaluated.",
  });
  const standing = async () => {
    const { data } = await api.ask(`{ a: verifyChain(programme: "IF") { length ok }
      programme(ref: "IF") { spend { totalCount } refusals { totalCount }
        delegations { used usedCount } } }`);
    return data;
  };

  it("uses the delegation up to the penny with four lots, and refuses a fifth and a penny more", async () => {
    const values = ["925000.00", "925000.00", "925000.00"];
    for (const [index, value] of values.entries()) {
      const { data } = await run("AwardLot", { input: award(`L${index + 1}`, value) });
      expect(data.awardLot.lot).toMatchObject({ awarded: value, status: "AWARDED" });
    }
    const before = await standing();
    const penny = await run("AwardLot", { input: award("L4", "925000.01") });
    expect(penny.errors?.[0]?.extensions).toMatchObject({
      ...{ code: "LIMIT_EXCEEDED", field: "value", headroom: "925000.00", headroomCount: 1 },
      ...{ decision: "PCD 475", mayApprove: "Deputy Mayor for Policing and Crime" },
    });
    const after = await standing();
    expect(after.a).toEqual(before.a);
    expect(after.programme.delegations).toEqual(before.programme.delegations);
    expect(after.programme.refusals.totalCount).toBe(before.programme.refusals.totalCount + 1);

    const { data } = await run("AwardLot", { input: award("L4", "925000.00") });
    expect(data.awardLot.delegation).toMatchObject({
      ...{ used: "3700000.00", usedCount: 4, headroom: "0.00", headroomCount: 0 },
    });
    await api.ask(`mutation { planLot(input: { programme: "IF", ref: "L5", name: "A fifth",
      delegation: "D1", reason: "To see" }) { lot { ref } } }`);
    const fifth = await run("AwardLot", { input: award("L5", "0.01") });
    expect(fifth.errors?.[0]?.extensions).toMatchObject({
      ...{ code: "LIMIT_EXCEEDED", headroom: "0.00", headroomCount: 0, decision: "PCD 475" },
    });
    const varied = { programme: "IF", contract: "C-L1", value: "925000.01", reason: "More" };
    const beyond = await run("VaryContract", { input: varied });
    expect(beyond.errors?.[0]?.extensions).toMatchObject({
      ...{ code: "LIMIT_EXCEEDED", headroom: "0.00", decision: "PCD 475" },
    });
  });

  it("gives back by a variation, and takes again", async () => {
    const less = { programme: "IF", contract: "C-L1", value: "924999.99", reason: "Less" };
    const { data } = await run("VaryContract", { input: less });
    expect(data.varyContract.contract).toMatchObject({
      ...{ value: "924999.99", variations: [{ value: "924999.99", reason: "Less" }] },
    });
    const again = { ...less, value: "925000.00", reason: "As it was" };
    const older = { ...again, variedOn: "2019-04-01" };
    expect((await run("VaryContract", { input: older })).errors?.[0]?.extensions).toMatchObject({
      ...{ code: "BAD_INPUT", field: "variedOn" },
    });
    expect((await run("VaryContract", { input: again })).errors).toBeUndefined();
  });

  it("records, repeats, reverses and forecasts spend", async () => {
    const entry = { ref: "INV-1", allocation: "A1", workstream: "W1", lot: "L1", kind: "REVENUE" };
    const paid = { ...entry, month: "2019-03", amount: "0.10", supplier: "ACME", description: "d" };
    const capital = { ref: "INV-2", allocation: "A2", kind: "CAPITAL", month: "2019-04" };
    const input = { programme: "IF", idempotencyKey: "k1", reason: "Paid", source: "Ledger" };
    const both = { ...input, entries: [paid, { ...capital, amount: "0.20" }] };
    const first = await run("RecordSpend", { input: both });
    expect(first.errors).toBeUndefined();
    // The lots' contracts commit all there is; what is paid beside them is beyond it.
    expect(first.data.recordSpend.funding).toEqual({
      ...{ actual: { total: "0.30" }, headroom: { total: "-0.20" } },
    });
    const before = await standing();
    expect(await run("RecordSpend", { input: both })).toEqual(first);
    expect((await standing()).a).toEqual(before.a);
    const other = await run("RecordSpend", { input: { ...both, reason: "Another" } });
    expect(other.errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_MISMATCH");

    const refused: [string, object, string, string?][] = [
      ["capital by revenue", { kind: "CAPITAL" }, "WRONG_KIND_OF_MONEY", "entries[1].kind"],
      ["more than there is", { amount: "3000000.00" }, "LIMIT_EXCEEDED", "amount"],
      ["a third decimal", { amount: "0.001" }, "BAD_INPUT"],
      ["nothing", { amount: "0.00" }, "BAD_INPUT", "entries[1].amount"],
      ["a month in the future", { month: "2199-01" }, "BAD_INPUT", "entries[1].month"],
      ["no month", { month: "2019-13" }, "BAD_INPUT"],
      ["no allocation", { allocation: "A99" }, "BAD_INPUT", "entries[1].allocation"],
      ["a supplier of blanks", { supplier: " " }, "BAD_INPUT", "entries[1].supplier"],
      ["a ref twice", { ref: "FINE" }, "CONFLICT", "entries[1].ref"],
      ["a ref that is taken", { ref: "INV-1" }, "CONFLICT", "entries[1].ref"],
    ];
    for (const [why, stated, code, field] of refused) {
      const wrong = { ...paid, ref: "X", ...stated };
      const answer = await run("RecordSpend", {
        input: { programme: "IF", reason: why, entries: [{ ...paid, ref: "FINE" }, wrong] },
      });
      expect([why, answer.errors?.[0]?.extensions.code]).toEqual([why, code]);
      if (field) expect(answer.errors?.[0]?.extensions.field).toBe(field);
    }
    const corrections: [object, string][] = [
      [{}, "input"],
      [{ amount: null }, "amount"],
      [{ allocation: null }, "allocation"],
      [{ lot: "L99" }, "lot"],
      [{ month: null }, "month"],
      [{ kind: null }, "kind"],
    ];
    for (const [stated, field] of corrections) {
      const input = { programme: "IF", entry: "INV-1", ref: "INV-1B", reason: "r", ...stated };
      const { errors } = await api.ask(CORRECT, { input });
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field });
    }
    const after = await standing();
    expect(after.a).toEqual(before.a);
    expect(after.programme.spend).toEqual(before.programme.spend);
    // The mismatch, the wrong kind and the overspend: who tried what is kept; bad input is not.
    expect(after.programme.refusals.totalCount).toBe(before.programme.refusals.totalCount + 3);

    const { id } = first.data.recordSpend.entries[0];
    const back = await run("ReverseSpend", { input: { programme: "IF", entry: id, reason: "r" } });
    expect(back.data.reverseSpend.entry).toMatchObject({ amount: "-0.10", reverses: { id } });
    const badRef = await run("ReverseSpend", {
      input: { programme: "IF", entry: "INV-2", ref: "bad\u0000", reason: "r" },
    });
    expect(badRef.errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "ref" });
    const twice = await run("ReverseSpend", {
      input: { programme: "IF", entry: "INV-1", reason: "r" },
    });
    expect(twice.errors?.[0]?.extensions.code).toBe("CONFLICT");

    const corrected = await api.ask(CORRECT, {
      input: { programme: "IF", entry: "INV-2", ref: "INV-2B", lot: "L2", reason: "r" },
    });
    expect(corrected.errors).toBeUndefined();
    expect(corrected.data.correctSpend).toMatchObject({
      entry: { amount: "-0.20" },
      corrected: { ref: "INV-2B", amount: "0.20" },
    });

    const months = [{ month: "2019-05", kind: "REVENUE", amount: "100.00" }];
    const forecast = { programme: "IF", allocation: "A1", reason: "f", months };
    const set = await run("SetForecast", { input: forecast });
    expect(set.data.setForecast.months).toEqual(months);

    const { data, errors } = await run("Position", {
      ...{ programme: "IF", asAt: null, from: "2019-03", to: "2019-05" },
    });
    expect(errors).toBeUndefined();
    const { funding, spendByMonth, spend } = data.programme;
    expect(funding).toMatchObject({
      actual: { total: "0.20", revenue: "0.00", capital: "0.20" },
      forecast: { total: "100.00" },
      committed: { total: "3700000.00" },
    });
    const none = { revenue: null, capital: null, total: null };
    expect(spendByMonth).toEqual([
      {
        ...{ month: "2019-03", revenue: "0.00", capital: "0.00", total: "0.00" },
        ...{ forecast: null, variance: null },
      },
      {
        ...{ month: "2019-04", revenue: "0.00", capital: "0.20", total: "0.20" },
        ...{ forecast: null, variance: null },
      },
      { month: "2019-05", ...none, forecast: "100.00", variance: null },
    ]);
    expect(spend.totalCount).toBe(5);
    const then = await run("Position", { programme: "IF", asAt: "2019-06-01" });
    expect(then.data.programme.funding.actual.total).toBeNull();
    expect(then.data.programme.funding.headroom.total).toBe("3700000.00");
  });
});

describe.each(KINDS)("who tried what on %s", (kind) => {
  const api = openApi(kind, "information-futures");

  it("is kept in the server's own chain, with what was asked", async () => {
    const award = (more: string) => `mutation { awardLot(input: { programme: "IF", lot: "L1",
      supplier: "ACME", value: "181302.00", awardedOn: "2019-02-01", reason: "To see", ${more} })
      { lot { ref } } }`;
    const cases: [string, string, string][] = [
      ["route: DIRECT_AWARD", "ROUTE_NOT_ALLOWED", "route"],
      ["route: NEW_CONTRACT", "NOT_ADVERTISED", "advertisedOn"],
    ];
    for (const [more, code, field] of cases) {
      const { errors } = await api.ask(award(more));
      expect(errors?.[0]?.extensions).toMatchObject({ code, field });
    }
    const early = await api.ask(
      award('route: NEW_CONTRACT, advertisedOn: "2018-01-01"').replace("2019-02-01", "2018-12-18"),
    );
    expect(early.errors?.[0]?.extensions.code).toBe("DELEGATION_NOT_IN_FORCE");
    const { data } = await api.ask(`{ programme(ref: "IF") { refusals {
      totalCount edges { node { operation code actor asked } } } }
      verifyChain(programme: "SERVER") { ok } }`);
    const { edges, totalCount } = data.programme.refusals;
    expect(totalCount).toBe(3);
    expect(edges.map(({ node }: { node: { code: string } }) => node.code)).toEqual([
      "DELEGATION_NOT_IN_FORCE",
      "NOT_ADVERTISED",
      "ROUTE_NOT_ALLOWED",
    ]);
    expect(edges[2].node).toMatchObject({ operation: "awardLot", actor: expect.any(String) });
    expect(JSON.parse(edges[2].node.asked)).toMatchObject({ lot: "L1", route: "DIRECT_AWARD" });
    expect(data.verifyChain.ok).toBe(true);
  });

  it("lets a penny below the threshold pass, and asks about what adds up to it", async () => {
    const award = (lot: string, supplier: string, value: string) =>
      api.ask(`mutation { awardLot(input: { programme: "IF", lot: "${lot}", supplier: "${supplier}",
        value: "${value}", awardedOn: "2019-02-01", route: NEW_CONTRACT, reason: "Small" })
        { flags { kind amount limit } lot { awarded } } }`);
    const first = await award("L1", "ACME Ltd.", "181301.99");
    expect(first.data.awardLot).toEqual({ flags: [], lot: { awarded: "181301.99" } });
    const second = await award("L2", "Acme Limited", "0.01");
    expect(second.data.awardLot.flags).toEqual([
      { kind: "POSSIBLE_SPLITTING", amount: "181302.00", limit: "181302.00" },
    ]);
  });

  it("holds an award to the lot's ceiling, and a first call to the value", async () => {
    const award = (more: string) => `mutation { awardLot(input: { programme: "IF", lot: "L3",
      supplier: "B", awardedOn: "2019-02-01", route: CALL_OFF, framework: "CCS", reason: "r", ${more} })
      { contract { value firstCall } } }`;
    const above = await api.ask(award('value: "925000.01"'));
    expect(above.errors?.[0]?.extensions).toMatchObject({
      ...{ code: "LIMIT_EXCEEDED", ceiling: "925000.00" },
    });
    const more = await api.ask(award('value: "1.00", firstCall: "1.01"'));
    expect(more.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "firstCall" });
    const { data } = await api.ask(award('value: "500.00", firstCall: "100.00"'));
    expect(data.awardLot.contract).toEqual({ value: "500.00", firstCall: "100.00" });
  });

  it("changes with a decision: routes, days and limits, and says so the day before as it was", async () => {
    const award = (lot: string, more: string) =>
      api.ask(`mutation { awardLot(input: { programme: "IF", lot: "${lot}", supplier: "C",
        value: "1.00", awardedOn: "2019-02-01", reason: "r", ${more} }) { lot { awarded } } }`);
    const before = await award("L4", "route: DIRECT_AWARD");
    expect(before.errors?.[0]?.extensions.code).toBe("ROUTE_NOT_ALLOWED");
    const decided = await api.ask(`mutation { recordDecision(input: { programme: "IF",
      ref: "PCD 999", title: "More routes (illustrative)", outcome: APPROVED,
      decidedOn: "2019-01-15", decidedBy: "Board", reason: "r", provenance: ILLUSTRATIVE,
      delegations: [{ ref: "D1", limit: "4000000.00", routes: [{ route: DIRECT_AWARD }] }] }) {
        decision { ref standing authorised { delegations { ref limit } } } } }`);
    expect(decided.errors).toBeUndefined();
    expect((await award("L4", "route: DIRECT_AWARD")).errors).toBeUndefined();
    const off = await award("L1", 'route: CALL_OFF, framework: "MPS"');
    expect(off.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT" });
    const query = (asAt: string) => `{ programme(ref: "IF"${asAt}) { delegations {
      limit decision { ref } routes { route } } } }`;
    const now = await api.ask(query(""));
    expect(now.data.programme.delegations).toEqual([
      { limit: "4000000.00", decision: { ref: "PCD 999" }, routes: [{ route: "DIRECT_AWARD" }] },
    ]);
    const then = await api.ask(query(', asAt: "2019-09-30"'));
    expect(then.data.programme.delegations[0]).toMatchObject({ limit: "3700000.00" });
    expect(then.data.programme.delegations[0].routes).toHaveLength(3);
    const whole = await api.ask('{ verifyChain(programme: "IF") { ok problem } }');
    expect(whole.data.verifyChain).toEqual({ ok: true, problem: null });
  });

  it("can't be cut below what was used, nor the server's own chain be written to", async () => {
    const amend = (mutation: string) => api.ask(`mutation { ${mutation} }`);
    const decision = (ref: string, more: string) =>
      amend(`recordDecision(input: { programme: "IF", ref: "${ref}", title: "t", outcome: APPROVED,
        decidedOn: "2019-03-01", reason: "r", ${more} }) { decision { ref } }`);
    const spent = (ref: string, amount: string) =>
      amend(`recordSpend(input: { programme: "IF", reason: "r", entries: [{ ref: "${ref}",
        allocation: "A1", kind: REVENUE, month: "2019-03", amount: "${amount}" }] }) { entries { id } }`);
    expect((await spent("S1", "100.00")).errors).toBeUndefined();
    const cuts: [string, Promise<{ errors?: unknown }>, string][] = [
      ["LIMIT_EXCEEDED", decision("X1", 'allocations: [{ ref: "A1", amount: "99.99" }]'), "amount"],
      ["LIMIT_EXCEEDED", decision("X2", 'delegations: [{ ref: "D1", limit: "0.01" }]'), "limit"],
      [
        "LIMIT_EXCEEDED",
        amend(`amendLot(input: { programme: "IF", ref: "L1", revision: 1, ceiling: "0.01",
          reason: "r" }) { lot { ref } }`),
        "ceiling",
      ],
      [
        "NOT_FOUND",
        amend(`registerProject(input: { programme: "SERVER", ref: "P", title: "t",
          personalData: NAMED, reason: "r" }) { project { ref } }`),
        "programme",
      ],
    ];
    for (const [code, asked, field] of cuts)
      expect((await asked).errors).toMatchObject([{ extensions: { code, field } }]);
    const flagged = await decision(
      "X3",
      'allocations: [{ ref: "A1", amount: "50.00", overspend: FLAG }]',
    );
    expect(flagged.errors).toBeUndefined();
    expect((await spent("S2", "1.00")).errors).toBeUndefined();
    const { data } = await api.ask('{ programme(ref: "IF") { limitFlags { kind about amount } } }');
    expect(data.programme.limitFlags).toContainEqual({
      ...{ kind: "OVERSPENT", about: ["A1"], amount: "101.00" },
    });
  });
});

describe.each(KINDS)("a procurement divided into lots on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const award = async (lot: string, more: string) => {
    const { data, errors } = await api.ask(`mutation { awardLot(input: { programme: "IF",
      lot: "${lot}", supplier: "Supplier ${lot}", awardedOn: "2019-02-01", reason: "r", ${more} })
      { lot { awarded } contract { commencedOn directAwardGround } } }`);
    return errors?.[0]?.extensions ?? data.awardLot;
  };

  it("is compared as a whole, however small its lots are", async () => {
    const amend = (lot: string) =>
      api.ask(`mutation { amendLot(input: { programme: "IF", ref: "${lot}", reason: "r",
        procurement: "Design services" }) { lot { procurement authority category } } }`);
    const quiet = 'route: NEW_CONTRACT, value: "181301.99"';
    for (const lot of ["L1", "L2"]) {
      const { data } = await amend(lot);
      expect(data.amendLot.lot).toEqual({
        ...{ procurement: "Design services", authority: null, category: null },
      });
    }
    // The other lot's ceiling of 925,000.00 counts: together they are far above 181,302.00.
    expect(await award("L1", quiet)).toMatchObject({
      ...{ code: "NOT_ADVERTISED", field: "advertisedOn", threshold: "181302.00" },
    });
    expect(await award("L3", quiet)).toMatchObject({ lot: { awarded: "181301.99" } });
    // Below 65,630.00 a lot is small, and free up to a fifth of the whole.
    const small = 'route: NEW_CONTRACT, value: "65629.99", commencedOn: "2018-12-20"';
    expect(await award("L1", small)).toEqual({
      lot: { awarded: "65629.99" },
      contract: { commencedOn: "2018-12-20", directAwardGround: null },
    });
  });

  it("can't be said to be another once it is awarded", async () => {
    const amend = async (more: string) => {
      const { data, errors } = await api.ask(
        `mutation { amendLot(input: { programme: "IF", ${more}, reason: "r" }) { lot { ref } } }`,
      );
      return errors?.[0]?.extensions ?? data.amendLot;
    };
    const refused = { code: "NOT_ADVERTISED" };
    // L3 was bought by itself for 181,301.99; with others of a procurement it would be too much.
    expect(await amend('ref: "L3", procurement: "Design services"')).toMatchObject(refused);
    expect(await amend('ref: "L3", authority: CENTRAL')).toMatchObject(refused);
    // L1 is small beside the rest of its procurement, and would not be if that were worth less.
    expect(await amend('ref: "L2", ceiling: "200000.00"')).toMatchObject(refused);
    expect(await amend('ref: "L3", name: "Roles"')).toEqual({ lot: { ref: "L3" } });
    expect(
      await award("L4", 'route: NEW_CONTRACT, value: "900000.00", commencedOn: "1900-01-01"'),
    ).toMatchObject({
      ...{ code: "NOT_ADVERTISED", threshold: "164176.00" },
    });
  });

  it("is judged by the threshold of the day it commenced, not of its award", async () => {
    // Begun in December 2017, when the threshold was 164,176.00; 181,302.00 came with 2018.
    const between = 'route: NEW_CONTRACT, value: "170000.00"';
    expect(await award("L4", `${between}, commencedOn: "2017-12-31"`)).toMatchObject({
      ...{ code: "NOT_ADVERTISED", threshold: "164176.00" },
    });
    expect(await award("L4", `${between}, commencedOn: "2018-01-01"`)).toMatchObject({
      ...{ lot: { awarded: "170000.00" }, contract: { commencedOn: "2018-01-01" } },
    });
  });

  it("states when it commenced, and of a direct award no advertisement that never was", async () => {
    const value = 'value: "1.00", route: NEW_CONTRACT';
    for (const [more, field] of [
      [`${value}, commencedOn: "2019-02-02"`, "commencedOn"],
      [`${value}, advertisedOn: "2019-01-01", commencedOn: "2019-01-02"`, "commencedOn"],
      [`${value}, directAwardGround: "Urgency"`, "directAwardGround"],
      [`${value}, transparencyNoticeOn: "2019-01-01"`, "transparencyNoticeOn"],
      ['value: "1.00", route: DIRECT_AWARD, advertisedOn: "2019-01-01"', "advertisedOn"],
      [
        'value: "1.00", route: DIRECT_AWARD, transparencyNoticeOn: "2019-02-02"',
        "transparencyNoticeOn",
      ],
    ] as const)
      expect(await award("L2", more), more).toMatchObject({ code: "BAD_INPUT", field });
    const { data } = await api.ask(
      "{ procurementThresholds { from authority category amount source } }",
    );
    expect(data.procurementThresholds).toContainEqual({
      ...{ from: "2025-02-24", authority: "CENTRAL", category: "WORKS", amount: "5372609.00" },
      source: "Procurement Act 2023, schedule 1",
    });
  });
});

describe.each(KINDS)("a lot that leaves its procurement on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const amend = async (more: string) => {
    const { data, errors } = await api.ask(
      `mutation { amendLot(input: { programme: "IF", ${more}, reason: "r" }) { lot { ref } } }`,
    );
    return errors?.[0]?.extensions ?? data.amendLot;
  };

  it("is refused where the small ones left would not be so beside the rest", async () => {
    for (const ref of ["L1", "L2", "L3", "L4"])
      await amend(`ref: "${ref}", procurement: "Design services"`);
    for (const ref of ["L1", "L2", "L3"]) {
      const { errors } = await api.ask(`mutation { awardLot(input: { programme: "IF", lot: "${ref}",
        supplier: "Supplier ${ref}", value: "61000.00", awardedOn: "2019-02-01",
        route: NEW_CONTRACT, reason: "r" }) { lot { ref } } }`);
      expect(errors).toBeUndefined();
    }
    // 183,000.00 of 1,108,000.00 is less than a fifth; without L4 it is all there is.
    const refused = { code: "NOT_ADVERTISED", threshold: "181302.00" };
    for (const more of ["procurement: null", 'procurement: "Other"', 'ceiling: "1.00"'])
      expect(await amend(`ref: "L4", ${more}`), more).toMatchObject(refused);
    expect(await amend('ref: "L4", ceiling: "800000.00"')).toEqual({ lot: { ref: "L4" } });
  });
});
