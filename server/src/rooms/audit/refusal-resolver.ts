import { Instant } from "@tranche/plugin-kit";
import { Arg, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from "type-graphql";
import { fromCursor, type Page, PageInfo, pageOf, pageSize } from "../../access/page.ts";
import { SERVER } from "../../access/server-chain.ts";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";

@ObjectType({
  simpleResolvers: true,
  description: "A request that a limit of authority stopped. Nothing of it was written.",
})
class RefusedRequest {
  @Field(() => ID, { description: "Its number among all that was refused." })
  id!: string;

  @Field(() => Instant, { description: "When it was asked." })
  at!: string;

  @Field(() => String, { description: "Who asked." })
  actor!: string;

  @Field(() => String, { description: "The mutation." })
  operation!: string;

  @Field(() => String, { description: "Its input as JSON, up to 4,000 characters of it." })
  asked!: string;

  @Field(() => String, { description: "The code of the refusal." })
  code!: string;

  @Field(() => String, { nullable: true, description: "The input that was to blame." })
  field!: string | null;

  @Field(() => String, { description: "What the caller was told." })
  message!: string;
}

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
      `SELECT CAST(r.seq AS text) AS id, c.at, r.actor, r.operation, r.asked, r.code, r.field, r.message
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
