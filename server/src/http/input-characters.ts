import { canBeKept, inputPath, Refusal } from "@tranche/plugin-kit";
import { type DocumentNode, GraphQLError, Kind, visit } from "graphql";
import { placeIn } from "./input-fault.ts";
import { refusedWith } from "./refused.ts";

type Place = readonly (string | number)[];

/**
 * Refuses a zero character and half of a surrogate pair in any text of the document or its variables,
 * whatever it is for: an id, a filter, a cursor, a key. One database can't look for the first, and
 * the second becomes another character on its way to either.
 *
 * @throws GraphQLError BAD_INPUT with the field's path, spelled as every refusal spells it.
 */
export function checkCharacters(document: DocumentNode, variables: object): void {
  visit(document, {
    [Kind.STRING](node, _key, _parent, path) {
      if (!canBeKept(node.value)) throw unkeepable(placeIn(document, path));
    },
  });
  const open: { value: unknown; place: Place }[] = [{ value: variables, place: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, place } = next;
    if (typeof value === "string" && !canBeKept(value))
      throw unkeepable(placeInDocument(document, place));
    if (typeof value !== "object" || value === null) continue;
    for (const [key, part] of Object.entries(value))
      open.push({ value: part, place: [...place, Array.isArray(value) ? Number(key) : key] });
  }
}

/** A place among the variables as a place of the document: the variable is called what it is used for. */
function placeInDocument(document: DocumentNode, [variable, ...within]: Place): Place {
  let used: Place | undefined;
  visit(document, {
    [Kind.VARIABLE](node, _key, parent, path) {
      const isDefinition = parent && "kind" in parent && parent.kind === Kind.VARIABLE_DEFINITION;
      if (node.name.value === variable && !isDefinition) used ??= placeIn(document, path);
    },
  });
  return [...(used ?? [variable as string]), ...within];
}

function unkeepable(place: Place): GraphQLError {
  const sentence =
    "It holds a zero character (U+0000) or half of a character (U+D800 to U+DFFF), which nothing that is kept can hold. Remove it.";
  return refusedWith(400, new Refusal("BAD_INPUT", sentence, inputPath(place)));
}
