import { Audience, field, Instant, view } from "@tranche/plugin-kit";
import { Arg, Ctx, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from "type-graphql";
import { AUDIENCE_ARGUMENT } from "../../access/audience-argument.ts";
import {
  After,
  connectionOf,
  First,
  fromCursor,
  type Page,
  pageOf,
  pageSize,
} from "../../access/page.ts";
import type { RequestContext } from "../../access/request-context.ts";
import { noProgramme, Reader } from "../../records/reader.ts";
import { Programme } from "./programme.ts";
import { Workstream, WorkstreamKind } from "./workstream.ts";

@view("A page of programmes.")
class ProgrammeConnection extends connectionOf(
  "Programme",
  () => Programme,
  "programme",
  "programmes",
) {
  @field(() => Int, "How many programmes match the filter.")
  totalCount!: number;
}

@InputType({ description: "Which programmes to list; all, when empty." })
class ProgrammeFilter {
  @field(() => String, "Part of the name or ref, in upper or lower case.", "nullable")
  search?: string;
}

/**
 * The programme that a caller named.
 *
 * @throws Refusal NOT_FOUND or BEFORE_FIRST_RECORD, naming the input `field`.
 */
export async function programmeNamed(
  reader: Reader,
  ref: string,
  field: string,
): Promise<Programme> {
  await reader.requirePosition(ref, field);
  const programme = (await reader.set(Programme, ref)).get(ref);
  if (!programme) throw noProgramme(field);
  return programme;
}

const KINDS = Object.values(WorkstreamKind);

/** The workstreams in the order in which their kinds are always named. */
export async function workstreamsOf(programme: Programme): Promise<Workstream[]> {
  const { all } = await Reader.of(programme).set(Workstream, programme.ref);
  return all.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => ProgrammeConnection, { description: "The programmes of the portfolio, by ref." })
  async programmes(
    @Ctx() context: RequestContext,
    @First() first?: number,
    @After() after?: string,
    @Arg("filter", () => ProgrammeFilter, { nullable: true, description: "Which to list." })
    filter?: ProgrammeFilter,
  ): Promise<Page<Programme> & { totalCount: number }> {
    const size = pageSize(first);
    const from = fromCursor(after);
    const search = filter?.search?.toLowerCase() ?? "";
    const all = (await context.read().everywhere(Programme)).filter(({ name, ref }) =>
      `${ref}\n${name}`.toLowerCase().includes(search),
    );
    const start = from === undefined ? 0 : all.findIndex(({ ref }) => ref === from) + 1;
    const rows = all.slice(start, start + size + 1);
    return { ...pageOf(rows, size, ({ ref }) => ref), totalCount: all.length };
  }

  @Query(() => Programme, {
    nullable: true,
    description: "One programme, now or as it was at an earlier instant.",
  })
  programme(
    @Ctx() context: RequestContext,
    @Arg("ref", () => ID, { description: 'The programme\'s ref, as in "IF".' }) ref: string,
    @Arg("asAt", () => Instant, {
      nullable: true,
      description: "The instant to look at; a day means the end of that day. Now, unless given.",
    })
    asAt?: string,
    @Arg("audience", () => Audience, AUDIENCE_ARGUMENT)
    audience?: Audience | null,
  ): Promise<Programme> {
    return programmeNamed(context.read(asAt, audience), ref, "ref");
  }

  @FieldResolver(() => [Workstream], {
    description: "Its workstreams: people, process, technology, culture.",
  })
  workstreams(@Root() programme: Programme) {
    return workstreamsOf(programme);
  }
}
