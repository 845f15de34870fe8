import { field, view } from "@tranche/plugin-kit";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import {
  After,
  connectionOf,
  First,
  numbersFromCursor,
  type Page,
  pageOf,
  pageSize,
} from "../../access/page.ts";
import { REFUSALS, RefusedRequest } from "../../access/refusal-log.ts";
import { SERVER } from "../../access/server-chain.ts";
import { selectOf } from "../../records/append-only.ts";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";

@view("A page of refused requests.")
class RefusedRequestConnection extends connectionOf(
  "RefusedRequest",
  () => RefusedRequest,
  "refused request",
  "refused requests",
) {
  @field(() => Int, "How many there are in all.")
  totalCount!: number;
}

@Resolver(() => Programme)
export class RefusalResolver {
  @FieldResolver(() => RefusedRequestConnection, {
    nullable: true,
    description:
      "Requests refused under a rule of authority, for want of a role, or for using the idempotency key of another; latest first. Null, with an error, for a caller who may not read them.",
  })
  async refusals(
    @Root() programme: Programme,
    @First() first?: number,
    @After() after?: string,
  ): Promise<Page<RefusedRequest> & { totalCount: number }> {
    const size = pageSize(first);
    const reader = Reader.of(programme);
    const upTo = (await reader.position(SERVER))?.seq ?? 0;
    const [before] = numbersFromCursor(after, [upTo + 1]);
    const rows = await reader.rows<RefusedRequest>(REFUSALS, [SERVER], (table) => ({
      sql: `SELECT ${selectOf(REFUSALS, "r.")}, CAST(r.seq AS text) AS id, c.at
       FROM ${table} r JOIN change c ON c.programme = r.programme AND c.seq = r.seq
       WHERE r.about = ? AND r.seq <= ? AND r.seq < ? ORDER BY r.seq DESC LIMIT ?`,
      values: [programme.ref, upTo, before, size + 1],
    }));
    const [count] = await reader.rows<{ total: number }>(REFUSALS, [SERVER], (table) => ({
      sql: `SELECT COUNT(*) AS total FROM ${table} r WHERE about = ? AND seq <= ?`,
      values: [programme.ref, upTo],
    }));
    return { ...pageOf(rows, size, ({ id }) => id), totalCount: Number(count?.total ?? 0) };
  }
}
