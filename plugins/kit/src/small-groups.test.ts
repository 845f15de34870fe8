import { describe, expect, it } from "vitest";
import { hiddenGroups } from "./small-groups.ts";

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
