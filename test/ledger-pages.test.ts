import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";

const PAGE = `query ($first: Int, $after: String, $filter: SpendFilter) { programme(ref: "IF") {
  spend(first: $first, after: $after, filter: $filter) {
    totalCount total { total } pageInfo { hasNextPage endCursor } edges { node { ref amount } } } } }`;

const entries = Array.from({ length: 40 }, (_, n) => ({
  ref: `E${n}`,
  ...(n % 5 === 0
    ? { allocation: "A2", kind: "CAPITAL" }
    : { allocation: "A1", kind: "REVENUE", workstream: n % 2 ? "W1" : "W2" }),
  month: ["2019-01", "2019-02", "2019-04"][n % 3],
  amount: `${n + 1}.01`,
  ...(n % 4 === 0 ? { lot: "L1", supplier: "ACME" } : {}),
}));

type Entry = (typeof entries)[number];

const FILTERS: [name: string, filter: object, fits: (entry: Entry) => boolean][] = [
  ["none", {}, () => true],
  ["allocation", { allocation: "A2" }, ({ allocation }) => allocation === "A2"],
  ["kind", { kind: "REVENUE" }, ({ kind }) => kind === "REVENUE"],
  ["lot", { lot: "L1" }, ({ lot }) => lot === "L1"],
  ["months", { from: "2019-02", to: "2019-03" }, ({ month }) => month === "2019-02"],
  ["supplier", { supplier: "ACME" }, ({ supplier }) => supplier === "ACME"],
  [
    "several",
    { supplier: "ACME", kind: "REVENUE", from: "2019-02" },
    ({ supplier, kind, month = "" }) =>
      supplier === "ACME" && kind === "REVENUE" && month >= "2019-02",
  ],
  ["nothing fits", { workstream: "W4" }, () => false],
];

describe.each(KINDS)("pages of the ledger on %s", (kind) => {
  const api = openApi(kind, "information-futures");

  it("hold each entry that fits once, in order, with count and sum", async () => {
    const input = { programme: "IF", reason: "r", entries };
    const recorded = await api.ask(
      "mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { entries { ref } } }",
      { input },
    );
    expect(recorded.errors).toBeUndefined();
    for (const [name, filter, fits] of FILTERS) {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await api.ask(PAGE, { first: 7, after, filter });
        const { edges, pageInfo, totalCount, total } = data.programme.spend;
        found.push(...edges.map(({ node }: { node: { ref: string } }) => node.ref));
        const due = entries.filter(fits);
        const sum = due.reduce((pence, { amount }) => pence + Number(amount.replace(".", "")), 0);
        expect([name, totalCount, total.total]).toEqual([
          name,
          due.length,
          `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`,
        ]);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      expect([name, found]).toEqual([name, entries.filter(fits).map(({ ref }) => ref)]);
    }
  });

  it("refuse a page of no size, a cursor of another list and a span that ends first", async () => {
    const refused = async (variables: object, field: string) => {
      const { errors } = await api.ask(PAGE, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field });
    };
    const { errors } = await api.ask(PAGE, { first: null, after: null, filter: null });
    expect(errors).toBeUndefined();
    await refused({ first: 0 }, "first");
    await refused({ first: 101 }, "first");
    await refused({ after: "nonsense" }, "after");
    await refused({ filter: { from: "2019-02", to: "2019-01" } }, "to");
  });

  it.each([
    ["an amount altered", "UPDATE spend_entry SET amount = amount + 1 WHERE ref = 'E3'"],
    ["an entry taken out", "DELETE FROM spend_entry WHERE ref = 'E39'"],
    [
      "a sum altered",
      "UPDATE spend_month SET amount = amount + 1 WHERE month = '2019-02' AND lot = 'L1'",
    ],
  ])("are not whole with %s behind the server's back", async (_what, sql) => {
    const whole = async () =>
      (await api.ask('{ verifyChain(programme: "IF") { ok } }')).data.verifyChain.ok;
    expect(await whole()).toBe(true);
    const undo = new Error("undone");
    await api.system.store.database
      .write(async (connection) => {
        const { verifyChain } = await import("../server/src/records/verify-chain.ts");
        const { CORE_KINDS } = await import("../server/src/host/core.ts");
        await connection.query(sql);
        const { writer } = api.system.store.database;
        const found = await verifyChain(connection, writer, CORE_KINDS, "IF");
        expect(found).toMatchObject({ ok: false, problem: expect.stringMatching(/spend_/) });
        throw undo;
      })
      .catch((failure) => expect(failure).toBe(undo));
    expect(await whole()).toBe(true);
  });

  it("a repeated request writes nothing again, whatever it asks", async () => {
    const length = async () =>
      (await api.ask('{ verifyChain(programme: "IF") { length } }')).data.verifyChain.length;
    const requests = [
      `reverseSpend(input: { programme: "IF", entry: "E1", reason: "r", KEY }) { entry { id } }`,
      `correctSpend(input: { programme: "IF", entry: "E2", ref: "E2b", amount: "1.00", reason: "r", KEY }) { corrected { id } }`,
      `setForecast(input: { programme: "IF", allocation: "A1", reason: "r", KEY,
        months: [{ month: "2019-05", kind: REVENUE, amount: "1.00" }] }) { forecast { version } }`,
      `awardLot(input: { programme: "IF", lot: "L2", supplier: "S", value: "1.00", KEY,
        awardedOn: "2019-02-01", route: CALL_OFF, framework: "MPS", reason: "r" }) { contract { ref } }`,
      `varyContract(input: { programme: "IF", contract: "C-L2", value: "2.00", reason: "r", KEY }) { contract { value } }`,
    ];
    for (const [index, request] of requests.entries()) {
      const before = await length();
      const asked = `mutation { ${request.replace("KEY", `idempotencyKey: "k${index}"`)} }`;
      const answers = await Promise.all(Array.from({ length: 20 }, () => api.ask(asked)));
      expect(answers[0]?.errors).toBeUndefined();
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await length()).toBe(before + 1);
      const other = await api.ask(asked.replace('reason: "r"', 'reason: "other"'));
      expect(other.errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_MISMATCH");
    }
  });
});
