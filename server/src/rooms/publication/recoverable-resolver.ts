import { Audience, field, view } from "@tranche/plugin-kit";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { oneOf } from "../../access/caller.ts";
import type { RequestContext } from "../../access/request-context.ts";
import { Programme } from "../programme/programme.ts";
import { knownSums } from "./known-sums.ts";
import { part1Seen } from "./part-1.ts";
import { Publication } from "./publication.ts";
import { contentsOf } from "./publication-resolver.ts";
import { type Cell, recoverable, type Sum } from "./recoverable.ts";
import { toldBefore } from "./told-before.ts";

@view("Something withheld that an audience can find out all the same.")
export class RecoverableValue {
  @field(() => String, "The ref of its record; null for a total.", "nullable")
  record!: string | null;

  @field(() => String, "Its field; null for the whole record.", "nullable")
  field!: string | null;

  @field(() => String, "From what it can be found out.")
  how!: string;
}

@Resolver(() => Programme)
export class RecoverableResolver {
  @FieldResolver(() => [RecoverableValue], {
    nullable: true,
    description:
      "What is withheld from an audience and can be found out from what it sees: by subtraction, over all sums together, or from a Part 1 published before. Null, with an error, for a caller who may not read it.",
  })
  async recoverable(
    @Ctx() request: RequestContext,
    @Root() { ref }: Programme,
    @Arg("audience", () => Audience, {
      defaultValue: Audience.PUBLIC,
      description: "The audience that is to find nothing out.",
    })
    audience: Audience,
  ): Promise<RecoverableValue[]> {
    const views = { seen: request.read(null, audience), whole: request.read() };
    const sums = recoverable(await knownSums(views, ref));
    return [
      ...sums.map(({ cell, by }) => ({ ...partsOf(cell), how: by.map(asEquation).join("; ") })),
      ...(await publishedBefore(request, ref, audience)),
    ];
  }
}

/** What stands in a Part 1 that was published, and would not be in it today. */
async function publishedBefore(
  request: RequestContext,
  programme: string,
  audience: Audience,
): Promise<RecoverableValue[]> {
  const reader = request.read();
  const { all } = await reader.set(Publication, programme);
  const contents = await contentsOf(reader, all);
  const found = await Promise.all(
    all.map(async ({ ref, decision }, n) => {
      const kept = contents[n];
      if (!kept) return [];
      const subject = { programme, decision };
      const now = await part1Seen(request, oneOf(audience), subject, kept.renderedAt);
      return toldBefore(JSON.parse(kept.content), now).map(({ path, record, field }) => ({
        ...{ record, field: field || null },
        how: `${ref}, as published, has it at ${path}`,
      }));
    }),
  );
  return found.flat();
}

/** The ref and field that a cell is named by. */
function partsOf({ name }: Cell): { record: string; field: string } {
  const [, record, field] = /^\S+ (.*) (\S+)$/.exec(name) ?? [];
  return { record: record as string, field: field as string };
}

function asEquation({ whole, parts }: Sum): string {
  const words = ({ name }: Cell) => {
    const { record, field } = partsOf({ name } as Cell);
    return `${record} ${field}`;
  };
  return `${words(whole)} = ${parts.map(words).join(" + ")}`;
}
