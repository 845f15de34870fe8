import { describe, expect, it } from "vitest";
import { figure, illustrativeNotice, table } from "./blocks.ts";
import { recordOf } from "./check/fakes.ts";
import type { Metric } from "./metric.ts";
import { Provenance } from "./provenance.ts";
import { Rating } from "./rating.ts";
import { ProgrammeRecord } from "./record.ts";

const share: Metric = {
  key: "estates.sites-closed",
  version: 1,
  title: "Sites closed",
  description: "Sites closed, of all.",
  unit: "%",
  better: "higher",
  thresholds: { green: 80, amber: 50 },
  freshForDays: 45,
};

describe("a figure", () => {
  const shown = (value: number, unit = "%", day = "2019-08-31") =>
    figure({ ...share, unit }, { value, observedOn: "2019-07-31" }, day);

  it("says what it is of, its day and its colour", () => {
    expect(shown(200 / 3)).toEqual({
      kind: "figure",
      label: "Sites closed, as of 2019-07-31",
      value: "66.7",
      unit: "%",
      rating: Rating.AMBER,
    });
  });

  it("gives a share one decimal, and anything else at most one", () => {
    expect(shown(10).value).toBe("10.0");
    expect(shown(10, "sites").value).toBe("10");
    expect(shown(26.666, "days").value).toBe("26.7");
  });

  it("has no colour on the 46th day, and says when there is no data", () => {
    expect(shown(90, "%", "2019-09-14").rating).toBe(Rating.GREEN);
    expect(shown(90, "%", "2019-09-15").rating).toBe(Rating.UNKNOWN);
    expect(figure(share, undefined, "2019-08-31")).toEqual({
      kind: "figure",
      label: "Sites closed",
      value: "no data",
      rating: Rating.UNKNOWN,
    });
  });
});

describe("a table", () => {
  it("is left out without rows", () => {
    expect(table(["Site"], [])).toEqual([]);
    expect(table(["Site"], [["A"]])).toEqual([{ kind: "table", columns: ["Site"], rows: [["A"]] }]);
  });
});

describe("the notice of illustrative facts", () => {
  it("is there when any fact is illustrative", () => {
    class Site extends ProgrammeRecord {}
    const site = (provenance?: Provenance) => recordOf(Site, "P1", { ref: "S1" }, provenance);
    expect(illustrativeNotice({ sites: [site()] })).toEqual([]);
    expect(illustrativeNotice({ sites: [site(), site(Provenance.ILLUSTRATIVE)] })).toMatchObject([
      { kind: "text", text: expect.stringContaining("illustrative") },
    ]);
  });
});
