import { Provenance } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import type { ChangeTransaction } from "../server/src/records/transaction.ts";
import { Benefit, BenefitClass, BenefitStatus } from "../server/src/rooms/benefits/benefit.ts";
import { MapNodeKind } from "../server/src/rooms/benefits-map/map-node-kind.ts";
import { MapEdge, MapNode } from "../server/src/rooms/benefits-map/map-records.ts";
import { Programme } from "../server/src/rooms/programme/programme.ts";
import { type Api, openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";

const MAP = `benefitMap { nodes { id kind ref title workstream { ref } milestone { ref } valueAtStake revision }
  edges { from to share revision } orphans unsupported }`;

/** Makes a change by a mutation that takes an `input`, and gives the map or the refusal. */
function caller(api: Api, mutation: string) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${MAP} } }`;
  return async (input: object) => {
    const { data, errors } = await api.ask(document, { input: { reason: "test", ...input } });
    if (!errors) return data[mutation].benefitMap;
    return { message: errors[0]?.message, ...errors[0]?.extensions };
  };
}

const bad = (field: string, message: string) => ({
  ...{ code: "BAD_INPUT", field },
  message: expect.stringContaining(message),
});

interface Value {
  annual: string | null;
  counted: { ref: string }[];
  unknown: { ref: string }[];
  illustrative: boolean;
}

const ways = (map: { edges: { from: string; to: string; share: number | null }[] }) =>
  map.edges.map(({ from, to, share }) => `${from} ${to} ${share}`);

/** Outputs OP1, OP2, … that lead to benefits B1, B2, … */
async function writeMap({ system }: Api, programme: string, size: number): Promise<void> {
  await system.store.change({ programme, actor: "test", reason: "a map" }, async (tx) => {
    for (let n = 1; n <= size; n++) {
      const place = { workstream: "PEOPLE", milestone: `M${n}` };
      await tx.create(MapNode, { ref: `OP${n}`, kind: MapNodeKind.OUTPUT, title: "Out", ...place });
      await tx.create(MapEdge, {
        ...{ ref: `ME${n}`, fromNode: `OP${n}`, fromBenefit: null },
        ...{ toNode: null, toBenefit: `B${n}`, share: null },
      });
    }
  });
}

describe.each(KINDS)("the benefits map on %s", (kind) => {
  const api = openApi(kind, "none");
  const record = (input: object) => caller(api, "recordMapNode")(input);
  const link = (input: object) => caller(api, "linkOnMap")(input);
  const unlink = (input: object) => caller(api, "unlinkOnMap")(input);
  const remove = (input: object) => caller(api, "removeMapNode")(input);
  const mapOf = async (programme: string, asAt?: string) => {
    const query = `query ($programme: ID!, $asAt: DateTime) {
      programme(ref: $programme, asAt: $asAt) { ${MAP} } }`;
    return (await api.ask(query, { programme, asAt })).data.programme.benefitMap;
  };
  const flowsIn = async (programme: string) => {
    const query = `query ($programme: ID!) { programme(ref: $programme) { objectives { ref
      benefitValue { annual counted { ref } unknown { ref } illustrative } } } }`;
    const { data } = await api.ask(query, { programme });
    const all = data.programme.objectives as { ref: string; benefitValue: Value }[];
    const refs = (benefits: { ref: string }[]) => benefits.map(({ ref }) => ref).join(" ");
    return Object.fromEntries(
      all.map(({ ref, benefitValue: { annual, counted, unknown, illustrative } }) => [
        ref,
        [annual, refs(counted), refs(unknown), illustrative],
      ]),
    );
  };

  it("is empty for a programme with nothing on it", async () => {
    await api.system.store.change(
      { programme: "E", actor: "test", reason: "a chain", opens: true },
      async (tx) => {
        const unsaid = { seniorResponsibleOwner: null, scope: null, outOfScope: null };
        const facts = { ref: "E", name: "E", vision: "V", approach: null };
        await tx.create(Programme, { ...facts, ...unsaid });
      },
    );
    expect(await mapOf("E")).toEqual({ nodes: [], edges: [], orphans: [], unsupported: [] });
  });

  it("is built from the objectives back, and says what nothing delivers", async () => {
    await writeProgramme(api.system.store, "P", 2);
    const own = { programme: "P" };
    const outcome = { ...own, ref: "OC1", kind: "OUTCOME", title: "Systems gone" };
    const first = await record({ ...outcome, leadsTo: [{ to: "BENEFIT:B1", share: 60 }] });
    expect(first.unsupported).toEqual([
      ...["OUTCOME:OC1", "BENEFIT:B1", "BENEFIT:B2", "OBJECTIVE:O1", "OBJECTIVE:O2"],
    ]);
    await record({
      ...{ ...own, ref: "CA1", kind: "CAPABILITY", title: "Archive in use" },
      leadsTo: [{ to: "OUTCOME:OC1" }],
    });
    const whole = await record({
      ...{ ...own, ref: "OP1", kind: "OUTPUT", title: "Design", workstream: "PEOPLE" },
      ...{ milestone: "M1", leadsTo: [{ to: "CAPABILITY:CA1", share: 100 }] },
    });
    expect(whole.nodes.map(({ id }: { id: string }) => id)).toEqual([
      ...["OUTPUT:OP1", "CAPABILITY:CA1", "OUTCOME:OC1"],
      ...["BENEFIT:B1", "BENEFIT:B2", "OBJECTIVE:O1", "OBJECTIVE:O2"],
    ]);
    expect(whole.nodes[0]).toEqual({
      ...{ id: "OUTPUT:OP1", kind: "OUTPUT", ref: "OP1", title: "Design", revision: 1 },
      ...{ workstream: { ref: "PEOPLE" }, milestone: { ref: "M1" }, valueAtStake: "1.00" },
    });
    expect(ways(whole)).toEqual([
      "OUTPUT:OP1 CAPABILITY:CA1 100",
      "CAPABILITY:CA1 OUTCOME:OC1 null",
      "OUTCOME:OC1 BENEFIT:B1 60",
      "BENEFIT:B1 OBJECTIVE:O1 null",
      "BENEFIT:B2 OBJECTIVE:O2 null",
    ]);
    expect(whole.unsupported).toEqual(["BENEFIT:B2", "OBJECTIVE:O2"]);
    expect(whole.orphans).toEqual([]);
    expect(await mapOf("P", "2018-06-01")).toMatchObject({ edges: [{}, {}] });
  });

  it("is shared out and linked anew, and a node's links are those stated last", async () => {
    const own = { programme: "P" };
    const gone = await unlink({ ...own, from: "BENEFIT:B2", to: "OBJECTIVE:O2" });
    expect(gone.orphans).toEqual(["BENEFIT:B2"]);
    const through = await link({ ...own, from: "BENEFIT:B2", to: "BENEFIT:B1", share: 25 });
    expect(through.orphans).toEqual([]);
    const ends = { ...own, from: "BENEFIT:B1", to: "OBJECTIVE:O1" };
    const set = await link({ ...ends, share: 12.5 });
    expect(ways(set)).toContain("BENEFIT:B1 OBJECTIVE:O1 12.5");
    expect(await link({ ...ends, share: 30, revision: 1 })).toMatchObject({ code: "CONFLICT" });
    expect(ways(await link({ ...ends, share: 30, revision: 2 }))).toHaveLength(5);
    const taken = await link({ ...own, from: "BENEFIT:B1", to: "OBJECTIVE:O2", share: 71 });
    expect(taken).toMatchObject({ code: "LIMIT_EXCEEDED", field: "share", headroom: 70 });
    expect(taken.message).toContain("BENEFIT:B1");
    const again = await record({
      ...{ ...own, ref: "OC1", kind: "OUTCOME", title: "All gone", revision: 1 },
      leadsTo: [{ to: "BENEFIT:B2" }],
    });
    expect(ways(again)).toContain("OUTCOME:OC1 BENEFIT:B2 null");
    expect(ways(again)).not.toContain("OUTCOME:OC1 BENEFIT:B1 60");
    const { ok } = (await api.ask(`{ verifyChain(programme: "P") { ok } }`)).data.verifyChain;
    expect(ok).toBe(true);
  });

  it("refuses cycles, ways back and orphans by name", async () => {
    const own = { programme: "P" };
    const circle = await link({ ...own, from: "BENEFIT:B1", to: "BENEFIT:B2" });
    expect(circle).toEqual(bad("to", "that is a cycle"));
    expect(circle.message).toMatch(/BENEFIT:B\d "Reduce cost \d" → BENEFIT:B\d .* → BENEFIT:B\d/);
    expect(await link({ ...own, from: "OUTCOME:OC1", to: "OUTCOME:OC1" })).toEqual(
      bad("to", 'OUTCOME:OC1 "All gone" → OUTCOME:OC1 "All gone": that is a cycle'),
    );
    expect(await link({ ...own, from: "OUTCOME:OC1", to: "OUTPUT:OP1" })).toEqual(
      bad("to", 'OUTCOME:OC1 "All gone" can\'t lead back to OUTPUT:OP1 "Design"'),
    );
    expect(await link({ ...own, from: "BENEFIT:B1", to: "OUTCOME:OC1" })).toEqual(
      bad("to", "can't lead back"),
    );
    expect(await link({ ...own, from: "OBJECTIVE:O1", to: "BENEFIT:B1" })).toEqual(
      bad("to", "is an objective"),
    );
    expect(await link({ ...own, from: "OUTCOME:OC1", to: "OBJECTIVE:O1" })).toEqual(
      bad("to", "Name the benefit between"),
    );
    expect(await unlink({ ...own, from: "OUTCOME:OC1", to: "BENEFIT:B2" })).toEqual(
      bad("to", 'OUTCOME:OC1 "All gone" would lead to nothing'),
    );
    expect(await remove({ ...own, node: "OUTCOME:OC1" })).toEqual(
      bad("node", 'CAPABILITY:CA1 "Archive in use" would lead to nothing'),
    );
    const node = { ...own, ref: "N", kind: "OUTCOME", title: "N" };
    expect(await record({ ...node, leadsTo: [] })).toEqual(bad("leadsTo", 'OUTCOME:N "N" would'));
    const request = { ...own, actor: "seed", reason: "straight to the table" };
    const turned = api.system.store.change(request, (tx) =>
      tx.update(MapNode, "OC1", null, { kind: MapNodeKind.OUTPUT }),
    );
    await expect(turned).rejects.toMatchObject(
      bad("to", 'CAPABILITY:CA1 "Archive in use" can\'t lead back to OUTPUT:OC1 "All gone"'),
    );
    const alone = api.system.store.change(request, (tx) =>
      tx.create(MapNode, {
        ...{ ref: "N", kind: MapNodeKind.OUTPUT, title: "N", workstream: null, milestone: null },
      }),
    );
    await expect(alone).rejects.toMatchObject(bad("leadsTo", 'OUTPUT:N "N" would'));
    expect(ways(await mapOf("P"))).toHaveLength(5);
  });

  it("refuses what it does not know, or can't be", async () => {
    const own = { programme: "P" };
    const node = { ...own, ref: "N", kind: "OUTCOME", title: "N" };
    const leadsTo = [{ to: "BENEFIT:B1" }];
    expect(await record({ ...node, leadsTo: [...leadsTo, ...leadsTo] })).toEqual(
      bad("leadsTo[1]", '"BENEFIT:B1" is named twice'),
    );
    expect(await record({ ...node, leadsTo: [{ to: "BENEFIT:B9" }] })).toEqual(
      bad("leadsTo[0].to", 'no BENEFIT "B9" on the map'),
    );
    expect(await record({ ...node, leadsTo: [{ to: "B1" }] })).toEqual(
      bad("leadsTo[0].to", "Not a node of the map"),
    );
    expect(await record({ ...node, leadsTo: [...leadsTo, { to: "OUTPUT:OP1" }] })).toEqual(
      bad("leadsTo[1].to", "can't lead back"),
    );
    expect(await record({ ...node, leadsTo, kind: "BENEFIT" })).toEqual(
      bad("kind", "from its own record"),
    );
    expect(await record({ ...node, leadsTo, ref: "CA1" })).toEqual(
      bad("kind", "is of kind CAPABILITY"),
    );
    expect(await record({ ...node, leadsTo, milestone: "M1" })).toEqual(
      bad("milestone", "Only an OUTPUT"),
    );
    expect(await remove({ ...own, node: "BENEFIT:B1" })).toEqual(bad("node", "not the map's own"));
    expect(await remove({ ...own, node: "OUTPUT:CA1" })).toEqual(bad("node", 'no OUTPUT "CA1"'));
    const none = { code: "NOT_FOUND", field: "to" };
    const ends = { ...own, from: "OUTPUT:OP1", to: "BENEFIT:B1" };
    expect(await unlink(ends)).toMatchObject(none);
    expect(await link({ ...ends, revision: 1 })).toMatchObject(none);
    expect(await link({ ...ends, programme: "NONE" })).toMatchObject({ code: "NOT_FOUND" });
  });

  it("loses a node with its links once nothing hangs on it, and takes it again", async () => {
    const own = { programme: "P" };
    const stale = { ...own, node: "OUTPUT:OP1", revision: 2 };
    expect(await remove(stale)).toMatchObject({ code: "CONFLICT" });
    const before = await mapOf("P");
    const after = await remove({ ...stale, revision: 1, idempotencyKey: "gone" });
    expect(after.nodes).toHaveLength(before.nodes.length - 1);
    expect(ways(after)).toHaveLength(4);
    expect(await remove({ ...stale, revision: 1, idempotencyKey: "gone" })).toEqual(after);
    const leadsTo = [{ to: "CAPABILITY:CA1", share: 100 }];
    await record({ ...own, ref: "OP1", kind: "OUTPUT", title: "Design", leadsTo });
    expect(ways(await mapOf("P"))).toEqual(ways(before));
    const { ok } = (await api.ask(`{ verifyChain(programme: "P") { ok } }`)).data.verifyChain;
    expect(ok).toBe(true);
  });

  it("says what flows to each objective, and what is not known", async () => {
    await writeProgramme(api.system.store, "V", 3);
    const own = { programme: "V" };
    expect(await flowsIn("V")).toEqual({
      O1: ["1.00", "B1", "", false],
      O2: ["2.00", "B2", "", false],
      O3: ["3.00", "B3", "", false],
    });
    await link({ ...own, from: "BENEFIT:B3", to: "BENEFIT:B1", share: 33.33 });
    expect(await flowsIn("V")).toMatchObject({
      O1: ["1.99", "B1 B3", "", false],
      O3: [null, "", "B3", false],
    });
    await link({ ...own, from: "BENEFIT:B3", to: "OBJECTIVE:O3", share: 66.67 });
    expect(await flowsIn("V")).toMatchObject({ O3: ["2.01", "B3", "", false] });
    const set = (ref: string, facts: Partial<Benefit>) =>
      api.system.store.change({ ...own, actor: "test", reason: "test" }, (tx) =>
        tx.update(Benefit, ref, null, facts),
      );
    await set("B1", { class: BenefitClass.DIS_BENEFIT, annualValue: 50 });
    expect(await flowsIn("V")).toMatchObject({ O1: ["0.49", "B1 B3", "", false] });
    await set("B1", { status: BenefitStatus.MISSED });
    expect(await flowsIn("V")).toMatchObject({ O1: [null, "", "", false] });
    await set("B2", { annualValue: null });
    expect(await flowsIn("V")).toMatchObject({ O2: [null, "", "B2", false] });
    await link({ ...own, from: "BENEFIT:B3", to: "BENEFIT:B1", share: 0 });
    const ends = { ...own, from: "BENEFIT:B3", to: "OBJECTIVE:O2", share: 10 };
    await link({ ...ends, provenance: Provenance.ILLUSTRATIVE });
    expect(await flowsIn("V")).toMatchObject({
      O2: ["0.30", "B3", "B2", true],
      O3: ["2.00", "B3", "", false],
    });
  });

  it("says what is at stake with each node", async () => {
    await writeProgramme(api.system.store, "A", 3);
    const own = { programme: "A" };
    const change = (work: (tx: ChangeTransaction) => Promise<unknown>) =>
      api.system.store.change({ ...own, actor: "test", reason: "test" }, work);
    const outcome = { ...own, ref: "OC1", kind: "OUTCOME", title: "Both" };
    const leadsTo = [{ to: "BENEFIT:B1" }, { to: "BENEFIT:B2", share: 10 }];
    await record({ ...outcome, leadsTo });
    const design = { ...own, ref: "OP1", kind: "OUTPUT", title: "Out" };
    await record({ ...design, leadsTo: [{ to: "OUTCOME:OC1" }, { to: "BENEFIT:B2" }] });
    await link({ ...own, from: "BENEFIT:B2", to: "BENEFIT:B3" });
    const worths = async () => {
      const { nodes } = await mapOf("A");
      return nodes.map((node: { id: string; valueAtStake: string }) => [
        node.id,
        node.valueAtStake,
      ]);
    };
    const objectives = ["O1", "O2", "O3"].map((ref) => [`OBJECTIVE:${ref}`, null]);
    expect(await worths()).toEqual([
      ...[
        ["OUTPUT:OP1", "6.00"],
        ["OUTCOME:OC1", "6.00"],
      ],
      ...[
        ["BENEFIT:B1", "1.00"],
        ["BENEFIT:B2", "5.00"],
        ["BENEFIT:B3", "3.00"],
      ],
      ...objectives,
    ]);
    await change((tx) => tx.update(Benefit, "B1", null, { class: BenefitClass.DIS_BENEFIT }));
    await change((tx) => tx.update(Benefit, "B2", null, { status: BenefitStatus.WITHDRAWN }));
    expect((await worths()).slice(0, 5)).toEqual([
      ["OUTPUT:OP1", "-1.00"],
      ["OUTCOME:OC1", "-1.00"],
      ["BENEFIT:B1", "-1.00"],
      ["BENEFIT:B2", null],
      ["BENEFIT:B3", "3.00"],
    ]);
  });

  it("costs as many statements for 1, 50 and 500 nodes, and for 1 and 20 programmes", async () => {
    const query = `query ($programme: ID!, $asAt: DateTime) {
      programme(ref: $programme, asAt: $asAt) { ${MAP} objectives { benefitValue { annual
        counted { ref title } unknown { ref } illustrative } } } }`;
    const costs = { now: new Set<number>(), past: new Set<number>() };
    for (const size of [1, 50, 500]) {
      const programme = `S${size}`;
      await writeProgramme(api.system.store, programme, size);
      await writeMap(api, programme, size);
      const { answer, statements } = await api.counted(query, { programme });
      expect(answer.errors).toBeUndefined();
      expect(answer.data.programme.benefitMap.edges).toHaveLength(2 * size);
      expect(answer.data.programme.objectives[size - 1].benefitValue.annual).toBe(`${size}.00`);
      costs.now.add(statements);
      const asAt = new Date().toISOString();
      const past = await api.counted(query, { programme, asAt });
      expect(past.answer.data.programme).toEqual(answer.data.programme);
      costs.past.add(past.statements);
    }
    expect([costs.now.size, costs.past.size]).toEqual([1, 1]);
    // Seven kinds of record, the chain's position, the programme, and the snapshot's begin and end.
    expect(Math.max(...costs.now)).toBeLessThanOrEqual(12);
    const many = `query ($first: Int) { programmes(first: $first) { edges { node { ${MAP}
      objectives { benefitValue { annual counted { ref } } } } } } }`;
    for (let n = 1; n <= 20; n++) {
      await writeProgramme(api.system.store, `Q${n}`, 2);
      await writeMap(api, `Q${n}`, 2);
    }
    const one = await api.counted(many, { first: 1 });
    const twenty = await api.counted(many, { first: 20 });
    expect(twenty.answer.data.programmes.edges).toHaveLength(20);
    expect(twenty.statements).toBe(one.statements);
  });
});

describe.each(KINDS)("the map of Information Futures on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const ask = async (asAt: string) => {
    const query = `query ($asAt: DateTime) { programme(ref: "IF", asAt: $asAt) {
      benefitMap { nodes { id kind title source provenance valueAtStake milestone { ref } }
        edges { from to share source provenance } orphans unsupported }
      objectives { ref benefitValue { annual counted { ref } unknown { ref } illustrative } } } }`;
    return (await api.ask(query, { asAt })).data.programme;
  };

  it("leads from the design of the archive to the saving, as the case of the day says", async () => {
    const { benefitMap, objectives } = await ask("2018-12-31");
    expect(ways(benefitMap).filter((way) => !way.includes("CAPABILITY"))).toEqual([
      "OUTPUT:OP1 OUTCOME:OC1 null",
      "OUTCOME:OC1 BENEFIT:B1 null",
      "BENEFIT:B1 OBJECTIVE:O4 null",
      "BENEFIT:B2 OBJECTIVE:O3 null",
      "BENEFIT:B3 OBJECTIVE:O3 null",
      "BENEFIT:B4 OBJECTIVE:O1 null",
      "BENEFIT:B4 OBJECTIVE:O2 null",
      "BENEFIT:B5 OBJECTIVE:O3 null",
    ]);
    expect(benefitMap.nodes[0]).toMatchObject({
      ...{ title: "Design of the data archive", milestone: { ref: "M1" } },
      ...{ valueAtStake: "6500000.00", provenance: "SOURCED" },
    });
    expect(benefitMap.orphans).toEqual([]);
    expect(benefitMap.unsupported).not.toContain("OBJECTIVE:O4");
    const unknown = (...refs: string[]) => ({
      ...{ annual: null, counted: [], illustrative: false },
      unknown: refs.map((ref) => ({ ref })),
    });
    expect(objectives.map(({ benefitValue }: { benefitValue: Value }) => benefitValue)).toEqual([
      unknown("B4"),
      unknown("B4"),
      unknown("B2", "B3", "B5"),
      { annual: "6500000.00", counted: [{ ref: "B1" }], unknown: [], illustrative: false },
    ]);
  });

  it("cites a paragraph for what is sourced, and calls the rest illustrative", async () => {
    const { nodes, edges } = (await ask("2018-12-31")).benefitMap;
    const invented = [...nodes, ...edges].filter(({ provenance }) => provenance !== "SOURCED");
    expect(invented.map(({ id, from, to }) => id ?? `${from} ${to}`)).toEqual([
      ...["CAPABILITY:CA1", "OUTPUT:OP1 CAPABILITY:CA1", "CAPABILITY:CA1 OUTCOME:OC1"],
    ]);
    expect(invented[0].title).toContain("(illustrative)");
    for (const { provenance, source } of [...nodes, ...edges])
      if (provenance === "SOURCED") expect(source).toMatch(/PCD 475, (para|SOC) \d/);
  });

  it("is not drawn before there was a case", async () => {
    expect((await ask("2018-06-01")).benefitMap).toMatchObject({ nodes: [], edges: [] });
  });
});
