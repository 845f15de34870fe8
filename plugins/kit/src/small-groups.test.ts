import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenGroups, shareOfPeople, toldShare } from "./small-groups.ts";

describe("groups that are hidden", () => {
  it.each([
    [[], []],
    [[5, 60], []],
    [[0, 60], []],
    // One small group alone could be had by taking the rest from the total.
    [
      [4, 9, 60],
      [4, 9],
    ],
    [
      [4, 3, 60],
      [3, 4],
    ],
    [
      [1, 2, 60, 8],
      [1, 2, 8],
    ],
    [[3], [3]],
  ])("of %j are %j", (sizes, hidden) => {
    expect([...hiddenGroups(sizes, (size) => size)]).toEqual(hidden);
  });
});

describe("a share of people", () => {
  const asOf = "2019-08-31";
  const of = (...groups: readonly (readonly [held: number, of: number])[]) =>
    shareOfPeople(
      groups.map(([held, size]) => ({ held, size, asOf })),
      { part: ({ held }) => held, whole: ({ size }) => size, datedOn: (each) => each.asOf },
    )?.value;

  it("is told to the nearest five per cent, 100 only for all and 0 only for none", () => {
    expect([
      toldShare(8, 10),
      toldShare(7, 10),
      toldShare(40, 140),
      toldShare(199, 200),
      toldShare(1, 200),
      toldShare(200, 200),
      toldShare(0, 9),
    ]).toEqual([80, 70, 30, 95, 5, 100, 0]);
    expect(toldShare(0, 0)).toBe(undefined);
  });

  it("tells nothing of a small group that joins: 10 of 20, then one of three beside them", () => {
    expect(of([10, 20])).toBe(50);
    expect(of([5, 10], [5, 10])).toBe(50);
    // 11 of 23 would be 47.826, from which one of three could be solved.
    expect([of([10, 20], [1, 3]), of([10, 20], [3, 3]), of([10, 20], [0, 3])]).toEqual([
      ...[50, 50, 50],
    ]);
  });

  it("is the same whatever the small groups do, for anyone who compares two days", () => {
    const group = (least: number, most: number) =>
      fc
        .integer({ min: least, max: most })
        .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));
    const small = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        fc.array(group(5, 60), { maxLength: 6 }),
        fc.array(small, { maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        (large, sizes, draws) => {
          const world = () =>
            sizes.map((size) => [(draws.next().value as number) % (size + 1), size] as const);
          expect(of(...large, ...world())).toBe(of(...large, ...world()));
        },
      ),
    );
  });

  it("is none of groups that are all hidden", () => {
    expect(of([1, 4])).toBe(undefined);
    expect(of()).toBe(undefined);
  });
});
