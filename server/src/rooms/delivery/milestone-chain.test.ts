import { addDays, daysBetween } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainLink, expectationsOf, heldUpBy } from "./milestone-chain.ts";
import { ownDay } from "./milestone-rating.ts";

const TODAY = "2019-01-15";

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
const chain = (links: Record<string, ChainLink>, today = TODAY) => {
  const expected = expectationsOf(new Map(Object.entries(links)), today);
  return (name: string) => expected(name)?.on ?? null;
};

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
    ["2019-10-01", "2020-04-01"],
    ["2019-10-31", "2020-05-01"],
    ["2020-04-30", "2020-10-30"],
  ])("moves by the days that its design is late: %s gives %s", (day, expected) => {
    expect(chain({ design: forecast(design, day), closure })("closure")).toBe(expected);
  });

  it.each([
    ["2027-01-31", "2027-02-01", "2027-04-01"],
    ["2027-01-01", "2027-01-31", "2027-04-30"],
    ["2028-02-28", "2028-02-29", "2027-04-01"],
  ])("is needed by %s and comes on %s: %s", (neededBy, on, expected) => {
    const links = { it: planned(on), waiting: planned("2027-03-31", [{ on: "it", neededBy }]) };
    // Nothing comes before what it waits for, however short the delay.
    expect(chain(links)("waiting")).toBe(expected > on ? expected : on);
  });

  it("moves 181 days with A, through B and on to C in another programme", () => {
    const links = {
      "HERE/A": forecast(planned("2027-01-31"), "2027-07-31"),
      "HERE/B": planned("2027-03-31", [{ on: "HERE/A", neededBy: "2027-01-31" }]),
      "THERE/C": planned("2027-06-30", [{ on: "HERE/B", neededBy: "2027-03-31" }]),
    };
    const expected = expectationsOf(new Map(Object.entries(links)), "2026-11-25");
    expect(expected("HERE/B")).toEqual({ on: "2027-09-28", heldBy: "HERE/A" });
    expect(expected("THERE/C")).toEqual({ on: "2027-12-28", heldBy: "HERE/B" });
    expect(heldUpBy("THERE/C", expected)).toEqual(["HERE/B", "HERE/A"]);
    expect(heldUpBy("HERE/A", expected)).toEqual([]);
  });

  it("is never before the day looked at, nor is what waits for it", () => {
    expect(chain({ design, closure }, "2019-09-30")("design")).toBe("2019-09-30");
    expect(chain({ design, closure }, "2020-06-30")("design")).toBe("2020-06-30");
    // 274 days after it was needed.
    expect(chain({ design, closure }, "2020-06-30")("closure")).toBe("2020-12-30");
    expect(chain({ design: happened(design, "2019-09-30"), closure }, "2020-06-30")("design")).toBe(
      "2019-09-30",
    );
  });

  it("counts a slip once when its own programme has forecast it already", () => {
    const late = forecast(design, "2019-10-31");
    expect(chain({ design: late, closure: forecast(closure, "2020-05-01") })("closure")).toBe(
      "2020-05-01",
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
    expect(chain({ ...links, data: forecast(data, "2020-06-01") })("saving")).toBe("2020-10-30");
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
    expect(chain({ design: happened(late, "2019-10-04"), closure })("closure")).toBe("2020-04-04");
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
    const links = new Map(Object.entries({ one, two }));
    expect(heldUpBy("one", expectationsOf(links, TODAY)).length).toBeLessThan(3);
  });
});

describe("whatever is planned, forecast and met", () => {
  const COUNT = 6;
  const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays("2018-01-01", n));
  const dates = fc.record({
    baselineOn: fc.option(day),
    forecastOn: fc.option(day),
    actualOn: fc.option(day, { freq: 4 }),
  });
  const wait = fc.record({ on: fc.nat(COUNT - 1), neededBy: fc.option(day) });
  const link = fc.tuple(dates, fc.array(wait, { maxLength: 3 }));
  // A milestone waits only for those before it, so that there is no circle.
  const links = fc.array(link, { minLength: COUNT, maxLength: COUNT }).map(
    (all) =>
      new Map(
        all.map(([own, waits], index): [string, ChainLink] => {
          const earlier = waits
            .filter(({ on }) => on < index)
            .map(({ on, neededBy }) => ({ on: `M${on}`, neededBy }));
          return [`M${index}`, { dates: own, waits: earlier }];
        }),
      ),
  );

  it("nothing unmet comes before the day looked at, its own day, or what it waits for", () => {
    fc.assert(
      fc.property(links, day, (all, today) => {
        const expected = expectationsOf(all, today);
        for (const [name, { dates: own, waits }] of all) {
          const on = expected(name)?.on;
          if (on === undefined) expect(ownDay(own)).toBe(null);
          else if (own.actualOn !== null) expect(on).toBe(own.actualOn);
          else
            for (const least of [today, ownDay(own), ...waits.map((w) => expected(w.on)?.on)])
              if (least) expect(daysBetween(least, on)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("looking on a later day never makes anything earlier", () => {
    fc.assert(
      fc.property(links, day, fc.nat(900), (all, today, later) => {
        const [now, then] = [today, addDays(today, later)].map((on) => expectationsOf(all, on));
        for (const name of all.keys()) {
          const [before, after] = [now?.(name)?.on, then?.(name)?.on];
          if (before && after) expect(after >= before).toBe(true);
        }
      }),
    );
  });

  it("the order in which it is read changes nothing", () => {
    fc.assert(
      fc.property(links, day, (all, today) => {
        const turned = expectationsOf(new Map([...all].reverse()), today);
        const expected = expectationsOf(all, today);
        for (const name of all.keys()) expect(turned(name)?.on).toBe(expected(name)?.on);
      }),
    );
  });
});
