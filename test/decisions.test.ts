import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";

const DECISION = `ref title stage standing outcome decidedOn decidedBy scope
  neededBy daysLate delayCostPerYear delayCostPerMonth costOfDelay
  recommendations { ref text } conditions { ref text metOn evidence }
  supersedes { ref } supersededBy { ref } followedBy { ref }
  authorised { scope lotCount approved { total revenue capital } approvedPerYear { total }
    allocations { ref amount } delegations { ref limit limitCount } }`;
const REQUEST = `mutation ($input: RequestDecisionInput!) { requestDecision(input: $input) { decision { ${DECISION} } } }`;
const RECORD = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { decision { ${DECISION} } } }`;
const MEET = `mutation ($input: MeetConditionInput!) { meetCondition(input: $input) {
  condition { ref metOn evidence } decision { ref conditions { metOn } } } }`;
const ADD_LINE =
  "mutation ($input: AddPlanLineInput!) { addPlanLine(input: $input) { planLine { ref budget remaining } } }";
const READ = `query ($programme: ID!, $asAt: DateTime) { programme(ref: $programme, asAt: $asAt) {
  stage stageNote planLines { ref remaining }
  decisions { ${DECISION} } delegations { ref holder limit limitCount decision { ref } } } }`;

const common = { programme: "P", reason: "test" };
const approval = { ...common, title: "Title", outcome: "APPROVED", decidedOn: "2019-01-01" };
const money = { ref: "A9", amount: "10.00", title: "Design", kind: "REVENUE", basis: "ONE_OFF" };
const fund = { fundingSource: { ref: "F1" } };

describe.each(KINDS)("a decision on %s", (kind) => {
  const api = openApi(kind, "none");
  beforeAll(() => writeProgramme(api.system.store, "P", 1));

  async function done(query: string, input: object) {
    const { data, errors } = await api.ask(query, { input });
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as Answer["data"];
  }

  async function decisionNow(ref: string) {
    const { data } = await api.ask(READ, { programme: "P" });
    return data.programme.decisions.find((each: { ref: string }) => each.ref === ref);
  }

  it("is asked for, recommended, taken with conditions, and authorises", async () => {
    await done(ADD_LINE, { ...common, ref: "CP1", name: "Plan", budget: "5000000.00" });
    const { decision: asked } = await done(REQUEST, {
      ...common,
      ref: "PCD 1",
      title: "Go on to the outline case",
      stage: "OBC",
      neededBy: "2019-01-01",
      delayCostPerYear: "6500000.00",
      decidedBy: "Deputy Mayor",
      recommendations: [{ text: "Fund it." }, { ref: "OWN", text: "Delegate it." }],
    });
    expect(asked).toMatchObject({ standing: "OPEN", decidedOn: null, authorised: null });
    expect(asked.recommendations.map(({ ref }: { ref: string }) => ref)).toEqual([
      "OWN",
      "PCD 1 R1",
    ]);
    const { decision: taken } = await done(RECORD, {
      ...common,
      ref: "PCD 1",
      outcome: "APPROVED",
      decidedOn: "2019-03-15",
      scope: "The design of the archive",
      conditions: ["Assess the impact on privacy first", "Report each quarter"],
      allocations: [
        {
          ...money,
          ref: "PA1",
          amount: "3000000.00",
          fundingSource: { ref: "F2", name: "Change" },
        },
        {
          ref: "PA2",
          amount: "700000.00",
          title: "Archive",
          kind: "CAPITAL",
          basis: "ONE_OFF",
          drawnFrom: "CP1",
          fundingSource: { ref: "F2" },
          tranche: "T1",
        },
        { ...money, ...fund, ref: "PA3", amount: "5.00", basis: "PER_YEAR" },
      ],
      delegations: [
        { ref: "PD1", holder: "Director", scope: "Lots", limit: "3700000.00", limitCount: 4 },
        { ref: "PD2", holder: "Deputy", scope: "Small lots", limit: "1.00" },
      ],
    });
    expect(taken).toMatchObject({
      title: "Go on to the outline case",
      stage: "OBC",
      standing: "IN_FORCE",
      decidedBy: "Deputy Mayor",
      daysLate: 73,
      delayCostPerMonth: "541666.67",
      costOfDelay: "1300000.00",
      conditions: [
        { ref: "PCD 1 C1", text: "Assess the impact on privacy first", metOn: null },
        { ref: "PCD 1 C2", metOn: null },
      ],
      authorised: {
        scope: "The design of the archive",
        lotCount: 4,
        approved: { total: "3700000.00", revenue: "3000000.00", capital: "700000.00" },
        approvedPerYear: { total: "5.00" },
        allocations: [{ ref: "PA1" }, { ref: "PA2" }, { ref: "PA3" }],
        delegations: [{ ref: "PD1" }, { ref: "PD2", limitCount: null }],
      },
    });
    const { data } = await api.ask(READ, { programme: "P" });
    expect(data.programme.planLines).toEqual([{ ref: "CP1", remaining: "4300000.00" }]);
    expect(data.programme.stage).toBe("SOC");
    expect(data.programme.stageNote).toContain("PCD 1 approved the OBC on 2019-03-15");

    const met = { ...common, ref: "PCD 1 C1", metOn: "2019-04-01", evidence: "The assessment" };
    const { condition, decision } = await done(MEET, met);
    expect(condition).toEqual({ ref: met.ref, metOn: met.metOn, evidence: met.evidence });
    expect(decision.conditions).toEqual([{ metOn: "2019-04-01" }, { metOn: null }]);
  });

  it("that nobody asked for here is recorded too, once for a repeated key", async () => {
    const input = { ...approval, ref: "PCD 2", idempotencyKey: "k", decidedOnApproximate: true };
    const { decision } = await done(RECORD, input);
    expect(decision).toMatchObject({
      standing: "IN_FORCE",
      neededBy: null,
      costOfDelay: null,
      delayCostPerMonth: null,
      authorised: {
        scope: null,
        lotCount: null,
        approved: { total: null, revenue: null, capital: null },
        approvedPerYear: { total: null },
        allocations: [],
      },
    });
    expect((await done(RECORD, input)).decision.ref).toBe("PCD 2");
  });

  it("is how more is approved, and the day before still shows what was", async () => {
    const raised = { ref: "DEL1", limitCount: 9 };
    const { decision } = await done(RECORD, {
      ...approval,
      ref: "PCD 3",
      allocations: [{ ref: "A1", amount: "99.00" }],
      delegations: [raised],
    });
    expect(decision.authorised).toMatchObject({
      lotCount: 9,
      approved: { total: "99.00" },
      delegations: [{ ref: "DEL1", limit: "900000000000.00", limitCount: 9 }],
    });
    const delegationOf = ({ data }: Answer) =>
      data.programme.delegations.find(({ ref }: { ref: string }) => ref === "DEL1");
    const now = delegationOf(await api.ask(READ, { programme: "P" }));
    expect(now).toMatchObject({ limitCount: 9, holder: "Director", decision: { ref: "PCD 3" } });
    const before = await api.ask(READ, { programme: "P", asAt: "2018-01-02" });
    expect(delegationOf(before)).toMatchObject({ limitCount: 1, decision: { ref: "D1" } });
    expect(before.data.programme.decisions[0].authorised.approved.total).toBe("10.00");
  });

  it("names the route of a delegation that can't be", async () => {
    const routes = [{ route: "NEW_CONTRACT" }, { route: "NEW_CONTRACT", framework: "CCS" }];
    const input = { ...approval, ref: "PCD 6", delegations: [{ ref: "PD1", routes }] };
    const { errors } = await api.ask(RECORD, { input });
    expect(errors?.[0]?.extensions).toEqual({
      ...{ code: "BAD_INPUT", field: "delegations[0].routes[1].framework" },
    });
  });

  it("may change the routes of a delegation alone, which is then its own", async () => {
    const { decision } = await done(RECORD, {
      ...approval,
      ref: "PCD 5",
      delegations: [{ ref: "PD1", routes: [{ route: "NEW_CONTRACT" }] }],
    });
    expect(decision.authorised.delegations).toEqual([
      { ref: "PD1", limit: "3700000.00", limitCount: 4 },
    ]);
    const { data } = await api.ask(
      '{ programme(ref: "P") { delegations { ref routes { route framework { ref } } } } }',
    );
    expect(data.programme.delegations).toContainEqual({
      ref: "PD1",
      routes: [{ route: "NEW_CONTRACT", framework: null }],
    });
  });

  it("that is refused authorises nothing", async () => {
    const refusal = { ...approval, outcome: "REFUSED", ref: "PCD 4" };
    const { decision } = await done(RECORD, refusal);
    expect(decision).toMatchObject({ standing: "REFUSED", authorised: null });
  });

  it("supersedes an earlier one, seen from both", async () => {
    await done(RECORD, { ...approval, ref: "OLD", decidedOn: "2018-06-01" });
    const { decision } = await done(RECORD, { ...approval, ref: "NEW", supersedes: ["OLD"] });
    expect(decision).toMatchObject({
      standing: "IN_FORCE",
      supersedes: [{ ref: "OLD" }],
      supersededBy: [],
    });
    expect(await decisionNow("OLD")).toMatchObject({
      standing: "SUPERSEDED",
      supersedes: [],
      supersededBy: [{ ref: "NEW" }],
    });
  });

  describe("refused", () => {
    beforeAll(async () => {
      const open = { ...common, title: "Open", recommendations: [{ text: "Do it." }] };
      await done(REQUEST, { ...open, ref: "ASKED" });
      await done(RECORD, { ...approval, ref: "TAKEN", decidedOn: "2019-06-01", conditions: ["c"] });
      await done(RECORD, { ...approval, ref: "NO", outcome: "REFUSED" });
      await done(MEET, { ...common, ref: "TAKEN C1", metOn: "2019-06-02", evidence: "e" });
    });

    const request = { ...common, ref: "X", title: "Title", recommendations: [{ text: "Do it." }] };
    const decision = { ...approval, ref: "X" };
    const allocating = (...allocations: object[]) => ({ ...decision, allocations });
    const delegating = (...delegations: object[]) => ({ ...decision, delegations });
    const delegation = { ref: "D9", holder: "Director", scope: "Lots", limit: "1.00" };
    const meeting = { ...common, ref: "TAKEN C1", metOn: "2019-06-02", evidence: "e" };
    const long = `${"x".repeat(57)}`;

    const CASES: [what: string, query: string, input: object, code: string, field: string][] = [
      [
        "nothing to approve",
        REQUEST,
        { ...request, recommendations: [] },
        "BAD_INPUT",
        "recommendations",
      ],
      [
        "an empty recommendation",
        REQUEST,
        { ...request, recommendations: [{ text: "a" }, { text: " " }] },
        "BAD_INPUT",
        "recommendations[1].text",
      ],
      [
        "a recommendation's ref twice",
        REQUEST,
        {
          ...request,
          recommendations: [
            { ref: "R", text: "a" },
            { ref: "R", text: "b" },
          ],
        },
        "CONFLICT",
        "recommendations[1].ref",
      ],
      [
        "a ref without room for its parts",
        REQUEST,
        { ...request, ref: `${long}x` },
        "BAD_INPUT",
        "recommendations[0].ref",
      ],
      [
        "101 recommendations",
        REQUEST,
        { ...request, recommendations: Array(101).fill({ text: "a" }) },
        "BAD_INPUT",
        "recommendations",
      ],
      ["a request of a taken ref", REQUEST, { ...request, ref: "ASKED" }, "CONFLICT", "ref"],
      ["a request of an impossible ref", REQUEST, { ...request, ref: "a:b" }, "BAD_INPUT", "ref"],
      [
        "a negative cost of delay",
        REQUEST,
        { ...request, delayCostPerYear: "-1.00" },
        "BAD_INPUT",
        "delayCostPerYear",
      ],
      [
        "a day needed that does not exist",
        REQUEST,
        { ...request, neededBy: "2019-02-30" },
        "BAD_INPUT",
        "neededBy",
      ],
      [
        "an unknown programme",
        REQUEST,
        { ...request, programme: "NOPE" },
        "NOT_FOUND",
        "programme",
      ],
      [
        "a day still to come",
        RECORD,
        { ...decision, decidedOn: "2199-01-01" },
        "BAD_INPUT",
        "decidedOn",
      ],
      [
        "no title where nobody asked",
        RECORD,
        { ...decision, title: undefined },
        "BAD_INPUT",
        "title",
      ],
      ["a null title", RECORD, { ...decision, title: null }, "BAD_INPUT", "title"],
      [
        "an outcome that is none",
        RECORD,
        { ...decision, outcome: "MAYBE" },
        "BAD_INPUT",
        "outcome",
      ],
      ["a zero character in a ref", RECORD, { ...decision, ref: "a\u0000b" }, "BAD_INPUT", "ref"],
      ["a decision taken already", RECORD, { ...decision, ref: "TAKEN" }, "CONFLICT", "ref"],
      ["a refusal taken already", RECORD, { ...decision, ref: "NO" }, "CONFLICT", "ref"],
      [
        "an empty condition",
        RECORD,
        { ...decision, conditions: ["a", ""] },
        "BAD_INPUT",
        "conditions[1].text",
      ],
      [
        "a refusal with money",
        RECORD,
        { ...allocating({ ...money, ...fund }), outcome: "REFUSED" },
        "BAD_INPUT",
        "allocations",
      ],
      [
        "a refusal with authority",
        RECORD,
        { ...delegating(delegation), outcome: "REFUSED" },
        "BAD_INPUT",
        "delegations",
      ],
      [
        "a refusal with conditions",
        RECORD,
        { ...decision, outcome: "REFUSED", conditions: ["c"] },
        "BAD_INPUT",
        "conditions",
      ],
      [
        "a refusal that supersedes",
        RECORD,
        { ...decision, outcome: "REFUSED", supersedes: ["TAKEN"] },
        "BAD_INPUT",
        "supersedes",
      ],
      [
        "a refusal with a scope",
        RECORD,
        { ...decision, outcome: "REFUSED", scope: "s" },
        "BAD_INPUT",
        "scope",
      ],
      [
        "superseding nothing known",
        RECORD,
        { ...decision, supersedes: ["NOPE"] },
        "BAD_INPUT",
        "supersedes[0]",
      ],
      [
        "superseding itself",
        RECORD,
        { ...decision, supersedes: ["X"] },
        "BAD_INPUT",
        "supersedes[0]",
      ],
      [
        "superseding the same twice",
        RECORD,
        { ...decision, supersedes: ["D1", "D1"] },
        "BAD_INPUT",
        "supersedes[1]",
      ],
      [
        "superseding a request",
        RECORD,
        { ...decision, supersedes: ["ASKED"] },
        "BAD_INPUT",
        "supersedes",
      ],
      [
        "superseding a refusal",
        RECORD,
        { ...decision, supersedes: ["NO"] },
        "BAD_INPUT",
        "supersedes",
      ],
      [
        "superseding a later decision",
        RECORD,
        { ...decision, supersedes: ["TAKEN"] },
        "BAD_INPUT",
        "supersedes",
      ],
      [
        "an allocation named twice",
        RECORD,
        allocating({ ...money, ...fund }, { ...money, ...fund }),
        "BAD_INPUT",
        "allocations[1]",
      ],
      [
        "a new allocation without a title",
        RECORD,
        allocating({ ...money, ...fund, title: undefined }),
        "BAD_INPUT",
        "allocations[0].title",
      ],
      [
        "a new allocation without a basis",
        RECORD,
        allocating({ ...money, ...fund, basis: undefined }),
        "BAD_INPUT",
        "allocations[0].basis",
      ],
      [
        "a new allocation without a source",
        RECORD,
        allocating(money),
        "BAD_INPUT",
        "allocations[0].fundingSource",
      ],
      [
        "a new source without a name",
        RECORD,
        allocating({ ...money, fundingSource: { ref: "F9" } }),
        "BAD_INPUT",
        "allocations[0].fundingSource.name",
      ],
      [
        "a source by another name",
        RECORD,
        allocating({ ...money, fundingSource: { ref: "F1", name: "Other" } }),
        "BAD_INPUT",
        "allocations[0].fundingSource.name",
      ],
      [
        "an unknown plan line",
        RECORD,
        allocating({ ...money, ...fund, kind: "CAPITAL", drawnFrom: "NOPE" }),
        "BAD_INPUT",
        "allocations[0].drawnFrom",
      ],
      [
        "revenue from a plan line",
        RECORD,
        allocating({ ...money, ...fund, drawnFrom: "CP1" }),
        "BAD_INPUT",
        "allocations[0].drawnFrom",
      ],
      [
        "an unknown tranche",
        RECORD,
        allocating({ ...money, ...fund, tranche: "T9" }),
        "BAD_INPUT",
        "allocations[0].tranche",
      ],
      [
        "revenue made capital",
        RECORD,
        allocating({ ref: "A1", amount: "1.00", kind: "CAPITAL" }),
        "BAD_INPUT",
        "allocations[0].kind",
      ],
      [
        "a sum made a yearly rate",
        RECORD,
        allocating({ ref: "A1", amount: "1.00", basis: "PER_YEAR" }),
        "BAD_INPUT",
        "allocations[0].basis",
      ],
      [
        "money with three decimals",
        RECORD,
        allocating({ ...money, ...fund, amount: "1.234" }),
        "BAD_INPUT",
        "allocations[0].amount",
      ],
      [
        "a delegation named twice",
        RECORD,
        delegating(delegation, delegation),
        "BAD_INPUT",
        "delegations[1]",
      ],
      [
        "a new delegation without a holder",
        RECORD,
        delegating({ ...delegation, holder: undefined }),
        "BAD_INPUT",
        "delegations[0].holder",
      ],
      [
        "authority without a limit",
        RECORD,
        delegating({ ...delegation, limit: undefined }),
        "BAD_INPUT",
        "delegations[0].limit",
      ],
      [
        "a limit of -1 lots",
        RECORD,
        delegating({ ...delegation, limitCount: -1 }),
        "BAD_INPUT",
        "delegations[0].limitCount",
      ],
      [
        "authority that ends before it begins",
        RECORD,
        delegating({ ...delegation, startsOn: "2019-02-01", expiresOn: "2019-01-31" }),
        "BAD_INPUT",
        "delegations[0].expiresOn",
      ],
      ["a condition met already", MEET, meeting, "CONFLICT", "ref"],
      ["a condition to be met", MEET, { ...meeting, metOn: "2199-01-01" }, "BAD_INPUT", "metOn"],
      [
        "no evidence",
        MEET,
        { ...meeting, ref: "PCD 1 C2", evidence: " " },
        "BAD_INPUT",
        "evidence",
      ],
      ["an unknown condition", MEET, { ...meeting, ref: "NOPE" }, "NOT_FOUND", "ref"],
      [
        "a plan line of a taken ref",
        ADD_LINE,
        { ...common, ref: "CP1", name: "n", budget: "1.00" },
        "CONFLICT",
        "ref",
      ],
      [
        "a plan line without a name",
        ADD_LINE,
        { ...common, ref: "CP9", name: "", budget: "1.00" },
        "BAD_INPUT",
        "name",
      ],
      [
        "a negative budget",
        ADD_LINE,
        { ...common, ref: "CP9", name: "n", budget: "-1.00" },
        "BAD_INPUT",
        "budget",
      ],
    ];

    it.each(CASES)("for %s, it writes nothing", async (_what, query, input, code, field) => {
      const head = async () => {
        const { data } = await api.ask('{ verifyChain(programme: "P") { length head } }');
        return data.verifyChain;
      };
      const before = await head();
      const { errors } = await api.ask(query, { input });
      expect(errors).toHaveLength(1);
      const [error] = errors as NonNullable<Answer["errors"]>;
      expect(error?.extensions, error?.message).toMatchObject({ code, field });
      expect(error?.message.length).toBeGreaterThan(20);
      expect(await head()).toEqual(before);
    });
  });

  it("costs the same number of SQL statements for one as for many", async () => {
    const few = await api.counted(READ, { programme: "P" });
    for (let n = 1; n <= 5; n++)
      await done(RECORD, {
        ...approval,
        ref: `M${n}`,
        decidedOn: "2019-07-01",
        conditions: ["c"],
        supersedes: n > 1 ? [`M${n - 1}`] : [],
        allocations: [{ ...money, ...fund, ref: `MA${n}` }],
        delegations: [{ ref: `MD${n}`, holder: "h", scope: "s", limitCount: 1 }],
      });
    const many = await api.counted(READ, { programme: "P" });
    expect(many.answer.errors).toBeUndefined();
    expect(many.statements).toBe(few.statements);
  });
});

describe.each(KINDS)("the decisions of Information Futures on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const read = async (asAt?: string) => {
    const { data, errors } = await api.ask(READ, { programme: "IF", asAt });
    expect(errors).toBeUndefined();
    const decision = (ref: string) =>
      data.programme.decisions.find((each: { ref: string }) => each.ref === ref);
    return { programme: data.programme, decision };
  };

  it("show what PCD 475 authorised, and that PCD 610 follows without superseding it", async () => {
    const { decision } = await read();
    expect(decision("PCD 475")).toMatchObject({
      standing: "IN_FORCE",
      daysLate: 69,
      delayCostPerYear: null,
      costOfDelay: null,
      supersededBy: [],
      followedBy: [{ ref: "PCD 610" }],
      authorised: {
        scope: expect.stringContaining("four commercial lots"),
        lotCount: 4,
        approved: { total: "3700000.00", revenue: "3000000.00", capital: "700000.00" },
        delegations: [{ ref: "D1", limit: "3700000.00" }],
      },
    });
    expect(decision("PCD 610")).toMatchObject({
      standing: "IN_FORCE",
      supersedes: [],
      followedBy: [],
      authorised: { approved: { total: "4200000.00" }, approvedPerYear: { total: "3900000.00" } },
    });
    // Its £252,000 is a figure of the decision; nothing held says which money it is.
    expect(decision("PCD 381").authorised.approved.total).toBeNull();
  });

  it("say why the stage lags behind PCD 610, and nothing before it", async () => {
    const { programme } = await read();
    expect(programme.stage).toBe("SOC");
    expect(programme.stageNote).toMatch(/^PCD 610 approved the OBC on 2019-06-28 \(an approximate/);
    const earlier = await read("2018-12-20");
    expect(earlier.programme.stageNote).toBeNull();
    expect(earlier.decision("PCD 475").followedBy).toEqual([]);
    expect((await read("2018-10-01")).decision("PCD 475")).toMatchObject({
      standing: "OPEN",
      authorised: null,
    });
  });

  it("raise the limit of the delegation by a new decision, and only from then on", async () => {
    const input = {
      programme: "IF",
      ref: "PCD 9000",
      title: "Raise the delegation",
      outcome: "APPROVED",
      decidedOn: "2019-07-01",
      delegations: [{ ref: "D1", limit: "4200000.00" }],
      reason: "An example of approving more.",
      provenance: "ILLUSTRATIVE",
    };
    expect((await api.ask(RECORD, { input })).errors).toBeUndefined();
    const limits = (programme: Answer["data"]) => programme.delegations[0];
    expect(limits((await read()).programme)).toMatchObject({
      limit: "4200000.00",
      limitCount: 4,
      decision: { ref: "PCD 9000" },
    });
    expect(limits((await read("2018-12-20")).programme)).toMatchObject({
      limit: "3700000.00",
      decision: { ref: "PCD 475" },
    });
  });
});
