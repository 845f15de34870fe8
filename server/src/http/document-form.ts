import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { type LimitName, type Limits } from "./limits.ts";
import { overLimit } from "./refused.ts";

/** The limits of a document's form. */
type FormLimit = Extract<
  LimitName,
  "aliases" | "directives" | "definitions" | "repeats" | "depth" | "introspectionDepth"
>;

const SENTENCES: Readonly<Record<FormLimit, (found: number, max: number) => string>> = {
  aliases: (found, max) =>
    `The document has ${found} aliases; at most ${max} are taken. Ask in several requests.`,
  directives: (found, max) =>
    `The document has ${found} directives; at most ${max} are taken. Leave out what is not needed.`,
  definitions: (found, max) =>
    `The document has ${found} operations and fragments; at most ${max} are taken. Send the one operation with its fragments.`,
  repeats: (found, max) =>
    `The document asks ${found} times for a field that it has asked for at the same place; at most ${max} are taken. Ask once.`,
  depth: (found, max) =>
    `The document asks ${found} fields deep; at most ${max} are taken. Ask for the inner part in a request of its own.`,
  introspectionDepth: (found, max) =>
    `The document asks ${found} fields deep about the schema; at most ${max} are taken. Ask for the inner part in a request of its own.`,
};

/**
 * Refuses a document for its form, before anything slower looks at it: validation takes seconds
 * over some documents of a few thousand tokens.
 *
 * @throws GraphQLError LIMIT_EXCEEDED at the first limit that it is over.
 */
export function checkForm(document: DocumentNode, limits: Limits): void {
  const found = { ...countsOf(document), ...depthsOf(document) };
  for (const [name, count] of Object.entries(found) as [FormLimit, number][]) {
    const max = limits[name];
    if (count > max) throw overLimit(name, max, SENTENCES[name](count, max), { requested: count });
  }
}

function countsOf(document: DocumentNode) {
  const definitions = document.definitions.length;
  let aliases = 0;
  let directives = 0;
  let repeats = 0;
  // An inline fragment asks at the place where it stands.
  const places: Set<string>[] = [];
  visit(document, {
    SelectionSet: {
      enter(_node, _key, parent) {
        const isInline = parent && "kind" in parent && parent.kind === Kind.INLINE_FRAGMENT;
        places.push((isInline ? places.at(-1) : undefined) ?? new Set());
      },
      leave() {
        places.pop();
      },
    },
    Field({ name, alias }) {
      const answered = (alias ?? name).value;
      if (alias) aliases++;
      const place = places.at(-1);
      if (place?.has(answered)) repeats++;
      place?.add(answered);
    },
    Directive() {
      directives++;
    },
  });
  return { definitions, aliases, directives, repeats };
}

/** How deep the deepest operation asks, and how deep it asks about the schema. */
function depthsOf(document: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
    if (each.kind === Kind.OPERATION_DEFINITION) operations.push(each);
  }
  const known = new Map<string, Depths>();

  const within = ({ selections }: SelectionSetNode): Depths =>
    selections.reduce<Depths>((deepest, each) => {
      if (each.kind === Kind.FIELD) return deeper(deepest, below(each));
      if (each.kind === Kind.INLINE_FRAGMENT) return deeper(deepest, within(each.selectionSet));
      return deeper(deepest, inFragment(each.name.value));
    }, NONE);

  const below = ({ name, selectionSet }: FieldNode): Depths => {
    const { depth, introspectionDepth } = selectionSet ? within(selectionSet) : NONE;
    const isOfSchema = name.value === "__schema" || name.value === "__type";
    // Below a field of the schema there is nothing but the schema.
    if (isOfSchema)
      return { depth: 0, introspectionDepth: 1 + Math.max(depth, introspectionDepth) };
    return { depth: 1 + depth, introspectionDepth };
  };

  const inFragment = (name: string): Depths => {
    const found = known.get(name);
    if (found) return found;
    // One that spreads itself has no depth; validation refuses it.
    known.set(name, NONE);
    const fragment = fragments.get(name);
    const depths = fragment ? within(fragment.selectionSet) : NONE;
    known.set(name, depths);
    return depths;
  };

  return operations.map((each) => within(each.selectionSet)).reduce(deeper, NONE);
}

interface Depths {
  readonly depth: number;
  readonly introspectionDepth: number;
}

const NONE: Depths = { depth: 0, introspectionDepth: 0 };

function deeper(one: Depths, other: Depths): Depths {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
  };
}
