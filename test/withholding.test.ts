import { readFileSync } from "node:fs";
import { parse, print } from "graphql";
import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";
import { onDay, travelTo } from "./support/on-day.ts";

/** The operations that callers rely on, by name. */
const file = new URL("../../shared/acceptance/05-publication.graphql", import.meta.url);
const OPERATIONS = new Map(
  parse(readFileSync(file, "utf8")).definitions.flatMap((definition) =>
    "name" in definition && definition.name ? [[definition.name.value, print(definition)]] : [],
  ),
);
const BASIS = "Specified Information Order 2011, article 2(2)(a)";
const COMMERCIAL = { marking: "OFFICIAL_SENSITIVE", caveat: "COMMERCIAL", basis: BASIS };
const WITHHELD = {
  programme: "IF",
  ...COMMERCIAL,
  reason: "An award is near.",
  ceasesOn: "2031-03-31",
};

describe.each(KINDS)("what is withheld on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const withhold = async (more: object) => {
    const { data, errors } = await api.ask(OPERATIONS.get("Withhold") as string, {
      input: { ...WITHHELD, ...more },
    });
    return errors ? errors[0]?.extensions : data.withhold.withholding;
  };
  const pack = async (audience: string) =>
    await api.ask(OPERATIONS.get("PublicPack") as string, { programme: "IF", audience });

  it("is null with its reason, and counted", async () => {
    const before = (await pack("PUBLIC")).data.boardPack;
    expect(before).toMatchObject({ audience: "PUBLIC", withheldCount: 0 });
    expect(before.lots[1]).toMatchObject({ ref: "L2", ceiling: "925000.00", withheld: [] });
    expect(before.funding.actual).toMatchObject({ complete: true, withheldCount: 0 });

    expect(await withhold({ record: "L2", field: "ceiling" })).toEqual({
      ...{ id: "WH5", record: "L2", field: "ceiling" },
      ...{ marking: "OFFICIAL_SENSITIVE", basis: BASIS, reason: WITHHELD.reason },
      ceasesOn: "2031-03-31",
    });
    const { data, extensions } = (await pack("PUBLIC")) as never as {
      data: { boardPack: typeof before };
      extensions: object;
    };
    expect(data.boardPack.withheldCount).toBe(1);
    expect(data.boardPack.lots[1]).toEqual({
      ...{ ref: "L2", name: before.lots[1].name, status: "PLANNED", ceiling: null },
      withheld: [
        {
          ...{ field: "ceiling", marking: "OFFICIAL_SENSITIVE", basis: BASIS },
          ...{ reason: WITHHELD.reason, ceasesOn: "2031-03-31" },
        },
      ],
    });
    expect(extensions).toMatchObject({
      withheld: [{ path: ["boardPack", "lots", 1, "ceiling"], caveat: "COMMERCIAL" }],
    });
    expect((await pack("INTERNAL")).data.boardPack.lots[1].ceiling).toBe("925000.00");
  });

  it("is in no total, and the total says so", async () => {
    const query = `query ($audience: Audience) { programme(ref: "IF", audience: $audience) {
      delegations { ref planned complete withheldCount } } }`;
    const read = async (audience: string) =>
      (await api.ask(query, { audience })).data.programme.delegations[0];
    expect(await read("INTERNAL")).toMatchObject({ planned: "3700000.00", complete: true });
    expect(await read("PUBLIC")).toEqual({
      ...{ ref: "D1", planned: "2775000.00", complete: false, withheldCount: 1 },
    });
  });

  it("is in no view of an earlier day, nor is why it was set", async () => {
    const query = `query ($asAt: DateTime, $audience: Audience) {
      programme(ref: "IF", asAt: $asAt, audience: $audience) { lots { ref ceiling }
        changes(first: 100) { edges { node { seq actor reason records { entity ref } } } } } }`;
    const asAt = "2019-06-30";
    const at = async (audience: string) =>
      (await api.ask(query, { asAt, audience })).data.programme;
    expect((await at("INTERNAL")).lots[1].ceiling).toBe("925000.00");
    const seen = await at("PUBLIC");
    expect(seen.lots[1]).toEqual({ ref: "L2", ceiling: null });
    const changes = seen.changes.edges.map(({ node }: { node: object }) => node);
    for (const change of changes) expect(change.actor).toBeNull();
    for (const { reason, records } of changes)
      expect(reason === null).toBe(
        records.some(
          (each: { entity: string; ref: string }) => each.entity === "lot" && each.ref === "L2",
        ),
      );
  });

  it("of a spend entry is in no sum, count by amount, or reversal", async () => {
    const spend = caller(api, "recordSpend", "__typename");
    const entry = { allocation: "A1", kind: "REVENUE", month: "2019-02", amount: "1234.56" };
    const recorded = await spend({
      programme: "IF",
      entries: [{ ref: "INV-9", ...entry, supplier: "Quill" }],
    });
    expect(recorded).toEqual({ __typename: expect.any(String) });
    const query = `query ($audience: Audience, $filter: SpendFilter) { programme(ref: "IF", audience: $audience) {
      funding { actual { total complete withheldCount } headroom { total complete } }
      spendByMonth(from: "2019-02", to: "2019-02") { total complete withheldCount }
      spend(first: 50, filter: $filter) { totalCount total { total complete } edges { node { ref amount withheld { field } } } } } }`;
    const read = async (audience: string, filter: object | null = null) =>
      (await api.ask(query, { audience, filter })).data.programme;
    const all = await read("INTERNAL");
    expect(await read("PUBLIC")).toEqual(all);
    await withhold({ record: "INV-9", field: "amount" });
    expect(await read("INTERNAL")).toEqual(all);

    const seen = await read("PUBLIC");
    const pence = (money: string) => Math.round(Number(money) * 100);
    expect(pence(all.funding.actual.total) - pence(seen.funding.actual.total)).toBe(123456);
    expect(seen.funding.actual).toMatchObject({ complete: false, withheldCount: 1 });
    expect(seen.funding.headroom.complete).toBe(false);
    expect(seen.spendByMonth[0]).toMatchObject({ complete: false, withheldCount: 1 });
    expect(seen.spend.totalCount).toBe(all.spend.totalCount);
    expect(seen.spend.edges.at(-1).node).toEqual({
      ...{ ref: "INV-9", amount: null, withheld: [{ field: "amount" }] },
    });
    const quill = await read("PUBLIC", { supplier: "quill" });
    expect(quill.spend).toMatchObject({ totalCount: 1, total: { total: "0.00", complete: false } });

    const reverse = caller(api, "reverseSpend", "__typename");
    const id = (
      await api.ask(`{ programme(ref: "IF") { spend(first: 100) { edges { node { id ref } } } } }`)
    ).data.programme.spend.edges.find(
      (each: { node: { ref: string } }) => each.node.ref === "INV-9",
    ).node.id;
    expect(await reverse({ programme: "IF", entry: id, ref: "INV-9R" })).toEqual({
      __typename: expect.any(String),
    });
    const reversed = await read("PUBLIC");
    expect(reversed.spend.edges.at(-1).node).toMatchObject({ ref: "INV-9R", amount: null });
    expect(reversed.funding.actual).toMatchObject({
      ...{ total: seen.funding.actual.total, withheldCount: 2 },
    });
  });

  it("whole is absent, with all that can't be without it", async () => {
    const query = `query ($audience: Audience) { programme(ref: "IF", audience: $audience) { withheldCount
      risks { ref } lots { ref contract { ref } } withholdings { record kind }
      changes(first: 100) { edges { node { records { entity ref } } } } } }`;
    const read = async (audience: string) => (await api.ask(query, { audience })).data.programme;
    const before = await read("PUBLIC");
    const risk = before.risks[0].ref;
    await withhold({ record: risk, kind: "Risk" });
    await withhold({ record: "L1", kind: "lot" });
    const seen = await read("PUBLIC");
    expect(seen.risks.map(({ ref }: { ref: string }) => ref)).not.toContain(risk);
    expect(seen.lots.map(({ ref }: { ref: string }) => ref)).toEqual(["L2", "L3", "L4"]);
    expect(seen.withheldCount).toBe(before.withheldCount + 2);
    // That they are withheld would say that they are there.
    expect(seen.withholdings).toEqual(
      before.withholdings.filter(({ record }: { record: string }) => record !== "L1"),
    );
    expect(JSON.stringify(seen.changes)).not.toContain(`"ref":"L1"`);
    expect((await read("INTERNAL")).lots[0].ref).toBe("L1");
  });

  it("is refused with what to do", async () => {
    const cases: [more: object, code: string, field: string][] = [
      [{ record: "L3", field: "name" }, "BAD_INPUT", "field"],
      [{ record: "NONE" }, "NOT_FOUND", "record"],
      [{ record: "L3", kind: "boat" }, "BAD_INPUT", "kind"],
      [{ record: "L3", field: "ceiling", marking: "OFFICIAL_PUBLIC" }, "BAD_INPUT", "marking"],
      [{ record: "L2", field: "ceiling" }, "CONFLICT", "record"],
      [{ record: "L3", field: "ceiling", ceasesOn: "2019-02-30" }, "BAD_INPUT", "ceasesOn"],
    ];
    for (const [more, code, field] of cases)
      expect(await withhold(more), JSON.stringify(more)).toMatchObject({ code, field });
  });

  it("ends when it is lifted, and changes when it is amended", async () => {
    const lift = caller(api, "liftWithholding", "withholding { ceasesOn }");
    const amend = caller(api, "amendWithholding", "withholding { marking reason }");
    const l2 = async (audience: string) =>
      (await pack(audience)).data.boardPack.lots.find(({ ref }: { ref: string }) => ref === "L2")
        .ceiling;
    const changed = {
      programme: "IF",
      withholding: "WH5",
      marking: "OFFICIAL",
      reason: "Less so.",
    };
    expect(await l2("OVERSIGHT")).toBeNull();
    expect(await amend(changed)).toEqual({
      withholding: { marking: "OFFICIAL", reason: "Less so." },
    });
    expect([await l2("OVERSIGHT"), await l2("PUBLIC")]).toEqual(["925000.00", null]);
    await lift({ programme: "IF", withholding: "WH5" });
    expect(await l2("PUBLIC")).toBe("925000.00");
    expect(await lift({ programme: "IF", withholding: "WH5" })).toMatchObject({
      code: "BAD_INPUT",
    });
  });

  it("of a programme that is not for an audience is the programme itself", async () => {
    const create = caller(api, "createProgramme", "programme { ref }");
    await create({ programme: "NEW", name: "New", vision: "V" });
    const query = `query ($audience: Audience, $asAt: DateTime) { programme(ref: "NEW", audience: $audience, asAt: $asAt) { ref } }`;
    const read = async (audience: string, asAt: string | null = null) => {
      const { data, errors } = await api.ask(query, { audience, asAt });
      return errors ? errors[0]?.extensions.code : data.programme.ref;
    };
    expect([await read("INTERNAL"), await read("OVERSIGHT"), await read("PUBLIC")]).toEqual([
      ...["NEW", "NEW", "NOT_FOUND"],
    ]);
    // Nor is it told when its record begins.
    expect(await read("INTERNAL", "2018-01-01")).toBe("BEFORE_FIRST_RECORD");
    expect(await read("PUBLIC", "2018-01-01")).toBe("NOT_FOUND");
    const mark = caller(api, "markProgramme", "programme { marking }");
    await mark({ programme: "NEW", marking: "OFFICIAL_PUBLIC" });
    expect(await read("PUBLIC")).toBe("NEW");
  });

  describe("until a day", () => {
    onDay("2027-09-30");
    const l4 = async () => (await pack("PUBLIC")).data.boardPack.lots.at(-1).ceiling;
    const list = async (on: string | null) =>
      (await api.ask(OPERATIONS.get("Lapsed") as string, { programme: "IF", on })).data.programme
        .withholdings;

    it("is shown from the day after, and listed as lapsed", async () => {
      await withhold({ record: "L4", field: "ceiling", ceasesOn: "2027-09-30" });
      expect(await l4()).toBeNull();
      const own = { record: "L4", field: "ceiling", basis: BASIS, ceasesOn: "2027-09-30" };
      expect(await list("2027-09-29")).not.toContainEqual(own);
      expect((await list("2027-09-30")).at(-1)).toEqual(own);
      travelTo("2027-10-01");
      expect(await l4()).toBe("925000.00");
    });
  });
});
