import { describe, expect, it } from "vitest";
import { hasHappened, knownBy, lastDay, latestBy } from "./by-day.ts";

const on = (key: string, day: string) => ({ key, day });
const dayOf = ({ day }: { day: string }) => day;

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

  it("have a last day among those that had come", () => {
    const days = ["2019-07-01", null, "2019-08-01", "2019-07-15"];
    expect(lastDay(days, "2019-07-31")).toBe("2019-07-15");
    expect(lastDay(days, "2019-06-30")).toBeUndefined();
  });

  it("have a latest one, whatever their order", () => {
    const facts = [on("b", "2019-08-31"), on("c", "2019-09-30"), on("a", "2019-07-31")];
    expect(latestBy(facts, dayOf, "2019-09-29")).toEqual(on("b", "2019-08-31"));
    expect(latestBy(facts, dayOf, "2019-07-30")).toBeUndefined();
  });
});
