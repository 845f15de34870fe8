import "reflect-metadata";
import { Int } from "type-graphql";
import { expect, it } from "vitest";
import { derived } from "./derived.ts";

class Shelf {
  books!: readonly number[];
}

const shelf = (...books: number[]) => Object.assign(new Shelf(), { books });

type Fields = Record<"pages" | "longest", (root: Shelf) => Promise<number>>;

it("asks its rule once for each root, however many fields are wanted", async () => {
  let asked = 0;
  const rule = async ({ books }: Shelf) => {
    asked++;
    return { pages: books.reduce((sum, each) => sum + each, 0), longest: Math.max(...books) };
  };
  const fields = derived(Shelf, rule, {
    pages: [() => Int, "Pages in all."],
    longest: [() => Int, "Pages of the longest book."],
  }).prototype as Fields;
  const [one, other] = [shelf(100, 250), shelf(300)];
  expect([await fields.pages(one), await fields.longest(one)]).toEqual([350, 250]);
  expect(asked).toBe(1);
  expect(await fields.pages(other)).toBe(300);
  expect(asked).toBe(2);
});
