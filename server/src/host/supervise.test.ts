import type { Plugin } from "@tranche/plugin-kit";
import pino from "pino";
import { describe, expect, it } from "vitest";
import { orderPlugins } from "./plugin-order.ts";
import { PluginRegistry } from "./registry.ts";
import { startPlugins, stopPlugins } from "./supervise.ts";

const quiet = pino({ level: "silent" });

const foundOf = (plugin: Plugin) => ({
  id: plugin.id,
  version: plugin.version,
  plugin,
  config: { for: plugin.id },
  reason: null,
  failure: null,
});

describe("starting and stopping", () => {
  const events: string[] = [];
  const noting = (id: string, dependsOn: string[] = [], stops = true): Plugin => ({
    id,
    version: "1.0.0",
    dependsOn,
    start: async ({ config }) => {
      events.push(`${id} begins with ${JSON.stringify(config)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`${id} started`);
    },
    stop: async () => {
      if (!stops) throw new Error("no");
      events.push(`${id} stopped`);
    },
  });

  it("starts independent plugins at once, dependants after, and stops the other way round", async () => {
    const plugins = [noting("b", ["a"]), noting("c"), noting("a")];
    const registry = new PluginRegistry(plugins.map(foundOf), [], quiet, false, 100);
    const { ordered } = orderPlugins(plugins, []);
    expect(ordered.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    await startPlugins(registry, ordered, quiet);
    await stopPlugins(registry, ordered);
    const at = (event: string) => events.findIndex((each) => each.startsWith(event));
    expect(events).toContain('c begins with {"for":"c"}');
    // Both wait for nobody: each has begun before either is done.
    expect(Math.max(at("a begins"), at("c begins"))).toBeLessThan(
      Math.min(at("a started"), at("c started")),
    );
    expect(at("b begins")).toBeGreaterThan(at("a started"));
    expect(events.slice(-3)).toEqual(["c stopped", "b stopped", "a stopped"]);
  });

  it("stops the others when one fails to stop", async () => {
    events.length = 0;
    const plugins = [noting("a"), noting("b", [], false), noting("c")];
    const registry = new PluginRegistry(plugins.map(foundOf), [], quiet, false, 100);
    await stopPlugins(registry, plugins);
    expect(events).toEqual(["c stopped", "a stopped"]);
  });
});

describe("the order of plugins", () => {
  const plugin = (id: string, ...dependsOn: string[]): Plugin => ({
    id,
    version: "1.0.0",
    dependsOn,
  });

  it("is the same however they are listed", () => {
    const list = [plugin("d", "b", "c"), plugin("c", "a"), plugin("b", "a"), plugin("a", "core")];
    const ids = (order: Plugin[]) => orderPlugins(order, ["core"]).ordered.map(({ id }) => id);
    expect(ids(list)).toEqual(["a", "b", "c", "d"]);
    expect(ids(list.toReversed())).toEqual(["a", "b", "c", "d"]);
  });

  it("names what is missing, and the circle", () => {
    const { ordered, problems } = orderPlugins(
      [plugin("x", "y"), plugin("y", "z"), plugin("z", "x"), plugin("w", "absent"), plugin("ok")],
      [],
    );
    expect(ordered.map(({ id }) => id)).toEqual(["ok"]);
    expect(problems.get("w")).toContain('"absent"');
    expect(problems.get("x")).toContain("x → y → z → x");
  });
});
