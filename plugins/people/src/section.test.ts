import { figure, Provenance, Rating } from "@tranche/plugin-kit";
import { fakeReads } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { factsOf, MANY } from "./example-facts.ts";
import { vacancyRateMetric } from "./metrics.ts";
import { plugin } from "./plugin.ts";
import { section } from "./section.ts";

const DAY = "2019-08-31";

describe("the section", () => {
  it("asks once for each kind, and leaves out programmes without facts", async () => {
    const reads = fakeReads(DAY, factsOf("P7", DAY));
    const answer = await section.loadMany(MANY, reads);
    expect(reads.asked).toHaveLength(4);
    expect([...answer.keys()]).toEqual(["P7"]);
    const blocks = answer.get("P7") ?? [];
    expect(blocks.filter(({ kind }) => kind === "figure")).toHaveLength(plugin.metrics.length);
    for (const block of blocks)
      if (block.kind === "table")
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
  });

  it("says when figures are illustrative", async () => {
    const text = async (provenance: Provenance) => {
      const reads = fakeReads(DAY, factsOf("P7", DAY, provenance));
      return (await section.loadMany(["P7"], reads)).get("P7")?.[0]?.kind;
    };
    expect(await text(Provenance.ILLUSTRATIVE)).toBe("text");
    expect(await text(Provenance.RECORDED)).toBe("figure");
  });

  it("gives a figure its colour while it is fresh, and none when it is old or missing", () => {
    const measured = { value: 26.666, observedOn: "2019-07-31" };
    const colour = (day: string) => figure(vacancyRateMetric, measured, day).rating;
    expect(figure(vacancyRateMetric, measured, DAY)).toEqual({
      kind: "figure",
      label: "Vacancy rate of data roles, as of 2019-07-31",
      value: "26.7",
      unit: "%",
      rating: Rating.RED,
    });
    expect(colour("2019-09-14")).toBe(Rating.RED);
    expect(colour("2019-09-15")).toBe(Rating.UNKNOWN);
    expect(figure(vacancyRateMetric, undefined, DAY)).toMatchObject({
      value: "no data",
      rating: Rating.UNKNOWN,
    });
  });
});
