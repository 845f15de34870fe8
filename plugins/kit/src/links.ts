import { FieldResolver, Resolver, Root } from "type-graphql";
import { answerWords, type Fact, factsOf, type Link } from "./fact.ts";
import { readerOf } from "./reading.ts";
import type { ProgrammeRecord, RecordClass } from "./record.ts";
import { kindAt, kindOf, type RecordKind } from "./record-kind.ts";

// biome-ignore lint/complexity/noBannedTypes: a resolver class is known by its decorator alone.
type ResolverClass = Function;
type Loose = Record<string, unknown> & ProgrammeRecord;

const made = new WeakMap<RecordClass, ResolverClass[]>();

/**
 * The resolvers that follow from what kinds of record state: all of a kind in a programme, the
 * record that a link leads to, and the records that link to one.
 */
export function linkResolvers(types: readonly RecordClass[]): ResolverClass[] {
  return types.flatMap((type) => {
    const listed = kindOf(type)?.listed;
    const known = made.get(type) ?? [...(listed ? [listing(type, listed)] : []), ...linked(type)];
    made.set(type, known);
    return known;
  });
}

/** The resolvers that follow from the links among some kinds of record alone. */
export function linkResolversAmong(types: readonly RecordClass[]): ResolverClass[] {
  return types.flatMap((type) => linked(type, ({ type: target }) => types.includes(target)));
}

function linked(type: RecordClass, isWanted?: (target: RecordKind) => boolean): ResolverClass[] {
  return factsOf(type).flatMap((fact) => {
    const target = fact.link && kindAt(fact.link.table);
    if (!fact.link || !target || isWanted?.(target) === false) return [];
    return ofLink(type, fact, fact.link, target.type);
  });
}

function ofLink(type: RecordClass, fact: Fact, link: Link, target: RecordClass): ResolverClass[] {
  const { as, back, backOne } = link;
  return [
    ...(as === null ? [] : [following(type, fact, link, as, target)]),
    ...(back ? [children(type, fact.name, back, target)] : []),
    ...(backOne ? [onlyChild(type, fact.name, backOne, target)] : []),
  ];
}

/** All of a kind in a programme. */
function listing(type: RecordClass, [name, words]: readonly [string, string]): ResolverClass {
  const programme = kindAt("programme")?.type;
  if (!programme) throw new Error(`${name}: there is no kind of record "programme" to list it in.`);
  return fieldResolver(
    programme,
    name,
    () => [type],
    { description: words },
    async (root) => {
      return (await readerOf(root).set(type, root.programme)).all;
    },
  );
}

/** The record that a link leads to. */
function following(
  type: RecordClass,
  { name, words, nullMeans }: Fact,
  { programme, programmeField }: Link,
  as: string,
  target: RecordClass,
): ResolverClass {
  const options = { nullable: true, description: answerWords({ words, nullMeans }) };
  return fieldResolver(
    type,
    as,
    () => target,
    options,
    async (root) => {
      const ref = root[name] as string | null;
      if (ref === null) return null;
      const of = programmeField ? root[programmeField] : programme;
      return (await readerOf(root).set(target, String(of ?? root.programme))).get(ref);
    },
  );
}

/** The records of a kind that link to one. */
function children(
  type: RecordClass,
  link: string,
  [name, words]: readonly [string, string],
  target: RecordClass,
): ResolverClass {
  return fieldResolver(
    target,
    name,
    () => [type],
    { description: words },
    async (root) => {
      const all = await readerOf(root).set(type as RecordClass<Loose>, root.programme);
      return all.where(link, root.ref);
    },
  );
}

/** The one record of a kind that links to one. */
function onlyChild(
  type: RecordClass,
  link: string,
  [name, words]: readonly [string, string],
  target: RecordClass,
): ResolverClass {
  const options = { nullable: true, description: words };
  return fieldResolver(
    target,
    name,
    () => type,
    options,
    async (root) => {
      const all = await readerOf(root).set(type as RecordClass<Loose>, root.programme);
      return all.where(link, root.ref)[0] ?? null;
    },
  );
}

function fieldResolver(
  on: RecordClass,
  field: string,
  answers: () => RecordClass | [RecordClass],
  options: { nullable?: boolean; description: string },
  resolve: (root: Loose) => Promise<unknown>,
): ResolverClass {
  const name = `${on.name}_${field}`;
  const type = { [name]: class {} }[name] as new () => object;
  Object.assign(type.prototype, { [field]: resolve });
  Resolver(() => on as unknown as new () => object)(type);
  FieldResolver(answers as () => never, options)(type.prototype, field, {});
  Root()(type.prototype, field, 0);
  return type;
}
