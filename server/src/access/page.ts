import { Refusal } from "@tranche/plugin-kit";
import { Field, ObjectType } from "type-graphql";

/** The most that one page may hold. */
export const MOST_PER_PAGE = 100;

@ObjectType({ simpleResolvers: true, description: "Where a page ends, and whether more follows." })
export class PageInfo {
  @Field(() => Boolean, { description: "True when more follows this page." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Give it as `after` for the next page." })
  endCursor!: string | null;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
}

/**
 * The size of a page asked for.
 *
 * @throws Refusal BAD_INPUT outside 1 to 100.
 */
export function pageSize(first: number | undefined): number {
  const size = first ?? 20;
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

/** The key that a cursor contains. Callers are not to read it, so its form may change. */
export function fromCursor(cursor: string | null | undefined): string | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  const text = Buffer.from(cursor, "base64url").toString();
  if (text.startsWith("at:")) return text.slice(3);
  throw new Refusal(
    "BAD_INPUT",
    "This is not a cursor. Give the endCursor of the page before.",
    "after",
  );
}

function toCursor(key: string): string {
  return Buffer.from(`at:${key}`).toString("base64url");
}
