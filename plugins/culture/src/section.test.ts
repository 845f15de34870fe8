import { figure, Provenance, Rating } from "@tranche/plugin-kit";
import { fakeReads } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { factsOf, MANY } from "./example-facts.ts";
import { activeUsersMetric } from "./metrics.ts";
import { plugin } from "./plugin.ts";
import { section } from "./section.ts";

const DAY = "2019-08-31";

describe("the section", () => {
  it("asks once for each kind, and leaves out programmes without facts", async () => {
    const reads = fakeReads(DAY, factsOf("P7", DAY));
    const answer = await section.loadMany(MANY, reads);
    expect(reads.asked).toHaveLength(5);
    expect([...answer.keys()]).toEqual(["P7"]);
    const blocks = answer.get("P7") ?? [];
    expect(blocks.filter(({ kind }) => kind === "figure")).toHaveLength(plugin.metrics.length);
    for (const block of blocks)
      if (block.kind === "table")
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
  });

  it("shows an update that is overdue", async () => {
    const rowsOn = async (day: string) => {
      const blocks = (await section.loadMany(["P7"], fakeReads(day, factsOf("P7", DAY)))).get("P7");
      return blocks?.flatMap((block) => (block.kind === "table" ? block.rows : []));
    };
    const row = (state: string) => ["Ward counts", "public", "every 31 days", state];
    expect(await rowsOn("2019-10-01")).toContainEqual(row("up to date"));
    expect(await rowsOn("2019-10-02")).toContainEqual(row("overdue"));
  });

  it("says when figures are illustrative", async () => {
    const first = async (provenance: Provenance) => {
      const reads = fakeReads(DAY, factsOf("P7", DAY, provenance));
      return (await section.loadMany(["P7"], reads)).get("P7")?.[0]?.kind;
    };
    expect(await first(Provenance.ILLUSTRATIVE)).toBe("text");
    expect(await first(Provenance.RECORDED)).toBe("figure");
  });

  it("gives a figure its colour while it is fresh, and none when it is old or missing", () => {
    const measured = { value: 200 / 3, observedOn: "2019-07-31" };
    expect(figure(activeUsersMetric, measured, "2019-09-14")).toEqual({
      kind: "figure",
      label: "Active users of insight products, as of 2019-07-31",
      value: "66.7",
      unit: "%",
      rating: Rating.GREEN,
    });
    expect(figure(activeUsersMetric, measured, "2019-09-15").rating).toBe(Rating.UNKNOWN);
    expect(figure(activeUsersMetric, undefined, DAY)).toMatchObject({
      value: "no data",
      rating: Rating.UNKNOWN,
    });
  });
});
