import { lexicographicSortSchema, printSchema } from "graphql";
import { compose } from "./compose.ts";

const HEADER = '# Generated from the code by "npm run schema". Do not edit.';

/**
 * The API as the text of `schema/schema.graphql`. Types and fields stand by name, so that the text
 * changes only when the API does, not when a resolver moves.
 */
export function printedSchema(): string {
  return `${HEADER}\n\n${printSchema(lexicographicSortSchema(compose().schema))}\n`;
}
