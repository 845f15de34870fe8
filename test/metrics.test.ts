import type { Metric, Plugin } from "@tranche/plugin-kit";
import pino from "pino";
import { describe, expect, it } from "vitest";
import { Role } from "../server/src/access/caller.ts";
import { assemble } from "../server/src/host/system.ts";
import { Reader } from "../server/src/records/reader.ts";
import { takeSnapshot } from "../server/src/rooms/metrics/snapshot.ts";
import { Programme } from "../server/src/rooms/programme/programme.ts";
import { type EmptyDatabase, KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";
import { TABLES } from "./support/store.ts";
import { filledDatabase } from "./support/templates.ts";
import { signedIn } from "./support/tokens.ts";

const metric = (key: string, change: Partial<Metric> = {}): Metric => ({
  key,
  version: 1,
  title: key,
  description: "A measure.",
  unit: "%",
  workstream: "CULTURE",
  better: "higher",
  thresholds: { green: 80, amber: 50 },
  freshForDays: 30,
  computeMany: async (programmes, { day }) =>
    new Map(programmes.map((each) => [each, { value: 60, observedOn: day }])),
  ...change,
});

const plugin = (
  version: string,
  metrics: Metric[],
  migrations: Plugin["migrations"] = [],
): Plugin => ({
  id: "m",
  version,
  metrics,
  migrations,
});

describe.each(KINDS)("metrics on %s", (kind) => {
  const withServer = async (
    empty: EmptyDatabase,
    use: Plugin,
    work: (
      ask: (
        query: string,
        variables?: object,
      ) => Promise<{ data: never; errors?: { extensions: object }[] }>,
      system: Awaited<ReturnType<typeof assemble>>,
    ) => Promise<void>,
  ) => {
    const system = await assemble(
      {
        host: "127.0.0.1",
        access: { mode: "demonstration" },
        port: 0,
        dataFolder: empty.folder,
        location: empty.location,
        strict: true,
        seed: "none",
        pluginDeadlineMs: 5000,
        environment: {},
      },
      pino({ level: "silent" }),
      [{ use }],
    );
    try {
      const headers = await signedIn(system, [Role.SRO]);
      const request = { method: "POST", url: "/graphql", headers } as const;
      await work(async (query, variables = {}) => {
        const { body } = await system.http.inject({ ...request, payload: { query, variables } });
        return JSON.parse(body);
      }, system);
    } finally {
      await system.stop();
    }
  };

  it("keep the version and thresholds that a reading was made with, through an upgrade", async () => {
    const empty = await filledDatabase(kind, TABLES);
    const old = plugin("0.1.0", [metric("m.share")]);
    const snapshot = 'mutation { takeSnapshot(programme: "P") { runs { metric status } } }';
    const readings = `{ programme(ref: "P") {
      readings(keys: ["m.share"], from: "2018-01-01") { value rating metricVersion thresholds { green amber } }
      latest: readings(keys: ["m.share"]) { value rating metricVersion } }
      metricCatalogue { key version thresholds { green } } }`;
    await withServer(empty, old, async (ask, { store }) => {
      await writeProgramme(store, "P", 1);
      await ask(snapshot);
    });
    const next = plugin(
      "0.2.0",
      [
        metric("m.share", {
          version: 2,
          thresholds: { green: 40, amber: 20 },
          computeMany: async (programmes, { day }) =>
            new Map(programmes.map((each) => [each, { value: 45, observedOn: day }])),
        }),
      ],
      [{ name: "0001-more", up: () => ["CREATE TABLE m_more (x integer)"], down: () => [] }],
    );
    await withServer(empty, next, async (ask) => {
      const before = { value: 60, rating: "AMBER", metricVersion: 1 };
      expect((await ask(readings)).data).toMatchObject({ programme: { latest: [before] } });
      await ask(snapshot);
      const { data } = await ask(readings);
      expect(data).toEqual({
        programme: {
          readings: [
            { ...before, thresholds: { green: 80, amber: 50 } },
            { value: 45, rating: "GREEN", metricVersion: 2, thresholds: { green: 40, amber: 20 } },
          ],
          latest: [{ value: 45, rating: "GREEN", metricVersion: 2 }],
        },
        metricCatalogue: [{ key: "m.share", version: 2, thresholds: { green: 40 } }],
      });
      const verified = await ask('{ verifyChain(programme: "P") { ok problem } }');
      expect(verified.data).toEqual({ verifyChain: { ok: true, problem: null } });
    });
    await empty.drop();
  });

  it("read nothing where there is nothing, and go stale", async () => {
    const empty = await filledDatabase(kind, TABLES);
    const use = plugin("0.1.0", [
      metric("m.none", { computeMany: async () => new Map() }),
      metric("m.old", {
        computeMany: async (programmes) =>
          new Map(programmes.map((each) => [each, { value: 90, observedOn: "2018-01-31" }])),
      }),
      metric("m.zero", {
        computeMany: async (programmes, { day }) =>
          new Map(programmes.map((each) => [each, { value: 0, observedOn: day }])),
      }),
    ]);
    await withServer(empty, use, async (ask, { store }) => {
      await writeProgramme(store, "P", 1);
      const query = `{ programme(ref: "P") { readings { key value status rating }
        workstreams { kind rating unknownCount readings { key } } } }`;
      const never = await ask(query);
      expect(never.data).toMatchObject({
        programme: {
          readings: ["m.none", "m.old", "m.zero"].map((key) => ({
            key,
            value: null,
            status: "NO_DATA",
            rating: "UNKNOWN",
          })),
        },
      });
      await ask('mutation { takeSnapshot(programme: "P") { runs { metric } } }');
      const { data } = (await ask(query)) as {
        data: { programme: { readings: object[]; workstreams: { kind: string }[] } };
      };
      expect(data.programme.readings).toEqual([
        { key: "m.none", value: null, status: "NO_DATA", rating: "UNKNOWN" },
        { key: "m.old", value: 90, status: "STALE", rating: "UNKNOWN" },
        { key: "m.zero", value: 0, status: "OK", rating: "RED" },
      ]);
      expect(data.programme.workstreams.find((w) => w.kind === "CULTURE")).toEqual({
        kind: "CULTURE",
        rating: "RED",
        unknownCount: 2,
        readings: [{ key: "m.none" }, { key: "m.old" }, { key: "m.zero" }],
      });
    });
    await empty.drop();
  });

  it("are recorded by hand where they are not worked out", async () => {
    const empty = await filledDatabase(kind, TABLES);
    const { computeMany: _none, ...byHand } = metric("m.hand");
    await withServer(empty, plugin("0.1.0", [byHand, metric("m.made")]), async (ask, { store }) => {
      await writeProgramme(store, "P", 1);
      const record = `mutation ($input: RecordReadingInput!) { recordReading(input: $input) {
        reading { key value rating status recordedBy metricVersion } } }`;
      const input = { programme: "P", reason: "June return", key: "m.hand", value: 81.5 };
      expect((await ask(record, { input })).data).toEqual({
        recordReading: {
          reading: {
            key: "m.hand",
            value: 81.5,
            rating: "GREEN",
            status: "OK",
            recordedBy: "demonstration SRO",
            metricVersion: 1,
          },
        },
      });
      for (const key of ["m.made", "m.absent"]) {
        const refused = await ask(record, { input: { ...input, key } });
        expect(refused.errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "key" });
      }
    });
    await empty.drop();
  });

  it("ask each metric once for 500 programmes, and keep nothing twice", async () => {
    const empty = await filledDatabase(kind, TABLES);
    const calls: number[] = [];
    const metrics = Array.from({ length: 40 }, (_, index) =>
      metric(`m.n${index}`, {
        computeMany: async (programmes, { day }) => {
          calls.push(programmes.length);
          return new Map(programmes.map((each) => [each, { value: index, observedOn: day }]));
        },
      }),
    );
    await withServer(empty, plugin("0.1.0", metrics), async (_ask, { store, registry }) => {
      const programmes = Array.from({ length: 500 }, (_, index) => `P${index}`);
      for (const programme of programmes)
        await store.change(
          { programme, actor: "t", reason: "r", opens: true, at: "2018-01-01" },
          (tx) =>
            tx.create(Programme, {
              ref: programme,
              name: programme,
              vision: "v",
              seniorResponsibleOwner: null,
              scope: null,
              outOfScope: null,
              approach: null,
            }),
        );
      const at = new Date().toISOString();
      const snap = async () => {
        const snapshot = store.database.snapshot();
        const before = store.database.statements;
        const reader = new Reader(snapshot, store.database.writer, at, at);
        const runs = await takeSnapshot(registry, store, reader, {
          actor: "t",
          reason: "r",
          programmes,
        });
        await snapshot.end();
        return { runs, statements: store.database.statements - before };
      };
      const kept = async () => {
        const snapshot = store.database.snapshot();
        const [row] = await snapshot.query<{ n: number }>(
          "SELECT COUNT(*) AS n FROM metric_reading",
        );
        await snapshot.end();
        return row?.n;
      };
      const { runs } = await snap();
      expect(calls).toEqual(Array(40).fill(500));
      expect(runs).toHaveLength(40);
      expect(runs.every(({ readings, status }) => readings === 500 && status === "OK")).toBe(true);
      expect(await kept()).toBe(20_000);
      await snap();
      expect(await kept()).toBe(20_000);
    });
    await empty.drop();
  });
});
