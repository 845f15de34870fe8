import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plugins } from "../tranche.config.ts";
import { openApi } from "./support/api.ts";
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
