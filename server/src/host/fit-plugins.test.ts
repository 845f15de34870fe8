import type { Plugin } from "@tranche/plugin-kit";
import { printSchema } from "graphql";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { good } from "../../../test/fixtures/plugins/good.ts";
import { lender, lister, misfits, neighbours } from "../../../test/fixtures/plugins/neighbours.ts";
import { plugins } from "../../../tranche.config.ts";
import { facetResolver } from "./facet-resolver.ts";
import { fitOneByOne, fitPlugins, fitTogether, type Part } from "./fit-plugins.ts";
import { ownResolvers } from "./own-resolvers.ts";
import { findPlugins } from "./plugin-list.ts";
import { buildIsolated } from "./schema-build.ts";

vi.mock("./schema-build.ts", async (original) => {
  const real = await original<typeof import("./schema-build.ts")>();
  return { ...real, buildIsolated: vi.fn(real.buildIsolated) };
});

const partOf = (plugin: Plugin): Part => ({
  plugin,
  resolvers: [
    ...ownResolvers(plugin),
    ...(plugin.facets ?? []).map((part) =>
      facetResolver({ plugin: plugin.id, config: null, part }),
    ),
  ],
});

const listed = (await findPlugins(plugins, {})).flatMap(({ plugin }) => plugin ?? []);
const people = listed.find(({ id }) => id === "people") as Plugin;
const sound = [...listed, good, ...neighbours];

const told = (fitted: ReturnType<typeof fitPlugins> | undefined) =>
  fitted && {
    schema: printSchema(fitted.schema),
    ownership: Object.fromEntries(fitted.ownership),
    refused: Object.fromEntries(fitted.refused),
    fitting: fitted.fitting.map(({ plugin }) => plugin.id),
  };

describe("putting plugins into the schema", () => {
  /** The schema with the others alone, which is worked out once. */
  let without: ReturnType<typeof told>;
  beforeEach(() => {
    vi.mocked(buildIsolated).mockClear();
  });

  it("builds it once where nothing fails", () => {
    expect(fitPlugins(sound.map(partOf)).refused).toEqual(new Map());
    expect(buildIsolated).toHaveBeenCalledTimes(1);
  });

  it("builds it once where names alone collide", () => {
    const rival: Plugin = { id: "rival", version: "1.0.0", facets: good.facets ?? [] };
    const fitted = fitPlugins([...sound, rival].map(partOf));
    expect([...fitted.refused.keys()]).toEqual(["rival"]);
    expect(buildIsolated).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["none", []],
    ["those of the list", listed],
    ["some that build on each other", sound],
    ["some in a circle", neighbours.toReversed()],
    ["one that answers an interface", [lister, good, lender]],
    ["one that answers an interface, last", [good, lender, lister]],
  ])("says the same of %s as when each is built by itself", (_which, list) => {
    const parts = list.map(partOf);
    const oneByOne = told(fitOneByOne(parts));
    vi.mocked(buildIsolated).mockClear();
    expect(told(fitPlugins(parts))).toEqual(oneByOne);
    if (oneByOne?.fitting.length === list.length) expect(buildIsolated).toHaveBeenCalledTimes(1);
  });

  it("gives a name to the next when the one that took it collides with the core", () => {
    const [facet] = good.facets ?? [];
    const taken: Plugin = {
      ...good,
      id: "taken",
      facets: facet ? [{ ...facet, field: "vision" }] : [],
    };
    const bare = { resolvers: [], entities: [], metrics: [] };
    const parts = [{ ...taken, ...bare, metrics: good.metrics ?? [] }, good].map(partOf);
    expect(fitTogether(parts)).toBeUndefined();
    expect(told(fitPlugins(parts))).toMatchObject({
      fitting: ["good"],
      refused: { taken: expect.stringContaining("claim field Programme.vision") },
      ownership: { "Programme.good": "good" },
    });
  });

  it.each(Object.keys(misfits))("refuses alone one that %s", (kind) => {
    const { plugin, reason } = misfits[kind] as (typeof misfits)[string];
    const fitted = fitPlugins([lender, plugin, people].map(partOf));
    expect(vi.mocked(buildIsolated).mock.calls.length).toBeGreaterThan(1);
    expect([...fitted.refused.keys()]).toEqual([plugin.id]);
    expect(fitted.refused.get(plugin.id)).toMatch(reason);
    without ??= told(fitPlugins([lender, people].map(partOf)));
    expect(told(fitted)).toEqual({ ...without, refused: Object.fromEntries(fitted.refused) });
  });
});
