import { describe, expect, it } from "vitest";
import type { ChangeTransaction } from "../server/src/records/transaction.ts";
import { RaidStatus, RaidType, Risk } from "../server/src/rooms/delivery/risk.ts";
import { Tranche, TrancheStatus } from "../server/src/rooms/programme/tranche.ts";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { fundedProgramme } from "./support/funded-programme.ts";

const entry = { ref: "I1", allocation: "R", kind: "REVENUE", month: "2018-02", amount: "1.00" };

/** What is wrong, the second of two entries that has it, and the path and sentence to come back. */
const FAULTS: [what: string, entry: Record<string, unknown>, field: string, message: RegExp][] = [
  [
    "a scalar refuses",
    { ...entry, ref: "I2", amount: "£1" },
    "entries[1].amount",
    /^Not an amount: "£1"\. Write pounds/,
  ],
  [
    "the door refuses a link",
    { ...entry, ref: "I2", allocation: "NONE" },
    "entries[1].allocation",
    /^There is no allocation of that ref here/,
  ],
  [
    "a value is none of an enum",
    { ...entry, ref: "I2", kind: "BOTH" },
    "entries[1].kind",
    /^Not a known value: "?BOTH"?\. Use one of (REVENUE, CAPITAL|CAPITAL, REVENUE)\.$/,
  ],
  [
    "what is required is left out",
    { ...entry, ref: "I2", month: undefined },
    "entries[1].month",
    /^It is required\. Give it a value\.$/,
  ],
  [
    "what is required is null",
    { ...entry, ref: "I2", month: null },
    "entries[1].month",
    /^It is required\. Give it a value\.$/,
  ],
  [
    "a field is misspelt",
    { ...entry, ref: "I2", supplyer: "A" },
    "entries[1].supplyer",
    /^There is no such field\. Did you mean "supplier"\?$/,
  ],
];

const ENUMS = new Set(["kind"]);

/** A value as a document writes it. */
function literal(value: unknown, name = ""): string {
  if (Array.isArray(value)) return `[${value.map((each) => literal(each)).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => `${key}: ${literal(part, key)}`)
      .join(", ")} }`;
  return ENUMS.has(name) ? String(value) : JSON.stringify(value);
}

describe.each(KINDS)("the path of an input on %s", (kind) => {
  const api = openApi(kind, "none");

  it.each(FAULTS)(
    "is spelled alike wherever it stands: %s",
    async (_what, wrong, field, message) => {
      const { store } = api.system;
      const position = await api.ask('{ programme(ref: "P") { ref } }');
      if (position.errors)
        await fundedProgramme(store, "P", {
          ...{ revenue: 100_00, capital: 100_00, limit: 0, limitCount: 0, lots: 0 },
        });
      const input = { programme: "P", reason: "r", entries: [entry, wrong] };
      const answer = "{ entries { ref } }";
      const ways: [query: string, variables: object][] = [
        [
          `mutation ($input: RecordSpendInput!) { recordSpend(input: $input) ${answer} }`,
          { input },
        ],
        [`mutation { recordSpend(input: ${literal(input)}) ${answer} }`, {}],
        [
          `mutation ($e: [SpendEntryInput!]!) { recordSpend(input: { programme: "P", reason: "r", entries: $e }) ${answer} }`,
          { e: input.entries },
        ],
        [
          `mutation ($e: SpendEntryInput!) { recordSpend(input: { programme: "P", reason: "r", entries: [${literal(entry)}, $e] }) ${answer} }`,
          { e: wrong },
        ],
      ];
      for (const [query, variables] of ways) {
        const { errors } = await api.ask(query, variables);
        expect(errors?.[0]?.message).toMatch(message);
        expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field });
      }
      const { data } = await api.ask('{ programme(ref: "P") { spend { totalCount } } }');
      expect(data.programme.spend.totalCount).toBe(0);
    },
  );

  it("names the argument where there is no input", async () => {
    const asked: [query: string, variables: object, field: string][] = [
      ['{ programme(ref: "P", asAt: "soon") { ref } }', {}, "asAt"],
      ['query ($at: DateTime) { programme(ref: "P", asAt: $at) { ref } }', { at: "soon" }, "asAt"],
      ["{ programme { ref } }", {}, "ref"],
      ["query ($ref: ID!) { programme(ref: $ref) { ref } }", {}, "ref"],
    ];
    for (const [query, variables, field] of asked) {
      const { errors } = await api.ask(query, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field });
    }
  });

  it("a zero character is bad input wherever it is looked for", async () => {
    const zero = "a\u0000b";
    const asked: [query: string, variables: object][] = [
      ["query ($ref: ID!) { programme(ref: $ref) { ref } }", { ref: zero }],
      [
        'query ($supplier: String) { programme(ref: "P") { spend(filter: { supplier: $supplier }) { totalCount } } }',
        { supplier: zero },
      ],
      [
        'mutation ($ref: ID!) { reverseSpend(input: { programme: "P", reason: "r", entry: $ref }) { entry { ref } } }',
        { ref: zero },
      ],
    ];
    for (const [query, variables] of asked) {
      const { errors = [] } = await api.ask(query, variables);
      for (const { extensions } of errors) expect(extensions.code).toMatch(/BAD_INPUT|NOT_FOUND/);
    }
  });

  it("is that of the column whose rule in the table is broken, where it is about one", async () => {
    const { store } = api.system;
    const change = (work: (door: ChangeTransaction) => Promise<unknown>) =>
      store.change({ programme: "P", actor: "t", reason: "r" }, work);
    const risk = { title: "R", type: RaidType.RISK, status: RaidStatus.OPEN, owner: "PMO" };
    const unlikely = change((door) => door.create(Risk, { ...risk, ref: "R1", likelihood: 0 }));
    await expect(unlikely).rejects.toMatchObject({ code: "BAD_INPUT", field: "likelihood" });
    const backwards = change((door) =>
      door.create(Tranche, {
        ...{ ref: "T1", name: "T", status: TrancheStatus.APPROVED },
        ...{ startsOn: "2019-01-02", endsOn: "2019-01-01" },
      }),
    );
    await expect(backwards).rejects.toMatchObject({ code: "BAD_INPUT", field: undefined });
    const good = await change((door) => door.create(Risk, { ...risk, ref: "R1", likelihood: 1 }));
    expect(good.seq).toBe(2);
  });
});
