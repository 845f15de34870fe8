import { Instant, Provenance } from "@tranche/plugin-kit";
import { Arg, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from "type-graphql";
import { fromCursor, type Page, PageInfo, pageOf, pageSize } from "../../access/page.ts";
import { Reader } from "../../records/reader.ts";
import { Programme } from "./programme.ts";

@ObjectType("Change", {
  simpleResolvers: true,
  description: "One numbered, dated and attributed change to a programme.",
})
export class ChangeView {
  @Field(() => Int, { description: "Its number in the programme's chain, from 1." })
  seq!: number;

  @Field(() => Instant, { description: "When it took effect." })
  at!: string;

  @Field(() => Boolean, {
    description: "True when no source gives the day and a plausible one is used instead.",
  })
  atApproximate!: boolean;

  @Field(() => Instant, { description: "When it was entered." })
  enteredAt!: string;

  @Field(() => String, { description: "Who made it." })
  actor!: string;

  @Field(() => String, { description: "Why it was made." })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where its facts are stated, by document and paragraph.",
  })
  source!: string | null;

  @Field(() => Provenance, {
    description: "Whether its facts are sourced, recorded or illustrative.",
  })
  provenance!: Provenance;

  @Field(() => String, { description: "SHA-256 of this change and all before it, in hexadecimal." })
  digest!: string;

  @Field(() => [ChangedRecord], { description: "The records it changed." })
  records!: ChangedRecord[];
}

@ObjectType({
  simpleResolvers: true,
  description: "A record that a change added, updated or deleted.",
})
export class ChangedRecord {
  @Field(() => String, { description: "The kind of record." })
  entity!: string;

  @Field(() => ID, { description: "The record's ref." })
  ref!: string;

  @Field(() => String, { description: "CREATE, UPDATE or DELETE." })
  operation!: string;
}

@ObjectType({ simpleResolvers: true, description: "A change in a page." })
class ChangeEdge {
  @Field(() => String, { description: "Its place in the list." })
  cursor!: string;

  @Field(() => ChangeView, { description: "The change." })
  node!: ChangeView;
}

@ObjectType({ simpleResolvers: true, description: "A page of changes." })
class ChangeConnection {
  @Field(() => [ChangeEdge], { description: "The changes of this page." })
  edges!: ChangeEdge[];

  @Field(() => PageInfo, { description: "Where the page ends." })
  pageInfo!: PageInfo;
}

type ChangeRow = Omit<ChangeView, "records">;
type RecordRow = ChangedRecord & { seq: number };

@Resolver(() => Programme)
export class ChangeResolver {
  @FieldResolver(() => ChangeConnection, {
    description: "Its changes, oldest first, up to the instant looked at.",
  })
  async changes(
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
  ): Promise<Page<ChangeView>> {
    const size = pageSize(first);
    const reader = Reader.of(programme);
    const from = Number(fromCursor(after) ?? 0);
    const upTo = (await reader.position(programme.ref))?.seq ?? 0;
    const rows = await reader.rows<ChangeRow>(
      `SELECT seq, at, at_approximate AS "atApproximate", entered_at AS "enteredAt", actor, reason,
         source, provenance, digest
       FROM change WHERE programme = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
      [programme.ref, from, upTo, size + 1],
    );
    const touched = await reader.rows<RecordRow>(
      `SELECT seq, entity, ref, operation FROM record_version
       WHERE programme = ? AND seq > ? AND seq <= ? ORDER BY seq, ordinal`,
      [programme.ref, from, rows.at(-1)?.seq ?? 0],
    );
    const changes = rows.map((row) => ({
      ...row,
      atApproximate: Boolean(row.atApproximate),
      records: touched.filter(({ seq }) => seq === row.seq),
    }));
    return pageOf(changes, size, ({ seq }) => String(seq));
  }
}
