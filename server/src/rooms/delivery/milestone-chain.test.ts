import { describe, expect, it } from "vitest";
import { type ChainLink, expectedDays } from "./milestone-chain.ts";

const planned = (day: string | null, waits: ChainLink["waits"] = []): ChainLink => ({
  dates: { baselineOn: day, forecastOn: day, actualOn: null },
  waits,
});
const forecast = (link: ChainLink, forecastOn: string): ChainLink => ({
  ...link,
  dates: { ...link.dates, forecastOn },
});
const happened = (link: ChainLink, actualOn: string): ChainLink => ({
  ...link,
  dates: { ...link.dates, actualOn },
});
const chain = (links: Record<string, ChainLink>) => expectedDays(new Map(Object.entries(links)));

describe("the day expected of a milestone", () => {
  const design = planned("2019-09-30");
  const closure = planned("2020-03-31", [{ on: "design", neededBy: "2019-09-30" }]);

  it("is its own while what it waits for comes in time", () => {
    expect(chain({ design, closure })("closure")).toBe("2020-03-31");
    expect(chain({ design: forecast(design, "2019-03-31"), closure })("closure")).toBe(
      "2020-03-31",
    );
  });

  it.each([
    ["2019-10-01", "2020-04-30"],
    ["2019-10-31", "2020-04-30"],
    ["2020-04-30", "2020-10-31"],
  ])("moves by the months that its design is late: %s gives %s", (day, expected) => {
    expect(chain({ design: forecast(design, day), closure })("closure")).toBe(expected);
  });

  it("counts a slip once when its own programme has forecast it already", () => {
    const late = forecast(design, "2019-10-31");
    expect(chain({ design: late, closure: forecast(closure, "2020-04-30") })("closure")).toBe(
      "2020-04-30",
    );
    expect(chain({ design: late, closure: forecast(closure, "2020-09-30") })("closure")).toBe(
      "2020-09-30",
    );
  });

  it("follows through the chain, and the latest of several counts", () => {
    const data = planned("2020-01-31");
    const links = {
      design: forecast(design, "2019-11-30"),
      closure: planned("2020-03-31", [
        { on: "design", neededBy: "2019-09-30" },
        { on: "data", neededBy: "2020-01-31" },
      ]),
      saving: planned("2020-06-30", [{ on: "closure", neededBy: "2020-03-31" }]),
    };
    expect(chain({ ...links, data })("saving")).toBe("2020-08-30");
    expect(chain({ ...links, data: forecast(data, "2020-06-01") })("saving")).toBe("2020-11-30");
  });

  it("is never before what it waits for, also when nobody named a day for that", () => {
    const waiting = planned("2020-03-31", [{ on: "design", neededBy: null }]);
    expect(chain({ design, waiting })("waiting")).toBe("2020-03-31");
    expect(chain({ design: forecast(design, "2020-05-04"), waiting })("waiting")).toBe(
      "2020-05-04",
    );
  });

  it("is the day it happened, whatever comes later", () => {
    const late = forecast(design, "2021-01-31");
    expect(chain({ design: late, closure: happened(closure, "2020-03-31") })("closure")).toBe(
      "2020-03-31",
    );
    expect(chain({ design: happened(late, "2019-10-04"), closure })("closure")).toBe("2020-04-30");
  });

  it("is not known where nobody has said a day, and such a one holds nothing up", () => {
    expect(chain({ design: planned(null), closure })("design")).toBe(null);
    expect(chain({ design: planned(null), closure })("closure")).toBe("2020-03-31");
    expect(chain({ closure })("closure")).toBe("2020-03-31");
    expect(chain({})("closure")).toBe(null);
  });

  it("comes to an end in a circle", () => {
    const one = planned("2020-01-31", [{ on: "two", neededBy: "2019-12-31" }]);
    const two = planned("2020-02-29", [{ on: "one", neededBy: "2020-01-31" }]);
    expect(chain({ one, two })("one")).toBe("2020-03-31");
  });
});
