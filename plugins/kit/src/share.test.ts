import { describe, expect, it } from "vitest";
import { perCent, type ShareOf, shareHappened, shareOver, sumOf } from "./share.ts";

describe("a share", () => {
  it("is in per cent, and is nothing of a whole of none", () => {
    expect(perCent(1, 8)).toBe(12.5);
    expect(perCent(0, 8)).toBe(0);
    expect(perCent(0, 0)).toBeUndefined();
  });

  const fact = (part: number, whole: number, asOf: string) => ({ part, whole, asOf });
  const of: ShareOf<ReturnType<typeof fact>> = {
    part: ({ part }) => part,
    whole: ({ whole }) => whole,
    datedOn: ({ asOf }) => asOf,
  };

  it("over many facts weighs each by its whole, as of the newest", () => {
    const facts = [fact(10, 40, "2019-08-31"), fact(35, 60, "2019-07-31")];
    expect(shareOver(facts, of)).toEqual({ value: 45, observedOn: "2019-08-31" });
  });

  it("over many facts leaves out those without a whole, and their day", () => {
    const [none, some] = [fact(0, 0, "2019-08-31"), fact(0, 10, "2019-07-31")];
    expect(shareOver([none, some], of)).toEqual({ value: 0, observedOn: "2019-07-31" });
    expect(shareOver([none], of)).toBeUndefined();
    expect(shareOver([], of)).toBeUndefined();
  });
});

describe("a share of a register", () => {
  const entry = (inOn: string, happenedOn: string | null, confirmedOn: string | null = null) => ({
    inOn,
    happenedOn,
    confirmedOn,
  });
  const shareOn = (day: string) =>
    shareHappened(
      [
        entry("2019-07-02", "2019-08-14"),
        entry("2019-07-02", "2019-09-18"),
        entry("2019-07-02", null),
        entry("2019-08-28", null, "2019-09-20"),
      ],
      {
        datedOn: ({ inOn }) => inOn,
        happenedOn: (each) => each.happenedOn,
        confirmedOn: (each) => each.confirmedOn,
      },
      day,
    );

  it("counts what had happened by the day, of what was in it by then", () => {
    expect(shareOn("2019-09-30")).toEqual({ value: 50, observedOn: "2019-09-20" });
    expect(shareOn("2019-09-17")).toEqual({ value: 25, observedOn: "2019-08-28" });
    expect(shareOn("2019-07-02")).toEqual({ value: 0, observedOn: "2019-07-02" });
  });

  it("is nothing while the register is empty", () => {
    expect(shareOn("2019-07-01")).toBeUndefined();
  });
});

describe("a sum", () => {
  it("is of one number over many facts", () => {
    expect(sumOf([{ due: 3 }, { due: 4 }], ({ due }) => due)).toBe(7);
    expect(sumOf([], () => 1)).toBe(0);
  });
});
