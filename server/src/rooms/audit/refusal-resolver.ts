import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { fromCursor, type Page, PageInfo, pageOf, pageSize } from "../../access/page.ts";
import { REFUSALS, RefusedRequest } from "../../access/refusal-log.ts";
import { SERVER } from "../../access/server-chain.ts";
import { selectOf } from "../../records/append-only.ts";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";

@ObjectType({ simpleResolvers: true, description: "A refused request in a page." })
class RefusedRequestEdge {
  @Field(() => String, { description: "Its place in the list." })
  cursor!: string;

  @Field(() => RefusedRequest, { description: "The request." })
  node!: RefusedRequest;
}

@ObjectType({ simpleResolvers: true, description: "A page of refused requests." })
class RefusedRequestConnection {
  @Field(() => [RefusedRequestEdge], { description: "The requests of this page." })
  edges!: RefusedRequestEdge[];

  @Field(() => PageInfo, { description: "Where the page ends." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many there are in all." })
  totalCount!: number;
}

@Resolver(() => Programme)
export class RefusalResolver {
  @FieldResolver(() => RefusedRequestConnection, {
    description:
      "Requests refused under a rule of authority, or for using the idempotency key of another; latest first.",
  })
  async refusals(
    @Root() programme: Programme,
    @Arg("first", () => Int, {
      nullable: true,
      description: "Page size, 1 to 100; 20 unless given.",
    })
    first?: number,
    @Arg("after", () => String, {
      nullable: true,
      description: "The endCursor of the page before.",
    })
    after?: string,
  ): Promise<Page<RefusedRequest> & { totalCount: number }> {
    const size = pageSize(first);
    const reader = Reader.of(programme);
    const upTo = (await reader.position(SERVER))?.seq ?? 0;
    const before = Number(fromCursor(after) ?? upTo + 1);
    const rows = await reader.rows<RefusedRequest>(
      `SELECT ${selectOf(REFUSALS, "r.")}, CAST(r.seq AS text) AS id, c.at
       FROM refusal r JOIN change c ON c.programme = r.programme AND c.seq = r.seq
       WHERE r.about = ? AND r.seq <= ? AND r.seq < ? ORDER BY r.seq DESC LIMIT ?`,
      [programme.ref, upTo, before, size + 1],
    );
    const [count] = await reader.rows<{ total: number }>(
      "SELECT COUNT(*) AS total FROM refusal WHERE about = ? AND seq <= ?",
      [programme.ref, upTo],
    );
    return { ...pageOf(rows, size, ({ id }) => id), totalCount: Number(count?.total ?? 0) };
  }
}
