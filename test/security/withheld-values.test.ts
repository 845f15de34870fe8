import { describe, expect, it } from "vitest";
import { Role } from "../../server/src/access/caller.ts";
import { composed } from "../../server/src/host/print-schema.ts";
import { plugins } from "../../tranche.config.ts";
import { type Api, openApi } from "../support/api.ts";
import { caller } from "../support/caller.ts";
import { KINDS } from "../support/databases.ts";
import { Random } from "../support/random.ts";
import { RandomOperations } from "../support/random-operation.ts";

const { schema } = await composed(plugins);
const HOW_MANY = 600;

/** Two servers whose records differ in what is withheld, and in nothing else. */
const VALUES = [
  { ceiling: "698765.43", value: "611111.11", spend: "4321.09", owner: "Ms Quill" },
  { ceiling: "812345.67", value: "722222.22", spend: "98.76", owner: "Mr Inkwell of the Archive" },
] as const;

async function fill(api: Api, values: (typeof VALUES)[number]): Promise<void> {
  const change = async (mutation: string, selection: string, input: object) => {
    const answer = await caller(api, mutation, selection)({ programme: "IF", ...input });
    expect(answer.code, `${mutation}: ${answer.message}`).toBeUndefined();
  };
  await change("amendLot", "lot { ref }", { ref: "L2", ceiling: values.ceiling });
  await change("awardLot", "lot { ref }", {
    ...{ lot: "L1", delegation: "D1", supplier: "Quill", route: "CALL_OFF", framework: "CCS" },
    ...{ value: values.value, firstCall: values.value, awardedOn: "2019-03-01", kind: "REVENUE" },
  });
  await change("recordSpend", "__typename", {
    entries: [
      {
        ref: "INV-1",
        allocation: "A1",
        kind: "REVENUE",
        month: "2019-02",
        amount: values.spend,
        lot: "L1",
      },
      { ref: "INV-2", allocation: "A1", kind: "REVENUE", month: "2019-02", amount: "10.00" },
    ],
  });
  await change("raiseRisk", "risk { ref }", {
    ...{ ref: "RX", type: "RISK", title: "A risk", owner: values.owner },
  });
  const withheld = [
    ["L2", "ceiling"],
    ["C-L1", "value"],
    ["C-L1", "firstCall"],
    ["INV-1", "amount"],
    ["RX", "owner"],
  ];
  for (const [record, field] of withheld)
    await change("withhold", "withholding { ref }", {
      ...{ record, field, marking: "OFFICIAL_SENSITIVE", basis: "FOIA section 43" },
      ceasesOn: "2031-03-31",
    });
}

/** An answer without what differs between any two records: digests, instants, references. */
function comparable(body: string): string {
  return body
    .replace(/[0-9a-f]{64}/g, "digest")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "instant")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "reference");
}

describe.each(KINDS)("what is withheld on %s", (kind) => {
  const [one, other] = VALUES.map(() => openApi(kind, "information-futures", plugins)) as [
    Api,
    Api,
  ];

  it("makes no difference to any answer that those below its marking get", {
    timeout: 300_000,
  }, async () => {
    await fill(one, VALUES[0]);
    await fill(other, VALUES[1]);
    const operations = new RandomOperations(schema, new Random(475));
    let told = 0;
    for (let n = 0; n < HOW_MANY; n++) {
      const { kind: asked, document, variables } = operations.next();
      if (asked === "mutation") continue;
      for (const role of [null, Role.OVERSIGHT]) {
        const answers = await Promise.all(
          [one, other].map(async (api) => JSON.stringify(await api.as(role)(document, variables))),
        );
        expect(comparable(answers[0] as string), `${document} ${JSON.stringify(variables)}`).toBe(
          comparable(answers[1] as string),
        );
        if (answers[0]?.includes('"data":{')) told++;
      }
    }
    expect(told).toBeGreaterThan(HOW_MANY / 4);
  });

  it("makes none to what is asked for by name, by order and by amount", async () => {
    const queries = [
      `{ boardPack(programme: "IF") { withheldCount delegations { used planned headroom usedCount complete }
        lots { ref ceiling awarded contract { value firstCall variations { value } } }
        fundingInAll { committed { total complete } actual { total } headroom { total } forecast { total } }
        earnedValue { actualCost costVariance } limitFlags { kind amount message } risks { ref owner score } } }`,
      `{ programme(ref: "IF") { spend(first: 50) { totalCount total { total complete } edges { cursor node { ref amount } } }
        spendByMonth(from: "2019-01", to: "2019-12") { month total } part2 { record value }
        changes(first: 100) { edges { node { seq reason actor records { entity ref } } } }
        publications { content } withholdings { record field reason } } }`,
      `{ programme(ref: "IF", asAt: "2019-06-30") { lots { ref ceiling } delegations { planned } } }`,
      `{ portfolioBenefits { __typename } programmes { edges { node { funding { actual { total } } lots { awarded } } } } }`,
      `{ reforecastPreview(programme: "IF", milestone: "M1", forecastOn: "2031-01-01") { affected { valueMoved } } }`,
    ];
    for (const query of queries) {
      const answers = await Promise.all(
        [one, other].map(async (api) => JSON.stringify(await api.as(null)(query))),
      );
      expect(comparable(answers[0] as string), query).toBe(comparable(answers[1] as string));
      for (const value of Object.values(VALUES[0])) expect(answers[0], query).not.toContain(value);
      expect(answers[0], query).not.toContain("INVALID_DOCUMENT");
      if (!query.includes("boardPack")) continue;
      // Whoever may see it is answered otherwise: it is asked for.
      const seen = await Promise.all([one, other].map((api) => api.ask(query)));
      for (const [n, { ceiling, value, owner }] of VALUES.entries())
        for (const each of [ceiling, value, owner]) expect(JSON.stringify(seen[n])).toContain(each);
    }
  });
});
