import { answerWords, type Fact, factsOf, type Link } from "./fact.ts";
import { type ResolverClass, resolverOf } from "./field-resolver.ts";
import { readerOf } from "./reading.ts";
import type { ProgrammeRecord, RecordClass } from "./record.ts";
import { kindAt, kindOf, type RecordKind } from "./record-kind.ts";

type Loose = Record<string, unknown> & ProgrammeRecord;
/** A field of another type, and its words. */
type Way = readonly [name: string, words: string];

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

function ofLink(of: RecordClass, fact: Fact, link: Link, target: RecordClass): ResolverClass[] {
  const { as, back, backOne } = link;
  const type = of as RecordClass<Loose>;
  return [
    ...(as === null ? [] : [following(type, fact, link, as, target)]),
    ...(back ? [children(type, fact.name, back, target)] : []),
    ...(backOne ? [onlyChild(type, fact.name, backOne, target)] : []),
  ];
}

/** All of a kind in a programme. */
function listing(type: RecordClass, [name, words]: Way): ResolverClass {
  const programme = kindAt("programme")?.type;
  if (!programme) throw new Error(`${name}: there is no kind of record "programme" to list it in.`);
  return resolverOf(programme, { [name]: [() => [type], words] }, async (root) => {
    return (await readerOf(root).set(type, root.programme)).all;
  });
}

/** The record that a link leads to. */
function following(
  type: RecordClass<Loose>,
  fact: Fact,
  { programme, programmeField }: Link,
  as: string,
  target: RecordClass,
): ResolverClass {
  const field = [() => target, answerWords(fact), "nullable"] as const;
  return resolverOf(type, { [as]: field }, async (root) => {
    const ref = root[fact.name] as string | null;
    if (ref === null) return null;
    const of = programmeField ? root[programmeField] : programme;
    return (await readerOf(root).set(target, String(of ?? root.programme))).get(ref);
  });
}

/** The records of a kind that link to one. */
function children(type: RecordClass<Loose>, link: string, [name, words]: Way, target: RecordClass) {
  return resolverOf(target, { [name]: [() => [type], words] }, async (root) => {
    return (await readerOf(root).set(type, root.programme)).where(link, root.ref);
  });
}

/** The one record of a kind that links to one. */
function onlyChild(
  type: RecordClass<Loose>,
  link: string,
  [name, words]: Way,
  target: RecordClass,
) {
  return resolverOf(target, { [name]: [() => type, words, "nullable"] }, async (root) => {
    return (await readerOf(root).set(type, root.programme)).where(link, root.ref)[0] ?? null;
  });
}
