import { describe, expect, it } from "vitest";
import { turnover } from "./turnover.ts";
import { standingPosts, vacancyRate } from "./vacancy-rate.ts";

const DAY = "2019-08-31";
const posts = (role: string, asOf: string, posts: number, inPost: number) => ({
  role,
  asOf,
  posts,
  inPost,
});

describe("the returns that stand", () => {
  it("keep the later written of two for one day", () => {
    const returns = [posts("A", DAY, 4, 1), posts("A", DAY, 4, 3)];
    expect(standingPosts(returns, DAY)).toEqual([returns[1]]);
  });
});

describe("the vacancy rate", () => {
  it("is vacant posts of all posts", () => {
    const returns = [posts("analyst", "2019-07-31", 30, 24), posts("engineer", DAY, 10, 8)];
    expect(vacancyRate(returns, DAY)).toEqual({ value: 20, observedOn: DAY });
  });

  it("lets people beyond the posts of one role fill no other's vacancy", () => {
    const returns = [posts("analyst", DAY, 10, 12), posts("engineer", DAY, 10, 8)];
    expect(vacancyRate(returns, DAY)?.value).toBe(10);
  });

  it("is zero when all posts are held, and has no value without posts", () => {
    expect(vacancyRate([posts("analyst", DAY, 5, 5)], DAY)?.value).toBe(0);
    expect(vacancyRate([posts("analyst", DAY, 0, 0)], DAY)).toBeUndefined();
    expect(vacancyRate([], DAY)).toBeUndefined();
    expect(vacancyRate([posts("analyst", "2019-09-30", 5, 5)], DAY)).toBeUndefined();
  });
});

describe("turnover", () => {
  const month = (number: number, inPost = 20, leavers = 0, role = "analyst") => {
    const year = 2018 + Math.floor((number - 1) / 12);
    const asOf = `${year}-${String(((number - 1) % 12) + 1).padStart(2, "0")}-28`;
    return { role, asOf, inPost, leavers };
  };
  // September 2018 to August 2019.
  const year = Array.from({ length: 12 }, (_, index) => month(index + 9));

  it("is leavers over twelve months of the average in post", () => {
    const returns = [...year.slice(0, 11), month(20, 20, 3)];
    expect(turnover(returns, DAY)).toEqual({ value: 15, observedOn: "2019-08-28" });
    const growing = year.map((each, index) => ({ ...each, inPost: index < 6 ? 10 : 30 }));
    expect(turnover([...growing.slice(0, 11), month(20, 30, 5)], DAY)?.value).toBe(25);
  });

  it("adds the roles of a month together", () => {
    const returns = [...year, ...year.map((each) => ({ ...each, role: "engineer", leavers: 1 }))];
    expect(turnover(returns, DAY)?.value).toBe(30);
  });

  it("counts a month that was returned twice once, as last returned", () => {
    const early = { ...month(20, 99, 99), asOf: "2019-08-01" };
    expect(turnover([early, ...year], DAY)?.value).toBe(0);
  });

  it("leaves out what is older than twelve months, and what is still to come", () => {
    expect(turnover([month(8, 20, 20), ...year, month(21, 20, 20)], DAY)?.value).toBe(0);
  });

  it("has no value while a month is missing, or fewer than five people are in post", () => {
    expect(turnover(year.slice(1), DAY)).toBeUndefined();
    expect(turnover([...year.slice(0, 5), ...year.slice(6)], DAY)).toBeUndefined();
    expect(turnover([], DAY)).toBeUndefined();
    expect(
      turnover(
        year.map((each) => ({ ...each, inPost: 4 })),
        DAY,
      ),
    ).toBeUndefined();
    expect(
      turnover(
        year.map((each) => ({ ...each, inPost: 0 })),
        DAY,
      ),
    ).toBeUndefined();
  });
});
