import {
  factOf,
  factsOf,
  field,
  kindAt,
  kindOf,
  type RecordClass,
  view,
  Withheld,
} from "@tranche/plugin-kit";
import { GraphQLScalarType } from "graphql";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HostView } from "../../access/host-view.ts";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { Withholding } from "../../records/withholding.ts";
import { Decision } from "../decisions/decision.ts";
import { Programme } from "../programme/programme.ts";

@view(
  "A fact or record in Part 2: what is withheld from the public, and its value for whoever may see it.",
)
export class Part2Fact {
  @field(() => String, "The kind of record.")
  kind!: string;

  @field(() => String, "The ref of the record.")
  record!: string;

  @field(
    () => String,
    "The value, as the record's own field answers it; null when not recorded, for a whole record, and for a reader who may not see it.",
    "nullable",
  )
  value!: string | null;

  @field(() => Withheld, "Its marking and field; why it is withheld, and until when.")
  withheld!: Withheld;
}

@Resolver(() => Programme)
export class ProgrammePart2Resolver {
  @FieldResolver(() => [Part2Fact], {
    description:
      "Part 2 of its board pack: all that is withheld from the public on the day looked at, and that this reader may know of.",
  })
  part2(@Ctx() { host }: RequestContext, @Root() programme: Programme): Promise<Part2Fact[]> {
    return part2Of(host, programme, () => true);
  }
}

@Resolver(() => Decision)
export class DecisionPart2Resolver {
  @FieldResolver(() => [Part2Fact], {
    description:
      "Its Part 2: what is withheld from the public of it, of what it states, and under its name.",
  })
  async part2(@Ctx() { host }: RequestContext, @Root() decision: Decision): Promise<Part2Fact[]> {
    const stated = await statedBy(host, decision);
    return part2Of(
      host,
      decision,
      ({ decision: named, kind, record }) =>
        named === decision.ref || stated.has(`${kind} ${record}`),
    );
  }
}

/** The decision, and the records that link to it, as "kind ref". */
async function statedBy(host: HostView, decision: Decision): Promise<ReadonlySet<string>> {
  const reader = Reader.of(decision);
  const found = host.recordTypes().flatMap((type) => {
    const table = kindOf(type)?.table;
    const names = factsOf(type).filter(({ link }) => link?.table === "decision");
    return names.map(async ({ name }) => {
      const set = await reader.set(type, decision.programme);
      return set.where(name as never, decision.ref as never).map(({ ref }) => `${table} ${ref}`);
    });
  });
  return new Set([`decision ${decision.ref}`, ...(await Promise.all(found)).flat()]);
}

async function part2Of(
  host: HostView,
  of: Programme | Decision,
  isOfIt: (withholding: Withholding) => boolean,
): Promise<Part2Fact[]> {
  const reader = Reader.of(of);
  const { all } = await reader.set(Withholding, of.programme);
  const current = all.filter((each) => each.ceasesOn >= reader.day && isOfIt(each));
  return Promise.all(
    current.map(async (each) => {
      const { kind, record, field: name, marking, caveat, basis, reason, ceasesOn } = each;
      const value = name === null ? null : await valueIn(host, reader, { ...each, field: name });
      const withheld = { field: name, marking, caveat, basis, reason, ceasesOn };
      return { kind, record, value, withheld };
    }),
  );
}

type Place = Pick<Withholding, "programme" | "kind" | "record"> & { readonly field: string };

async function valueIn(host: HostView, reader: Reader, place: Place): Promise<string | null> {
  const { programme, kind, record, field: name } = place;
  const rows = host.appendOnly().find(({ table }) => table === kind);
  const type = rows?.type ?? kindAt(kind)?.type;
  // A plugin that is gone has left its records, and nobody to read them.
  if (!type) return null;
  const found = rows
    ? await reader.rowNamed<object>(rows, programme, record)
    : (await reader.set(kindAt(kind)?.type as RecordClass, programme)).get(record);
  const value = (found as Record<string, unknown> | null)?.[name] ?? null;
  if (value === null) return null;
  const scalar = factOf(type, name)?.type();
  return String(scalar instanceof GraphQLScalarType ? scalar.serialize(value) : value);
}
