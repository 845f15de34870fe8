import { printSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { composed, printed } from "../server/src/host/print-schema.ts";
import { plugins } from "../tranche.config.ts";
import { good } from "./fixtures/plugins/good.ts";
import { openApi } from "./support/api.ts";

describe("putting the system together", () => {
  it("with plugins, then without, gives the core the same schema as without alone", async () => {
    const alone = printSchema((await composed([])).schema);
    const withPlugins = await composed([...plugins, { use: good }]);
    expect(printSchema(withPlugins.schema)).toContain("goodGreeting");
    expect(printSchema((await composed([])).schema)).toBe(alone);
    expect(alone).not.toContain("goodGreeting");
  });

  it("gives the same schema, owners and metrics in whatever order the plugins are listed", async () => {
    const list = [...plugins, { use: good }];
    const first = await composed(list);
    for (const order of [list.toReversed(), [...list.slice(2), ...list.slice(0, 2)]]) {
      const other = await composed(order);
      expect(printed(other.schema)).toBe(printed(first.schema));
      expect(Object.fromEntries(other.ownership)).toEqual(Object.fromEntries(first.ownership));
      expect(other.registry.metrics().map(({ part }) => part.key)).toEqual(
        first.registry.metrics().map(({ part }) => part.key),
      );
      expect(other.ordered.map(({ id }) => id)).toEqual(first.ordered.map(({ id }) => id));
    }
  });
});

describe.each([
  ["as listed", plugins],
  ["in reverse", plugins.toReversed()],
])("the seed with plugins %s", (_order, list) => {
  const api = openApi("sqlite", "information-futures", list);

  it("holds the same data", async () => {
    const { data, errors } = await api.ask(`{ programme(ref: "IF") {
      readings { key value status asAt observedAt }
      changes(first: 100) { edges { node { seq at reason records { entity ref } } } }
    } }`);
    expect(errors).toBeUndefined();
    // The first run writes the file's snapshot in memory, the second is held to it.
    seen.push(JSON.stringify(data));
    expect(seen.every((each) => each === seen[0])).toBe(true);
  });
});

const seen: string[] = [];
