import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";

const OWN = join(import.meta.dirname, "../client-sdk/operations/board-pack.graphql");
/** The document that callers outside wrote; it stands beside the repository where that is checked. */
const THEIRS = join(import.meta.dirname, "../../shared/acceptance/01-board-pack.graphql");

const documents = [OWN, THEIRS].filter((file) => {
  if (existsSync(file)) return true;
  console.warn(`${file} is absent: the same is asked with our own document.`);
  return false;
});

describe.each(KINDS)("the Information Futures board pack on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const packs = async (asAt: string | null) => {
    const answers = await Promise.all(
      documents.map((file) => api.ask(readFileSync(file, "utf8"), { programme: "IF", asAt })),
    );
    for (const { errors } of answers) expect(errors).toBeUndefined();
    return answers.map(({ data }) => data.boardPack);
  };

  it.each([null, "2018-12-20", "2018-12-19"])(
    "as at %s shows what PCD 475 approved",
    async (asAt) => {
      for (const pack of await packs(asAt)) {
        const { funding } = pack;
        expect(funding.approved).toEqual({
          total: "3700000.00",
          revenue: "3000000.00",
          capital: "700000.00",
        });
        expect(funding.headroom.total).toBe("3700000.00");
        const [revenue, capital] = funding.allocations;
        expect(revenue).toMatchObject({ kind: "REVENUE", amount: "3000000.00", drawnFrom: null });
        expect(revenue.source).toContain("3.1");
        expect(capital).toMatchObject({ kind: "CAPITAL", amount: "700000.00" });
        expect(capital.source).toContain("3.2");
        expect(capital.drawnFrom).toMatchObject({ budget: "5000000.00", remaining: "4300000.00" });
        expect(pack.delegations).toEqual([
          expect.objectContaining({
            holder: "Commercial Director",
            limit: "3700000.00",
            limitCount: 4,
            used: "0.00",
            usedCount: 0,
            headroom: "3700000.00",
            headroomCount: 4,
            source: expect.stringContaining("6.1.4"),
          }),
        ]);
        expect(pack.lots).toHaveLength(4);
        const ceilings = pack.lots.map(({ ceiling }: { ceiling: string }) => Number(ceiling));
        expect(ceilings.reduce((sum: number, each: number) => sum + each)).toBe(3_700_000);
        expect(pack.lots.every((lot: { name: string }) => /\(illustrative\)$/.test(lot.name))).toBe(
          true,
        );
        expect(pack.programme.stage).toBe("SOC");
        expect(pack.readiness.stage).toBe("OBC");
        const decision = pack.decisions.find(({ ref }: { ref: string }) => ref === "PCD 475");
        expect(decision).toMatchObject({
          neededBy: "2018-10-11",
          decidedOn: "2018-12-19",
          daysLate: 69,
        });
        expect(decision.recommendations).toHaveLength(4);
      }
    },
  );

  it("as at 1 October 2018 shows the request, and nothing approved", async () => {
    for (const pack of await packs("2018-10-01")) {
      expect(pack.funding.approved.total).toBe("0.00");
      expect([pack.funding.allocations, pack.delegations, pack.lots]).toEqual([[], [], []]);
      const decision = pack.decisions.find(({ ref }: { ref: string }) => ref === "PCD 475");
      expect(decision).toMatchObject({ decidedOn: null, daysLate: 0 });
      expect(pack.readiness.stage).toBe("SOC");
      expect(pack.tranches).toEqual([expect.objectContaining({ ref: "T1", status: "PROPOSED" })]);
      expect(pack.chain.seq).toBeLessThan((await packs(null))[0].chain.seq);
    }
  });

  it.each([null, "2018-12-20", "2018-10-01"])(
    "as at %s shows what the case promises",
    async (asAt) => {
      for (const pack of await packs(asAt)) {
        expect(pack.programme.intents).toHaveLength(4);
        expect(pack.objectives).toHaveLength(4);
        expect(pack.workstreams.map(({ kind }: { kind: string }) => kind)).toEqual([
          "PEOPLE",
          "PROCESS",
          "TECHNOLOGY",
          "CULTURE",
        ]);
        const [saving, ...others] = pack.benefits.filter(
          (benefit: { class: string }) => benefit.class === "CASH_RELEASING",
        );
        expect(others).toEqual([]);
        expect(saving.annualValue).toBe("6500000.00");
        const enablers = saving.enablers.map(({ title }: { title: string }) => title).join("; ");
        expect(enablers).toMatch(/archive/i);
        expect(enablers).toMatch(/MiPS/i);
        const kinds = pack.obligations.map(({ kind }: { kind: string }) => kind);
        expect(kinds).toEqual(
          expect.arrayContaining(["DPIA", "EIA", "CONSULTATION", "ESTATES", "ENVIRONMENT"]),
        );
        for (const obligation of pack.obligations) {
          expect(obligation.trigger.length).toBeGreaterThan(10);
          expect(obligation.source).toMatch(/SOC|para/);
        }
        for (const item of pack.readiness.items) expect(item.source).toMatch(/PCD 475/);
      }
    },
  );

  it("works out what it can of what stands before the next gate, and says what it found", async () => {
    for (const asAt of ["2018-12-20", null]) {
      const { data } = await api.ask(
        `query ($asAt: DateTime) { boardPack(programme: "IF", asAt: $asAt) {
          gates { stage passedOn decision { ref } } waivers { ref }
          readiness { blocked unmetCount notYetDueCount items { ref rule status evidence } } } }`,
        { asAt },
      );
      const { gates, waivers, readiness } = data.boardPack;
      expect(gates).toEqual([
        { stage: "SOC", passedOn: "2018-12-19", decision: { ref: "PCD 475" } },
      ]);
      expect([waivers, readiness.blocked]).toEqual([[], true]);
      // No day is recorded by which the OBC is to be decided, so nothing is due yet.
      expect([readiness.unmetCount, readiness.notYetDueCount]).toEqual([0, 13]);
      const found = readiness.items.filter(({ rule }: { rule: string | null }) => rule !== null);
      expect(
        found.map(({ ref, status, evidence }: Record<string, string>) => [ref, status, evidence]),
      ).toEqual([
        ["OBC-4", "MET", "D1 has used 0.00 of 3700000.00, and 0 of 4 lots."],
        ["OBC-13", "MET", "None of 6 obligations is open and due by OBC."],
        [
          "OBC-14",
          "NOT_YET_DUE",
          "B1, B2, B3, B4 and B5 have no owner. B1, B2, B3, B4 and B5 have no measure.",
        ],
        ["OBC-15", "NOT_YET_DUE", "No appraisal for the OBC is recorded."],
      ]);
    }
  });

  it("with nothing to judge is UNKNOWN, never green", async () => {
    for (const pack of await packs("2018-10-01")) {
      for (const { delivery } of pack.objectives)
        expect(delivery).toMatchObject({ rating: "UNKNOWN" });
      const [people] = pack.workstreams;
      expect(people.rating).toBe("UNKNOWN");
    }
  });

  it("keeps PCD 610's money apart from PCD 475's, and marks its day approximate", async () => {
    const query = `query ($asAt: DateTime) { programme(ref: "IF", asAt: $asAt) {
      decisions { ref decidedOn decidedOnApproximate figures { amount } }
      fundingByTranche { tranche { ref } approved { total } approvedPerYear { total } }
      changes(first: 100) { edges { node { at atApproximate provenance } } } } }`;
    const { data } = await api.ask(query, { asAt: null });
    expect(data.programme.fundingByTranche).toEqual([
      {
        tranche: { ref: "T1" },
        approved: { total: "3700000.00" },
        approvedPerYear: { total: "0.00" },
      },
      {
        tranche: { ref: "T2" },
        approved: { total: "4200000.00" },
        approvedPerYear: { total: "3900000.00" },
      },
    ]);
    const approximate = data.programme.decisions.map(
      (d: { ref: string; decidedOnApproximate: boolean }) => [d.ref, d.decidedOnApproximate],
    );
    expect(approximate).toEqual([
      ["PCD 381", true],
      ["PCD 475", false],
      ["PCD 610", true],
    ]);
    const amounts = data.programme.decisions[0].figures.map((f: { amount: string }) => f.amount);
    expect(amounts).toEqual(["252000.00"]);
    const before = await api.ask(query, { asAt: "2018-12-20" });
    expect(before.data.programme.fundingByTranche).toHaveLength(1);
  });

  it("cites a paragraph in every sourced record, and says what is invented", async () => {
    const query = `{ programme(ref: "IF") {
      source provenance
      intents { source provenance } objectives { source provenance }
      tranches { source provenance } workstreams { source provenance }
      milestones { ref source provenance } lots { source provenance }
      benefits { source provenance enablers { source provenance } }
      delegations { source provenance } funding { allocations { source provenance } }
      decisions { source provenance recommendations { source provenance } }
      obligations { source provenance } training { title source provenance }
    } }`;
    const { data } = await api.ask(query);
    const records: { source: string | null; provenance: string }[] = [];
    const collect = (value: unknown): void => {
      if (value === null || typeof value !== "object") return;
      if ("provenance" in value) records.push(value as (typeof records)[number]);
      for (const each of Object.values(value)) collect(each);
    };
    collect(data);
    expect(records.length).toBeGreaterThan(40);
    for (const { provenance, source } of records)
      if (provenance === "SOURCED") expect(source).toMatch(/PCD \d+/);
    expect(data.programme.lots.map((lot: { provenance: string }) => lot.provenance)).toEqual(
      Array(4).fill("ILLUSTRATIVE"),
    );
    const dated = data.programme.milestones.find(({ ref }: { ref: string }) => ref === "M1");
    expect(dated.provenance).toBe("ILLUSTRATIVE");
  });

  it("reads two points in time in one request without mixing them", async () => {
    const { data } = await api.ask(`{
      then: programme(ref: "IF", asAt: "2018-10-01") { tranches { status } lots { ref } }
      now: programme(ref: "IF") { tranches { status } lots { ref } }
    }`);
    expect(data.then).toEqual({ tranches: [{ status: "PROPOSED" }], lots: [] });
    expect(data.now.tranches.map(({ status }: { status: string }) => status)).toEqual([
      "IN_DELIVERY",
      "APPROVED",
    ]);
    expect(data.now.lots).toHaveLength(4);
  });

  it("names MIPS, whose full business case delegates £1.5m, and all chains are whole", async () => {
    const { data } = await api.ask(`{
      programme(ref: "MIPS") { delegations { limit limitCount headroomCount holder } }
      a: verifyChain(programme: "IF") { ok } b: verifyChain(programme: "MIPS") { ok }
      c: verifyChain(programme: "PORTFOLIO") { ok }
      frameworks { owner } organisations { name roles { title } }
    }`);
    expect(data.programme.delegations).toEqual([
      {
        limit: "1500000.00",
        limitCount: null,
        headroomCount: null,
        holder: "MPS Commercial Director",
      },
    ]);
    expect([data.a.ok, data.b.ok, data.c.ok]).toEqual([true, true, true]);
    expect(data.frameworks.length).toBeGreaterThanOrEqual(2);
    expect(data.organisations.length).toBeGreaterThanOrEqual(2);
  });
});
