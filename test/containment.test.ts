import type { Plugin, PluginEntry } from "@tranche/plugin-kit";
import pino from "pino";
import { describe, expect, it } from "vitest";
import { assemble } from "../server/src/host/system.ts";
import {
  collisions,
  failingMetrics,
  failingSections,
  failsWhenAsked,
  neverReady,
  SECRET,
  sound,
} from "./fixtures/plugins/faulty.ts";
import { good } from "./fixtures/plugins/good.ts";
import { writeProgramme } from "./support/programme.ts";
import { TABLES } from "./support/store.ts";
import { filledDatabase } from "./support/templates.ts";
import { signedIn } from "./support/tokens.ts";

const GOOD = `{ plugins { id state reason } programme(ref: "P") { good { count } readings { key status value } }
  boardPack(programme: "P") { sections { plugin status reason } } }`;

describe("containment", () => {
  /** A server with these plugins, a log that is kept, and programmes P and Q. */
  const run = async (entries: readonly PluginEntry[], strict = false) => {
    const own = await filledDatabase("sqlite", TABLES);
    const log: string[] = [];
    const system = await assemble(
      {
        host: "127.0.0.1",
        access: { mode: "demonstration" },
        port: 0,
        dataFolder: own.folder,
        location: own.location,
        strict,
        seed: "none",
        pluginDeadlineMs: 100,
        environment: {},
      },
      pino({ level: "info" }, { write: (line: string) => log.push(line) }),
      entries,
    );
    for (const programme of ["P", "Q"]) await writeProgramme(system.store, programme, 1);
    const headers = await signedIn(system);
    const ask = async (query: string) => {
      const { body } = await system.http.inject({
        method: "POST",
        url: "/graphql",
        headers,
        payload: { query },
      });
      return { ...JSON.parse(body), body };
    };
    const stop = async () => {
      await system.stop();
      await own.drop();
    };
    return { ask, log, stop, system };
  };

  const looksGood = async (ask: Awaited<ReturnType<typeof run>>["ask"]) => {
    await ask('mutation { takeSnapshot(programme: "P") { runs { metric } } }');
    const { data, errors } = await ask(GOOD);
    expect(errors).toBeUndefined();
    expect(data.programme.good).toEqual({ count: 1 });
    expect(data.programme.readings).toContainEqual({ key: "good.things", status: "OK", value: 3 });
    expect(data.boardPack.sections).toContainEqual({ plugin: "good", status: "OK", reason: null });
    return data.plugins as { id: string; state: string; reason: string | null }[];
  };

  it.each(Object.keys(neverReady))("before it is asked: %s", async (kind) => {
    const { id, ...entry } = neverReady[kind] as (typeof neverReady)[string];
    const { ask, log, stop, system } = await run([entry, { use: good }]);
    const plugins = await looksGood(ask);
    const faulty = plugins.find((each) => each.id === id);
    expect(faulty?.state).toBe("FAILED");
    expect(faulty?.reason?.length).toBeGreaterThan(15);
    expect(JSON.stringify(plugins)).not.toContain(SECRET);
    expect(log.join("")).toContain(`"plugin":"${id}"`);
    const health = await system.http.inject("/health");
    expect(health.statusCode).toBe(200);
    expect(health.json().plugins).toContainEqual({ id, state: "FAILED" });
    await stop();
    await expect(run([entry, { use: good }], true)).rejects.toThrow(id);
  });

  it("keeps the fields of a plugin that is not ready in the schema, and tells of them", async () => {
    const broken: Plugin = { ...sound, start: async () => Promise.reject(new Error(SECRET)) };
    const { ask, stop } = await run([{ use: broken }, { use: good }]);
    const { data, errors, extensions } = await ask(
      '{ programmes { edges { node { faulty { word } } } } boardPack(programme: "P") { sections { plugin status reason } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.programmes.edges).toEqual([{ node: { faulty: null } }, { node: { faulty: null } }]);
    expect(data.boardPack.sections).toContainEqual({
      plugin: "faulty",
      status: "UNAVAILABLE",
      reason: "faulty is not available: It failed to start.",
    });
    expect(extensions.degraded).toEqual([
      {
        plugin: "faulty",
        path: "Programme.faulty",
        reason: "faulty is not available: It failed to start.",
        count: 2,
      },
    ]);
    await stop();
  });

  it("keeps the recorded fields of a plugin that can't even be imported", async () => {
    const { ask, stop, system } = await run([{ use: "@absent/plugin-people" }, { use: good }]);
    const read = await ask('{ programme(ref: "P") { people { __typename } good { count } } }');
    expect(read.errors).toBeUndefined();
    expect(read.data.programme).toEqual({ people: null, good: { count: 1 } });
    expect(read.extensions.degraded).toEqual([
      expect.objectContaining({ plugin: "people", path: "Programme.people", count: 1 }),
    ]);
    const written = await ask(`mutation { recordPeopleEstablishment(input: {
      programme: "P", ref: "R", reason: "r", role: "x", asOf: "2019-09-30", posts: 1, inPost: 1, leavers: 0
    }) { establishment { ref } } }`);
    expect(written.data).toEqual({ recordPeopleEstablishment: null });
    expect(written.errors[0].extensions.code).toBe("PLUGIN_UNAVAILABLE");
    expect(system.registry.plugins().find(({ id }) => id === "people")?.state).toBe("FAILED");
    await stop();
  });

  it.each(Object.keys(failsWhenAsked))("when it is asked: %s", async (kind) => {
    const { plugin, path, ask: query } = failsWhenAsked[kind] as (typeof failsWhenAsked)[string];
    const { ask, log, stop } = await run([{ use: plugin }, { use: good }]);
    const { data, errors, extensions, body } = await ask(query);
    expect(body).not.toContain(SECRET);
    if (path.startsWith("Mutation.")) {
      // A write that failed must not look like one that was done.
      expect(data).toEqual({ a: null });
      expect(errors[0].extensions.code).toBe("PLUGIN_UNAVAILABLE");
      await looksGood(ask);
      return stop();
    }
    expect(errors).toBeUndefined();
    expect(Object.values(data)[0]).toSatisfy((a) => a === null || (a as object) !== undefined);
    expect(JSON.stringify(data)).not.toContain("word");
    expect(extensions.degraded).toHaveLength(1);
    expect(extensions.degraded[0]).toMatchObject({ plugin: "faulty", path });
    expect(body).not.toContain(SECRET);
    if (!/hangs|no map/.test(kind)) expect(log.join("")).toContain(SECRET);
    await looksGood(ask);
    await stop();
  });

  it.each(Object.keys(failingMetrics))(
    "a metric that %s is kept as FAILED, and UNKNOWN",
    async (kind) => {
      const { ask, stop } = await run([{ use: failingMetrics[kind] as Plugin }, { use: good }]);
      const taken = await ask(
        'mutation { takeSnapshot(programme: "P") { runs { metric status readings } } }',
      );
      expect(taken.data.takeSnapshot.runs).toEqual([
        { metric: "faulty.words", status: "FAILED", readings: 0 },
        { metric: "good.things", status: "OK", readings: 1 },
      ]);
      const { data } = await ask(
        '{ programme(ref: "P") { readings(keys: ["faulty.words"]) { value status rating metricVersion } workstreams { kind rating unknownCount } } }',
      );
      expect(data.programme.readings).toEqual([
        { value: null, status: "FAILED", rating: "UNKNOWN", metricVersion: 1 },
      ]);
      const people = data.programme.workstreams.find((w: { kind: string }) => w.kind === "PEOPLE");
      expect(people.unknownCount).toBe(1);
      await stop();
    },
  );

  it.each(Object.keys(failingSections))(
    "a section that %s says that it is unavailable",
    async (kind) => {
      const { ask, stop } = await run([{ use: failingSections[kind] as Plugin }, { use: good }]);
      const { data, errors } = await ask(
        '{ boardPack(programme: "P") { sections { plugin status reason blocks { __typename } } } }',
      );
      expect(errors).toBeUndefined();
      const [faulty, fine] = data.boardPack.sections;
      expect(faulty).toMatchObject({ plugin: "faulty", status: "UNAVAILABLE", blocks: [] });
      expect(faulty.reason).toMatch(/^faulty /);
      expect(fine).toMatchObject({ plugin: "good", status: "OK", reason: null });
      await stop();
    },
  );

  it.each(Object.keys(collisions))(
    "a collision over a %s is refused, naming both",
    async (kind) => {
      const { plugin, claim, holder } = collisions[kind] as (typeof collisions)[string];
      const states: unknown[] = [];
      for (const order of [
        [plugin, good],
        [good, plugin],
      ]) {
        const { ask, stop } = await run(order.map((use) => ({ use })));
        const plugins = await looksGood(ask);
        const refused = plugins.find(({ id }) => id === plugin.id);
        expect(refused?.state).toBe("FAILED");
        expect(refused?.reason).toContain(claim);
        expect(refused?.reason).toContain(`"${holder}"`);
        expect(refused?.reason).toContain(`"${plugin.id}"`);
        states.push(plugins);
        await stop();
      }
      expect(states[0]).toEqual(states[1]);
    },
  );

  it("a plugin that depends on a failed one is blocked, and says by which", async () => {
    const failed: Plugin = { ...sound, start: async () => Promise.reject(new Error("no")) };
    const dependent: Plugin = { id: "dependent", version: "1.0.0", dependsOn: ["faulty"] };
    const { ask, stop } = await run([{ use: dependent }, { use: failed }, { use: good }]);
    const plugins = await looksGood(ask);
    expect(plugins.find(({ id }) => id === "dependent")).toEqual({
      id: "dependent",
      state: "BLOCKED",
      reason: 'It depends on "faulty", which is not ready.',
    });
    await stop();
  });

  it("plugins that depend on each other are named in a circle", async () => {
    const one: Plugin = { id: "one", version: "1.0.0", dependsOn: ["two"] };
    const two: Plugin = { id: "two", version: "1.0.0", dependsOn: ["one"] };
    const { ask, stop } = await run([{ use: one }, { use: two }, { use: good }]);
    const plugins = await looksGood(ask);
    expect(plugins.find(({ id }) => id === "one")?.reason).toContain("one → two → one");
    await stop();
  });

  it("a start that hangs is given up, and named with the likely cause", async () => {
    const { startPlugins } = await import("../server/src/host/supervise.ts");
    const { PluginRegistry } = await import("../server/src/host/registry.ts");
    const hanging: Plugin = { id: "hanging", version: "1.0.0", start: () => new Promise(() => {}) };
    const found = {
      id: "hanging",
      version: "1.0.0",
      plugin: hanging,
      config: {},
      reason: null,
      failure: null,
    };
    const log = pino({ level: "silent" });
    const registry = new PluginRegistry([found], [], log, false, 100);
    await startPlugins(registry, [hanging], log, 50);
    expect(registry.plugins()[0]).toMatchObject({ state: "FAILED" });
    expect(registry.plugins()[0]?.reason).toMatch(/did not start within 50 ms/);
  });
});
