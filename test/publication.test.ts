import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";
import { onDay, travelTo } from "./support/on-day.ts";

const FACTS = `ref paper decision { ref } status publishedOn deferredUntil deferredBecause isOverdue
  chainSeq chainDigest contentDigest content publishedBy`;

describe.each(KINDS)("a publication on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const publish = caller(api, "publishPart1", `publication { ${FACTS} }`);
  const defer = caller(api, "deferPublication", `publication { ${FACTS} }`);
  const withhold = caller(api, "withhold", "withholding { ref }");
  const publications = async (ask = api.ask) =>
    (await ask(`{ programme(ref: "IF") { publications { ${FACTS} } } }`)).data.programme
      .publications;
  const ceiling = {
    ...{ programme: "IF", record: "L2", field: "ceiling", marking: "OFFICIAL_SENSITIVE" },
    ...{ caveat: "COMMERCIAL", basis: "FOIA section 43", ceasesOn: "2031-03-31" },
  };

  it("that the source tells of has neither a day nor a content here", async () => {
    expect(await publications()).toEqual([
      {
        ...{ ref: "PUB1", paper: "DECISION", decision: { ref: "PCD 475" }, status: "PUBLISHED" },
        ...{ publishedOn: null, deferredUntil: null, deferredBecause: null, isOverdue: false },
        ...{ chainSeq: null, chainDigest: null, contentDigest: null, content: null },
        publishedBy: null,
      },
    ]);
  });

  it("keeps what everybody could see, and stays as it is", async () => {
    await withhold(ceiling);
    const before = (await api.ask(`{ boardPack(programme: "IF") { chain { seq digest } } }`)).data
      .boardPack.chain;
    const { publication } = await publish({ programme: "IF", paper: "BOARD_PACK" });
    expect(publication).toMatchObject({
      ...{ ref: "PUB2", paper: "BOARD_PACK", decision: null, status: "PUBLISHED" },
      ...{ chainSeq: before.seq, chainDigest: before.digest },
    });
    expect(publication.publishedBy).toContain("demonstration");
    const { content, contentDigest } = publication;
    expect(createHash("sha256").update(content).digest("hex")).toBe(contentDigest);
    const { boardPack } = JSON.parse(content);
    expect(boardPack.audience).toBe("PUBLIC");
    const lots = Object.fromEntries(
      boardPack.lots.map((lot: { ref: string; ceiling: string | null }) => [lot.ref, lot.ceiling]),
    );
    expect(lots).toEqual({ L1: "925000.00", L2: null, L3: "925000.00", L4: "925000.00" });
    expect(boardPack.lots[1].withheld[0]).toMatchObject({ basis: "FOIA section 43" });
    expect(boardPack.delegations[0]).toMatchObject({ complete: false, withheldCount: 1 });

    const amend = caller(api, "amendLot", "lot { ceiling }");
    await amend({ programme: "IF", ref: "L3", ceiling: "900000.00" });
    const [, again] = await publications();
    expect(again.content).toBe(content);
    const next = (await publish({ programme: "IF", paper: "BOARD_PACK" })).publication;
    expect(next.ref).toBe("PUB3");
    expect(JSON.parse(next.content).boardPack.lots[2].ceiling).toBe("900000.00");
    expect((await api.ask(`{ verifyChain(programme: "IF") { ok } }`)).data.verifyChain.ok).toBe(
      true,
    );
  });

  it("tells the public all of it but who published it", async () => {
    const [, pack] = await publications(api.as(null));
    expect(pack.content).toContain("boardPack");
    expect(pack.publishedBy).toBeNull();
  });

  it("of a decision holds what it states and authorises, and not the rest of the programme", async () => {
    const { publication } = await publish({
      ...{ programme: "IF", paper: "DECISION", decision: "PCD 475" },
    });
    const { decision, programme } = JSON.parse(publication.content);
    expect(programme).toMatchObject({ ref: "IF", name: "Information Futures" });
    expect(decision).toMatchObject({ ref: "PCD 475", stage: "SOC", neededBy: "2018-10-11" });
    expect(decision.authorised.approved.total).toBe("3700000.00");
    expect(decision.recommendations).toHaveLength(4);
    expect(publication.content).not.toContain("PCD 610");
  });

  it.each([
    ["a decision without naming it", { paper: "DECISION" }, "decision"],
    ["a pack of one decision", { paper: "BOARD_PACK", decision: "PCD 475" }, "decision"],
    ["a decision that is not there", { paper: "DECISION", decision: "PCD 1" }, "decision"],
  ])("is refused of %s", async (_what, paper, field) => {
    const refusal = await publish({ programme: "IF", ...paper });
    expect(refusal).toMatchObject({ code: "BAD_INPUT", field });
  });

  it("is not of what the public may not know of", async () => {
    const begin = caller(api, "createProgramme", "programme { ref }");
    await begin({ programme: "NEW", name: "New", vision: "Not yet told." });
    const refusal = await publish({ programme: "NEW", paper: "BOARD_PACK" });
    expect(refusal).toMatchObject({ code: "BAD_INPUT", field: "programme" });
  });

  it("is for whoever prepares decisions", async () => {
    const mutation = `mutation ($input: PublishPart1Input!) { publishPart1(input: $input) { publication { ref } } }`;
    const input = { programme: "IF", reason: "To see.", paper: "BOARD_PACK" };
    const as = async (role: "FINANCE" | "OVERSIGHT" | "PMO") =>
      (await api.as(role, { programme: "IF" })(mutation, { input })).errors?.[0]?.extensions.code;
    expect([await as("FINANCE"), await as("OVERSIGHT"), await as("PMO")]).toEqual([
      ...["FORBIDDEN", "FORBIDDEN", undefined],
    ]);
  });

  describe("that is deferred", () => {
    onDay("2027-05-03");
    const paper = { programme: "IF", paper: "DECISION", decision: "PCD 610" };
    const refs = async (ask = api.as(null)) =>
      (
        await ask(
          `{ programme(ref: "IF") { decisions { ref } publications { ref status isOverdue } } }`,
        )
      ).data.programme;

    it("withholds the decision until its day, and can't be published before", async () => {
      const { publication } = await defer({
        ...{ ...paper, deferredUntil: "2027-06-01", deferredBecause: "An election is near." },
      });
      expect(publication).toMatchObject({ status: "DEFERRED", isOverdue: false });
      expect((await refs()).decisions).not.toContainEqual({ ref: "PCD 610" });
      expect((await refs(api.ask)).decisions).toContainEqual({ ref: "PCD 610" });
      expect((await refs()).publications).not.toContainEqual(
        expect.objectContaining({ ref: publication.ref }),
      );
      const early = await publish(paper);
      expect(early.code).toMatch(/CONFLICT|BAD_INPUT/);
    });

    it("is shown on its day, and overdue until it is published", async () => {
      travelTo("2027-06-01");
      expect((await refs()).decisions).toContainEqual({ ref: "PCD 610" });
      expect((await refs()).publications.at(-1)).toMatchObject({
        ...{ status: "DEFERRED", isOverdue: true },
      });
      const { publication } = await publish(paper);
      expect(publication).toMatchObject({
        ...{ status: "PUBLISHED", publishedOn: "2027-06-01", deferredUntil: "2027-06-01" },
      });
      expect((await refs()).publications.at(-1)).toMatchObject({ isOverdue: false });
    });

    it("may end sooner, and not in the past", async () => {
      const deferred = { ...paper, decision: "PCD 475", deferredBecause: "Purdah." };
      await defer({ ...deferred, deferredUntil: "2027-08-01" });
      const refusal = await defer({ ...deferred, deferredUntil: "2027-05-31" });
      expect(refusal).toMatchObject({ field: "deferredUntil" });
      expect((await refs()).decisions).not.toContainEqual({ ref: "PCD 475" });
      await defer({ ...deferred, deferredUntil: "2027-06-01" });
      expect((await refs()).decisions).toContainEqual({ ref: "PCD 475" });
    });
  });
});

describe.each(KINDS)("Part 2 on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const query = `query ($asAt: DateTime, $audience: Audience) {
    programme(ref: "IF", asAt: $asAt, audience: $audience) {
      part2 { kind record value withheld { field marking caveat basis ceasesOn } }
      decisions { ref part2 { record value } }
      lots { ref ceiling withheld { ceasesOn } }
    } }`;
  const on = async (asAt: string, audience: string) =>
    (await api.ask(query, { asAt, audience })).data.programme;

  it("has the source's exemption until the end of September 2022", async () => {
    const { part2, decisions, lots } = await on("2022-09-30", "INTERNAL");
    expect(part2).toHaveLength(4);
    expect(part2[1]).toMatchObject({
      ...{ kind: "lot", record: "L2", value: "925000.00" },
      withheld: { field: "ceiling", marking: "OFFICIAL_SENSITIVE", ceasesOn: "2022-09-30" },
    });
    expect(lots[1]).toEqual({ ref: "L2", ceiling: "925000.00", withheld: [] });
    const named = decisions.find(({ ref }: { ref: string }) => ref === "PCD 475");
    expect(named.part2).toHaveLength(4);
    const other = decisions.find(({ ref }: { ref: string }) => ref === "PCD 381");
    expect(other.part2).toEqual([]);
  });

  it("tells the public what it is about and no value, and then all", async () => {
    const before = await on("2022-09-30", "PUBLIC");
    expect(before.part2.map(({ value }: { value: string | null }) => value)).toEqual([
      ...[null, null, null, null],
    ]);
    expect(before.lots[1]).toEqual({
      ...{ ref: "L2", ceiling: null, withheld: [{ ceasesOn: "2022-09-30" }] },
    });
    const after = await on("2022-10-01", "PUBLIC");
    expect(after.part2).toEqual([]);
    expect(after.lots[1]).toEqual({ ref: "L2", ceiling: "925000.00", withheld: [] });
  });
});

describe.each(KINDS)("what can be found out on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const withhold = caller(api, "withhold", "withholding { ref }");
  const publish = caller(api, "publishPart1", "publication { ref }");
  const withheld = (record: string, field: string | null) =>
    withhold({
      ...{ programme: "IF", record, field, marking: "OFFICIAL_SENSITIVE", ceasesOn: "2031-03-31" },
      basis: "FOIA section 43",
    });
  const found = async (audience = "PUBLIC", ask = api.ask) => {
    const query = `query ($audience: Audience!) {
      programme(ref: "IF") { recoverable(audience: $audience) { record field how } } }`;
    const { data, errors } = await ask(query, { audience });
    return errors ? errors[0]?.extensions.code : data.programme.recoverable;
  };
  const award = (lot: string, value: string) =>
    caller(
      api,
      "awardLot",
      "lot { contract { ref } }",
    )({
      ...{ programme: "IF", lot, delegation: "D1", supplier: "Quill", route: "CALL_OFF" },
      ...{ framework: "CCS", value, firstCall: value, awardedOn: "2019-03-01", kind: "REVENUE" },
    });

  it("is nothing while nothing is withheld", async () => {
    expect(await found()).toEqual([]);
  });

  it("is the last ceiling of a limit that is used up, until another is withheld with it", async () => {
    await withheld("L2", "ceiling");
    expect(await found()).toEqual([
      {
        ...{ record: "L2", field: "ceiling" },
        how: "D1 limit = L1 ceiling + L2 ceiling + L3 ceiling + L4 ceiling",
      },
    ]);
    expect(await found("INTERNAL")).toEqual([]);
    await withheld("L3", "ceiling");
    expect(await found()).toEqual([]);
  });

  it("is a value that is let for its ceiling, or released at once", async () => {
    const { lot } = await award("L1", "925000.00");
    await withheld(lot.contract.ref, "value");
    expect(await found()).toEqual([
      { record: "C-L1", field: "value", how: "L1 ceiling = C-L1 value" },
    ]);
  });

  it("is what a Part 1 had that was published before", async () => {
    await publish({ programme: "IF", paper: "BOARD_PACK" });
    expect((await found()).filter(({ how }: { how: string }) => how.includes("PUB"))).toEqual([]);
    await withheld("L4", "ceiling");
    const published = (await found()).filter(({ how }: { how: string }) => how.includes("PUB2"));
    expect(published).toContainEqual({
      ...{ record: "L4", field: "ceiling" },
      how: "PUB2, as published, has it at boardPack.lots[3].ceiling",
    });
    expect(published).toContainEqual(expect.objectContaining({ record: "D1", field: "planned" }));
    expect(JSON.stringify(published)).not.toContain("limit");
  });

  it("is told to nobody who is not to see what is withheld", async () => {
    expect(await found("PUBLIC", api.as(null))).toBe("UNAUTHENTICATED");
    expect(await found("PUBLIC", api.as("OVERSIGHT"))).toBe("FORBIDDEN");
    expect(await found("PUBLIC", api.as("COMMERCIAL"))).toHaveLength((await found()).length);
  });
});
