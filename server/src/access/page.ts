import { field, Refusal, view } from "@tranche/plugin-kit";
import { Arg, Int } from "type-graphql";

/** The most that one page may hold. */
export const MOST_PER_PAGE = 100;

/** How many a page holds when nobody says. */
export const USUAL_PER_PAGE = 20;

@view("Where a page ends, and whether more follows.")
export class PageInfo {
  @field(() => Boolean, "True when more follows this page.")
  hasNextPage!: boolean;

  @field(() => String, "Give it as `after` for the next page.", "nullable")
  endCursor!: string | null;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
}

/**
 * A page of nodes as the API shows it, and its edges. A class may extend it to say more of the whole.
 *
 * @param one what one of them is called in words, and `many` several.
 * @example
 * const ChangeConnection = connectionOf("Change", () => ChangeView, "change", "changes");
 */
export function connectionOf<T extends object>(
  name: string,
  node: () => abstract new () => T,
  one: string,
  many: string,
): new () => Page<T> {
  @view(`${/^[aeiou]/.test(one) ? "An" : "A"} ${one} in a page.`, `${name}Edge`)
  class Edge {
    @field(() => String, "Its place in the list.")
    cursor!: string;

    @field(node, `The ${one}.`)
    node!: T;
  }

  @view(`A page of ${many}.`, `${name}Connection`)
  class Connection {
    @field(() => [Edge], `The ${many} of this page.`)
    edges!: Edge[];

    @field(() => PageInfo, "Where the page ends.")
    pageInfo!: PageInfo;
  }
  return Connection;
}

/** The argument of a list that says how long a page is. */
export const First = () =>
  Arg("first", () => Int, { nullable: true, description: "Page size, 1 to 100; 20 unless given." });

/** The argument of a list that says where a page begins. */
export const After = () =>
  Arg("after", () => String, { nullable: true, description: "The endCursor of the page before." });

/**
 * The size of a page asked for.
 *
 * @throws Refusal BAD_INPUT outside 1 to 100.
 */
export function pageSize(first: number | undefined): number {
  const size = first ?? USUAL_PER_PAGE;
  if (size >= 1 && size <= MOST_PER_PAGE) return size;
  throw new Refusal(
    "BAD_INPUT",
    `${size} is not from 1 to ${MOST_PER_PAGE}. Ask for a page of that size, then the next.`,
    "first",
  );
}

/** A page from one more row than it holds, which shows whether more follows. */
export function pageOf<T>(rows: readonly T[], size: number, keyOf: (row: T) => string): Page<T> {
  const edges = rows.slice(0, size).map((node) => ({ cursor: toCursor(keyOf(node)), node }));
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor } };
}

/**
 * The key that a cursor contains. Callers are not to read it, so its form may change.
 *
 * @throws Refusal BAD_INPUT when it is none, or one that nobody was given.
 */
export function fromCursor(cursor: string | null | undefined): string | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  const text = Buffer.from(cursor, "base64url").toString();
  if (text.startsWith("at:") && toCursor(text.slice(3)) === cursor) return text.slice(3);
  throw noCursor();
}

/**
 * The numbers that a cursor contains, with a slash between them; those `from` when there is no cursor.
 *
 * @throws Refusal BAD_INPUT as `fromCursor`, and when they are other than whole numbers that both
 *   databases count with, or not as many.
 */
export function numbersFromCursor<const N extends readonly number[]>(
  cursor: string | null | undefined,
  from: N,
): { readonly [K in keyof N]: number } {
  const parts = fromCursor(cursor)?.split("/");
  if (!parts) return from as never;
  if (parts.length !== from.length || !parts.every((part) => /^\d{1,9}$/.test(part)))
    throw noCursor();
  return parts.map(Number) as never;
}

function noCursor(): Refusal {
  return new Refusal(
    "BAD_INPUT",
    "This is not a cursor. Give the endCursor of the page before.",
    "after",
  );
}

function toCursor(key: string): string {
  return Buffer.from(`at:${key}`).toString("base64url");
}
