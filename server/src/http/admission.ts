import { Refusal } from "@tranche/plugin-kit";
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, visit } from "graphql";
import type { Asked } from "./asked.ts";
import { costOf } from "./cost.ts";
import { checkForm } from "./document-form.ts";
import { checkCharacters } from "./input-characters.ts";
import { checkInput } from "./input-size.ts";
import type { Limits } from "./limits.ts";
import { overLimit, refusedWith } from "./refused.ts";

/**
 * Decides whether an operation may go on to validation, and what it costs. Nothing is read from the
 * database for it, and its time is linear in the length of what was sent.
 *
 * A document that can't be parsed costs 1 and goes on: Apollo Server says what is wrong with it.
 *
 * @throws GraphQLError LIMIT_EXCEEDED, INTROSPECTION_REFUSED, or BAD_INPUT for a character that
 *   nothing can hold.
 */
export function admit(
  schema: GraphQLSchema,
  { query, operationName, variables }: Asked,
  limits: Limits,
  mayIntrospect: boolean,
): number {
  const document = query === undefined ? undefined : parsed(query, limits);
  if (!document) return 1;
  checkForm(document, limits);
  if (!mayIntrospect && asksOfSchema(document))
    throw refusedWith(
      403,
      new Refusal(
        "INTROSPECTION_REFUSED",
        "The schema is told to signed-in callers. Sign in, or read schema/schema.graphql.",
      ),
    );
  checkInput(document, variables, limits);
  checkCharacters(document, variables);
  const cost = costOf(schema, document, operationName, variables);
  if (cost <= limits.cost) return cost;
  throw overLimit(
    "cost",
    limits.cost,
    `It would cost ${cost} points; at most ${limits.cost} are taken. Ask for fewer lists within lists, smaller pages, or less at once.`,
    { requested: cost },
  );
}

function parsed(query: string, limits: Limits): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (failure) {
    if (failure instanceof RangeError)
      throw overLimit(
        "depth",
        limits.depth,
        `The document is nested too deeply to be read; at most ${limits.depth} fields are taken. Ask in parts.`,
      );
    if (failure instanceof GraphQLError && failure.message.includes("tokens. Parsing aborted"))
      throw overLimit(
        "tokens",
        limits.tokens,
        `The document has more than ${limits.tokens} tokens. Put values into variables, and ask in several requests.`,
      );
    return undefined;
  }
}

function asksOfSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    [Kind.FIELD]({ name }) {
      asks ||= name.value === "__schema" || name.value === "__type";
    },
  });
  return asks;
}
