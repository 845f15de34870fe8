import { describe, expect, it } from "vitest";
import { happenedBy, knownBy, lastDay, latestOfEach } from "./by-day.ts";

const on = (key: string, day: string) => ({ key, day });
const dayOf = ({ day }: { day: string }) => day;

describe("facts by a day", () => {
  it("are known on their own day, not before", () => {
    const facts = [on("a", "2019-07-31"), on("b", "2019-08-01")];
    expect(knownBy(facts, dayOf, "2019-07-31")).toEqual([on("a", "2019-07-31")]);
    expect(knownBy(facts, dayOf, "2019-07-30")).toEqual([]);
  });

  it("have not happened while their day is to come, or is not known", () => {
    expect(happenedBy("2019-08-01", "2019-08-01")).toBe("2019-08-01");
    expect(happenedBy("2019-08-02", "2019-08-01")).toBeNull();
    expect(happenedBy(null, "2019-08-01")).toBeNull();
  });

  it("have a last day among those that had come", () => {
    const days = ["2019-07-01", null, "2019-08-01", "2019-07-15"];
    expect(lastDay(days, "2019-07-31")).toBe("2019-07-15");
    expect(lastDay(days, "2019-06-30")).toBeUndefined();
  });

  it("have a latest one for each key, whatever their order", () => {
    const facts = [on("a", "2019-09-30"), on("b", "2019-07-31"), on("a", "2019-08-31")];
    expect(latestOfEach(facts, ({ key }) => key, dayOf)).toEqual([
      on("a", "2019-09-30"),
      on("b", "2019-07-31"),
    ]);
  });
});
