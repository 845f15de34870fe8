import { describe, expect, it } from "vitest";
import { hasHappened, knownBy, latestBy, latestOfEach, newestDay, yearToNewest } from "./by-day.ts";

const on = (key: string, day: string) => ({ key, day });
const dayOf = ({ day }: { day: string }) => day;
const keyOf = ({ key }: { key: string }) => key;

describe("facts by a day", () => {
  it("are known on their own day, not before", () => {
    const facts = [on("a", "2019-07-31"), on("b", "2019-08-01")];
    expect(knownBy(facts, dayOf, "2019-07-31")).toEqual([on("a", "2019-07-31")]);
    expect(knownBy(facts, dayOf, "2019-07-30")).toEqual([]);
  });

  it("have not happened while their day is to come, or is not known", () => {
    expect(hasHappened("2019-08-01", "2019-08-01")).toBe(true);
    expect(hasHappened("2019-08-02", "2019-08-01")).toBe(false);
    expect(hasHappened(null, "2019-08-01")).toBe(false);
  });

  it("have a newest day, of all or of those that had come", () => {
    const days = ["2019-07-01", null, "2019-08-01", "2019-07-15"];
    expect(newestDay(days)).toBe("2019-08-01");
    expect(newestDay(days, "2019-08-01")).toBe("2019-08-01");
    expect(newestDay(days, "2019-07-31")).toBe("2019-07-15");
    expect(newestDay(days, "2019-06-30")).toBeUndefined();
    expect(newestDay([])).toBeUndefined();
  });

  it("have a latest one, whatever their order", () => {
    const facts = [on("b", "2019-08-31"), on("c", "2019-09-30"), on("a", "2019-07-31")];
    expect(latestBy(facts, dayOf, "2019-09-29")).toEqual(on("b", "2019-08-31"));
    expect(latestBy(facts, dayOf, "2019-07-30")).toBeUndefined();
    expect(latestBy([on("a", "2019-07-31"), on("b", "2019-07-31")], dayOf, "2019-07-31")).toEqual(
      on("b", "2019-07-31"),
    );
  });

  it("have a latest one for each key, whatever their order", () => {
    const facts = [on("a", "2019-09-30"), on("b", "2019-07-31"), on("a", "2019-08-31")];
    expect(latestOfEach(facts, keyOf, dayOf, "2019-09-30")).toEqual([
      on("a", "2019-09-30"),
      on("b", "2019-07-31"),
    ]);
    expect(latestOfEach(facts, keyOf, dayOf, "2019-08-31")).toEqual([
      on("b", "2019-07-31"),
      on("a", "2019-08-31"),
    ]);
  });

  it("have a year of 365 days up to the newest", () => {
    const facts = [on("a", "2018-08-31"), on("b", "2018-09-01"), on("c", "2019-08-31")];
    expect(yearToNewest(facts, dayOf).map(keyOf)).toEqual(["b", "c"]);
    expect(yearToNewest([], dayOf)).toEqual([]);
  });
});
