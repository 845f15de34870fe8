import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plugins } from "../tranche.config.ts";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";

const OWN = join(import.meta.dirname, "../client-sdk/operations/plugins.graphql");
/** The document that callers outside wrote; it stands beside the repository where that is checked. */
const THEIRS = join(import.meta.dirname, "../../shared/acceptance/02-plugins.graphql");

const documents = [OWN, THEIRS].filter((file) => {
  if (existsSync(file)) return true;
  console.warn(`${file} is absent: the same is asked with our own document.`);
  return false;
});

interface Reading {
  key: string;
  value: number | null;
  rating: string;
  status: string;
  metricVersion: number;
  thresholds: { green: number; amber: number };
}

describe.each(KINDS)("the four plugins on %s", (kind) => {
  const api = openApi(kind, "information-futures", plugins);

  it.each(documents)("answer %s", async (file) => {
    const text = readFileSync(file, "utf8");
    const [query, mutation] = text.split(/^(?=mutation )/m) as [string, string];
    const { data, errors } = await api.ask(query, { programme: "IF" });
    expect(errors).toBeUndefined();
    expect(data.plugins).toEqual(
      ["culture", "people", "process", "technology"].map((id) => ({
        id,
        version: expect.any(String),
        state: "READY",
        reason: null,
      })),
    );
    const { programme, boardPack, metricCatalogue } = data;
    for (const facet of ["people", "process", "technology", "culture"])
      expect(programme[facet].__typename).toMatch(new RegExp(`^${facet}`, "i"));
    expect(metricCatalogue.length).toBeGreaterThanOrEqual(16);
    const readings = programme.readings as Reading[];
    expect(readings.map(({ key }) => key)).toEqual(
      metricCatalogue.map(({ key }: { key: string }) => key),
    );
    for (const { metricVersion, thresholds } of readings) {
      expect(metricVersion).toBeGreaterThanOrEqual(1);
      expect([typeof thresholds.green, typeof thresholds.amber]).toEqual(["number", "number"]);
    }
    for (const { delivery } of boardPack.objectives)
      expect(delivery.measures.length).toBeGreaterThanOrEqual(1);
    for (const workstream of boardPack.workstreams)
      expect(workstream.readings.length).toBeGreaterThanOrEqual(4);
    expect(boardPack.sections.map(({ plugin }: { plugin: string }) => plugin)).toEqual(
      expect.arrayContaining(["people", "process", "technology", "culture"]),
    );
    for (const { status } of boardPack.sections) expect(status).toBe("OK");

    const { data: taken } = await api.ask(mutation, { programme: "IF" });
    const { runs } = taken.takeSnapshot;
    // A run that found nothing to measure does not say that all is in order.
    for (const { status, readings: found } of runs)
      expect(status).toBe(found > 0 ? "OK" : "NO_DATA");
    expect(new Set(runs.map(({ status }: { status: string }) => status))).toEqual(
      new Set(["OK", "NO_DATA"]),
    );
  });

  it("do not apply to a programme that has none of their records, until it says so", async () => {
    const begin = caller(api, "createProgramme", "programme { ref }");
    expect(await begin({ programme: "HOSPITAL", name: "A hospital", vision: "Care" })).toEqual({
      programme: { ref: "HOSPITAL" },
    });
    const streams = caller(api, "recordWorkstream", "programme { ref }");
    await streams({ programme: "HOSPITAL", ref: "PEOPLE", kind: "PEOPLE", name: "People" });
    const look = async (asAt?: string) => {
      const { data, errors } = await api.ask(
        `query ($asAt: DateTime) { programme(ref: "HOSPITAL", asAt: $asAt) { readings { key }
          applicability { plugin applies isStated because metrics { key applies isStated because } } }
        boardPack(programme: "HOSPITAL", asAt: $asAt) { sections { plugin status }
          workstreams { rating unknownCount readings { key } } } }`,
        { asAt },
      );
      expect(errors?.map(({ message }) => message)).toBeUndefined();
      return { ...data.programme, ...data.boardPack };
    };
    const before = await look();
    expect(before).toMatchObject({
      ...{ readings: [], sections: [] },
      workstreams: [{ rating: "UNKNOWN", unknownCount: 0, readings: [] }],
    });
    expect(before.applicability.map((each: { plugin: string }) => each.plugin)).toEqual([
      ...["culture", "people", "process", "technology"],
    ]);
    for (const { applies, isStated, because, metrics } of before.applicability) {
      expect([applies, isStated]).toEqual([false, false]);
      expect(because).toMatch("has no record of");
      for (const metric of metrics) expect(metric).toMatchObject({ applies: false });
    }
    const snapshot = `mutation { takeSnapshot(programme: "HOSPITAL") { runs { metric status } } }`;
    expect((await api.ask(snapshot)).data.takeSnapshot).toEqual({ runs: [] });

    const state = caller(
      api,
      "stateApplicability",
      "programme { applicability { plugin applies } }",
    );
    const own = { programme: "HOSPITAL", subject: "people" };
    expect(await state({ ...own, subject: "poeple", applies: true })).toEqual({
      ...{ code: "BAD_INPUT", field: "subject" },
    });
    const chosen = await state({ ...own, applies: true, reason: "Wards have vacancies too." });
    expect(chosen.programme.applicability).toContainEqual({ plugin: "people", applies: true });
    const key = "people.vacancy-rate";
    await state({ ...own, subject: key, applies: false, reason: "Agency staff fill them." });
    const after = await look();
    const scope = after.applicability.find(({ plugin }: { plugin: string }) => plugin === "people");
    expect(scope).toMatchObject({ isStated: true, because: "Wards have vacancies too." });
    expect(scope.metrics.find((each: { key: string }) => each.key === key)).toEqual({
      ...{ key, applies: false, isStated: true, because: "Agency staff fill them." },
    });
    const own4 = scope.metrics.length - 1;
    expect(after.readings).toHaveLength(own4);
    expect(after.workstreams[0]).toMatchObject({ unknownCount: own4 });
    expect(after.sections).toEqual([{ plugin: "people", status: "EMPTY" }]);
    const { runs } = (await api.ask(snapshot)).data.takeSnapshot;
    expect(runs).toHaveLength(own4);
    expect(runs[0]).toMatchObject({ status: "NO_DATA" });

    // It is a change like any other: the day before it reads as it did.
    const { data } = await api.ask(
      `{ programme(ref: "HOSPITAL") { changes(first: 50) { edges { node { seq at reason } } } } }`,
    );
    const { at } = data.programme.changes.edges
      .map(({ node }: { node: { at: string; reason: string } }) => node)
      .find(({ reason }: { reason: string }) => reason === "Wards have vacancies too.");
    expect(await look(new Date(Date.parse(at) - 1).toISOString())).toEqual(before);
    const withdraw = caller(
      api,
      "withdrawApplicability",
      "programme { applicability { plugin applies } }",
    );
    expect((await withdraw(own)).programme.applicability).toContainEqual({
      ...{ plugin: "people", applies: false },
    });
    expect(await withdraw(own)).toEqual({ code: "BAD_INPUT", field: "subject" });
    expect(await look()).toMatchObject({ readings: [], sections: [] });
  });

  it("leave out of an objective what the programme states does not apply", async () => {
    const measures = async () => {
      const { data } = await api.ask(`{ boardPack(programme: "IF") { sections { plugin }
        objectives { ref delivery { measures { key } } } workstreams { kind readings { key } } } }`);
      const { objectives, workstreams, sections } = data.boardPack;
      const keys = [
        ...objectives.map(
          ({ delivery }: { delivery: { measures: object[] } }) => delivery.measures,
        ),
        ...workstreams.map(({ readings }: { readings: object[] }) => readings),
      ];
      return {
        keys: new Set(keys.flat().map(({ key }: { key: string }) => key.split(".")[0])),
        plugins: new Set(sections.map(({ plugin }: { plugin: string }) => plugin)),
      };
    };
    expect((await measures()).keys).toContain("culture");
    const state = caller(api, "stateApplicability", "programme { ref }");
    const own = { programme: "IF", subject: "culture" };
    await state({ ...own, applies: false, reason: "Measured elsewhere." });
    const without = await measures();
    expect(without.keys).toEqual(new Set(["people", "process", "technology"]));
    expect(without.plugins).toEqual(new Set(["people", "process", "technology"]));
    const withdraw = caller(api, "withdrawApplicability", "programme { ref }");
    await withdraw(own);
    expect((await measures()).keys).toContain("culture");
  });

  it("that hold figures of groups trigger the data protection obligation, which blocks the next gate", async () => {
    const query = `query ($asAt: DateTime) { boardPack(programme: "IF", asAt: $asAt) {
      obligations { ref kind status triggeredBy source } readiness { stage blocked blockers } } }`;
    const now = (await api.ask(query, { asAt: null })).data.boardPack;
    expect(now.obligations[0]).toMatchObject({
      kind: "DPIA",
      status: "OPEN",
      triggeredBy: ["plugin culture", "plugin people"],
    });
    expect(now.readiness).toMatchObject({ stage: "OBC", blocked: true });
    expect(now.readiness.blockers).toContain(
      "OB1 is open: triggered by plugin culture and plugin people.",
    );
    const then = (await api.ask(query, { asAt: "2018-12-20" })).data.boardPack;
    expect(then.obligations[0]).toMatchObject({ kind: "DPIA", status: "DORMANT", triggeredBy: [] });
  });

  it("show every colour and a gap as at the end of September 2019, and only gaps today", async () => {
    const query = `query ($asAt: DateTime) { programme(ref: "IF", asAt: $asAt) {
      readings { key value rating status } } }`;
    const then = await api.ask(query, { asAt: "2019-09-30" });
    const colours = new Set(then.data.programme.readings.map(({ rating }: Reading) => rating));
    expect([...colours].sort()).toEqual(["AMBER", "GREEN", "RED", "UNKNOWN"]);
    const now = await api.ask(query, { asAt: null });
    for (const { rating } of now.data.programme.readings as Reading[])
      expect(rating).toBe("UNKNOWN");
  });

  it("tell what is invented, through every figure worked out from it", async () => {
    const { data } = await api.ask(`{ programme(ref: "IF", asAt: "2019-09-30") {
      readings { key value provenance }
      workstreams { kind rating illustrative }
      objectives { ref delivery { rating illustrative } } } }`);
    const { readings, workstreams, objectives } = data.programme;
    for (const { value, provenance } of readings)
      if (value !== null) expect(provenance).toBe("ILLUSTRATIVE");
    for (const { rating, illustrative } of [
      ...workstreams,
      ...objectives.map((each: { delivery: object }) => each.delivery),
    ])
      if (rating !== "UNKNOWN") expect(illustrative).toBe(true);
  });

  it("give each point of a trend the colour of its day", async () => {
    const { data } = await api.ask(`{ programme(ref: "IF") {
      readings(keys: ["process.data-timeliness"], to: "2019-12-31") { value rating status asAt } } }`);
    expect(data.programme.readings).toEqual([
      { value: expect.any(Number), rating: "RED", status: "OK", asAt: "2019-09-30T22:59:59.999Z" },
    ]);
  });

  it("leave every chain whole, their own records in it", async () => {
    const { data } = await api.ask('{ verifyChain(programme: "IF") { ok problem } }');
    expect(data.verifyChain).toEqual({ ok: true, problem: null });
  });
});
