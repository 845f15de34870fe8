import { inputPath } from "@tranche/plugin-kit";
import {
  type ASTNode,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  Kind,
  parse,
  type ValueNode,
  visit,
} from "graphql";

/** What graphql-js found wrong with an input, as a caller is answered. */
export interface InputFault {
  /** The input's path, spelled as refusals of the rules spell theirs: `entries[0].allocation`. */
  readonly field: string | undefined;
  readonly message: string;
}

type Place = readonly (string | number)[];

/** `Variable "$input" got invalid value {…} at "input.entries[0]"; what is wrong.` */
const OF_VARIABLE = /^Variable "\$(\w+)" got invalid value [\s\S]*?(?: at "([^"]+)")?; ([\s\S]*)$/;
const LEFT_OUT =
  /^(?:Variable "\$(\w+)"|Field "(?:\w+\.)?(\w+)") of required type ".*" was not provided/;
const ARGUMENT_LEFT_OUT = /[Aa]rgument "(?:[\w.]+\()?(\w+):?\)?" of type ".*" is required/;
const NULL_GIVEN =
  /^Expected (?:value of|non-nullable) type "[^"]*!"(?: not to be null\.|, found null\.)/;
const UNKNOWN_FIELD = /^Field "(\w+)" is not defined by type "\w+"\.(.*)$/s;
const NO_SUCH_VALUE =
  /^(?:Value "(.*)" does not exist in "(\w+)" enum|Enum "(\w+)" cannot represent (?:non-string|non-enum) value: (.*?))\.(?: |$)/s;

const REQUIRED = "It is required. Give it a value.";

/**
 * The fault of an input that graphql-js refused, in a variable or in the document itself. graphql-js
 * gives it in words alone: this file is the one that reads them.
 *
 * @param ownWords the sentence of the scalar that refused, where one of ours did.
 */
export function inputFault(
  error: unknown,
  message: string,
  schema: GraphQLSchema,
  ownWords?: string,
): InputFault {
  const [, variable, at, reason = message] = OF_VARIABLE.exec(message) ?? [];
  const place =
    variable === undefined
      ? placeOfNode(error)
      : [...placeOfVariable(error, variable), ...partsOf(at)];
  const { name, sentence } = readReason(reason, schema);
  const left = LEFT_OUT.exec(reason);
  const whole = left?.[1] === undefined ? place : placeOfVariable(error, left[1]);
  const full = name === undefined || whole?.at(-1) === name ? whole : [...(whole ?? []), name];
  const field = full && full.length > 0 ? inputPath(full) : name;
  return { field, message: ownWords ?? sentence };
}

/** Whether graphql-js speaks of a value of an input, and not of the document's form. */
export function isInputFault(message: string): boolean {
  return [OF_VARIABLE, LEFT_OUT, ARGUMENT_LEFT_OUT, NULL_GIVEN, UNKNOWN_FIELD, NO_SUCH_VALUE].some(
    (form) => form.test(message),
  );
}

/** What a reason says: the field that it adds to the place, and the sentence to answer. */
function readReason(reason: string, schema: GraphQLSchema): { name?: string; sentence: string } {
  const left = LEFT_OUT.exec(reason);
  const name = left?.[2] ?? ARGUMENT_LEFT_OUT.exec(reason)?.[1];
  if (left || name) return { ...(name ? { name } : {}), sentence: REQUIRED };
  if (NULL_GIVEN.test(reason)) return { sentence: REQUIRED };
  const unknown = UNKNOWN_FIELD.exec(reason);
  if (unknown)
    return { name: unknown[1] as string, sentence: `There is no such field.${unknown[2]}` };
  const value = NO_SUCH_VALUE.exec(reason);
  const type = value && schema.getType((value[2] ?? value[3]) as string);
  if (isEnumType(type)) {
    const given = value?.[1] ?? value?.[4];
    const known = type.getValues().map((each) => each.name);
    return { sentence: `Not a known value: ${given}. Use one of ${known.join(", ")}.` };
  }
  return { sentence: reason };
}

/** The parts of a path as graphql-js writes it, without the variable: `input.entries[0].amount`. */
function partsOf(path: string | undefined): Place {
  const parts = path?.match(/\w+|\[\d+\]/g)?.slice(1) ?? [];
  return parts.map((part) => (part.startsWith("[") ? Number(part.slice(1, -1)) : part));
}

/** Where a variable is used. One that is the whole `input` has no path of its own. */
function placeOfVariable(error: unknown, name: string): Place {
  return placeWhere(error, (node) => node.kind === Kind.VARIABLE && node.name.value === name) ?? [];
}

/** Where the value stands that an error points to. */
function placeOfNode(error: unknown): Place | undefined {
  const start = error instanceof GraphQLError ? error.positions?.[0] : undefined;
  if (start === undefined) return undefined;
  return placeWhere(error, (node) => node.loc?.start === start);
}

function placeWhere(error: unknown, isIt: (node: ValueNode) => boolean): Place | undefined {
  const body = error instanceof GraphQLError ? error.source?.body : undefined;
  let found: Place | undefined;
  try {
    const document = parse(body ?? "");
    visit(document, {
      enter(node, _key, parent, path, ancestors) {
        const inValue = [...ancestors, parent].some(
          (each) => each && "kind" in each && each.kind === Kind.ARGUMENT,
        );
        if (inValue && found === undefined && isIt(node as ValueNode))
          found = placeIn(document, path);
      },
    });
  } catch {
    return undefined;
  }
  return found;
}

/** The place of a node below the document: its argument, then the fields and items within. */
export function placeIn(document: ASTNode, path: readonly (string | number)[]): Place {
  const place: (string | number)[] = [];
  let at: unknown = document;
  for (const [index, key] of path.entries()) {
    at = (at as Record<string | number, unknown>)[key];
    const node = at as { kind?: string; name?: { value: string } };
    // `input` is the whole of what a mutation takes: its path begins within it.
    if (node.kind === Kind.ARGUMENT && node.name?.value !== "input")
      place.push(`${node.name?.value}`);
    if (node.kind === Kind.OBJECT_FIELD) place.push(`${node.name?.value}`);
    if (path[index - 1] === "values" && typeof key === "number") place.push(key);
  }
  return place;
}
