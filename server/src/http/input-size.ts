import { inputPath } from "@tranche/plugin-kit";
import { type DocumentNode, Kind, type ListValueNode, visit } from "graphql";
import { placeIn } from "./input-fault.ts";
import type { Limits } from "./limits.ts";
import { overLimit } from "./refused.ts";

type Place = readonly (string | number)[];

/**
 * Refuses lists that are too long and values that are nested too deeply, in the document and in its
 * variables.
 *
 * @throws GraphQLError LIMIT_EXCEEDED with the field's path, spelled as every refusal spells it.
 */
export function checkInput(document: DocumentNode, variables: unknown, limits: Limits): void {
  let depth = 0;
  const within = {
    enter(_node: unknown, _key: unknown, _parent: unknown, path: Place) {
      if (++depth > limits.inputDepth) throw tooDeep(placeIn(document, path), limits);
    },
    leave() {
      depth--;
    },
  };
  visit(document, {
    [Kind.OBJECT]: within,
    [Kind.LIST]: {
      enter(node: ListValueNode, key, parent, path) {
        within.enter(node, key, parent, path);
        checkLength(node.values.length, placeIn(document, path), limits);
      },
      leave: within.leave,
    },
  });
  checkVariables(variables, limits);
}

/** Without recursion: a body of 100 kB may nest fifty thousand lists. */
function checkVariables(variables: unknown, limits: Limits): void {
  const open: { value: unknown; place: Place; depth: number }[] = [
    { value: variables, place: [], depth: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, place, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    // The variables themselves are an object that nobody wrote.
    if (depth > limits.inputDepth) throw tooDeep(place, limits);
    if (Array.isArray(value)) checkLength(value.length, place, limits);
    for (const [key, part] of Object.entries(value))
      open.push({
        value: part,
        place: [...place, Array.isArray(value) ? Number(key) : key],
        depth: depth + 1,
      });
  }
}

function checkLength(length: number, place: Place, limits: Limits): void {
  if (length <= limits.items) return;
  throw overLimit(
    "items",
    limits.items,
    `The list has ${length} items; at most ${limits.items} are taken. Send it in several requests.`,
    { field: spelled(place), requested: length },
  );
}

function tooDeep(place: Place, limits: Limits) {
  const max = limits.inputDepth;
  return overLimit(
    "inputDepth",
    max,
    `The value has more than ${max} lists and objects within each other. Send it as the schema says.`,
    { field: spelled(place.slice(0, 1)) },
  );
}

/** `input` is the whole of what a mutation takes: its path begins within it. */
function spelled(place: Place): string {
  return inputPath(place.length > 1 && place[0] === "input" ? place.slice(1) : place);
}
