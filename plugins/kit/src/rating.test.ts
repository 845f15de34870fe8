import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { Rating, rollUp } from "./rating.ts";

const { GREEN, AMBER, RED, UNKNOWN } = Rating;

describe("a roll-up", () => {
  it("is the worst colour, and counts what has none", () => {
    expect(rollUp([])).toEqual({ rating: UNKNOWN, unknownCount: 0 });
    expect(rollUp([UNKNOWN, UNKNOWN])).toEqual({ rating: UNKNOWN, unknownCount: 2 });
    expect(rollUp([GREEN, UNKNOWN])).toEqual({ rating: GREEN, unknownCount: 1 });
    expect(rollUp([GREEN, RED, AMBER])).toEqual({ rating: RED, unknownCount: 0 });
    expect(rollUp([GREEN, AMBER])).toEqual({ rating: AMBER, unknownCount: 0 });
  });
});
