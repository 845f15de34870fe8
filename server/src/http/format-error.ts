import { randomUUID } from "node:crypto";
import { BadValue, Refusal, writtenOut } from "@tranche/plugin-kit";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { ErrorCode } from "../errors.ts";
import { inputFault, isInputFault } from "./input-fault.ts";

/** The longest message that goes out; graphql-js repeats a bad value whole. */
const MOST_CHARACTERS = 600;

const HOW_TO_ASK =
  'Send {"query": "…", "variables": {…}} by POST with content-type: application/json.';

const DOCUMENT_FAULTS = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]);

/** What errors are answered from: the schema that was asked, and the log for what nobody foresaw. */
export interface ErrorSetting {
  readonly schema: GraphQLSchema;
  readonly log: Pick<FastifyBaseLogger, "error">;
}

/**
 * The one place where an error takes the form callers see: a code of errors.ts, the field, a
 * sentence. What nobody foresaw goes to the log under a reference, and only that goes out.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { schema, log }: ErrorSetting,
): GraphQLFormattedError {
  const { path, locations } = formatted;
  const place = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
  const { code, message, field, details } = explain(formatted, error, { schema, log });
  const extensions = { ...details, code, ...(field === undefined ? {} : { field }) };
  return { message: writtenOut(clipped(message)), ...place, extensions };
}

interface Explained {
  code: ErrorCode | string;
  message: string;
  field?: string | undefined;
  details?: Readonly<Record<string, unknown>>;
}

function explain(
  formatted: GraphQLFormattedError,
  error: unknown,
  { schema, log }: ErrorSetting,
): Explained {
  const causes = causesOf(error);
  const refusal = causes.find((cause) => cause instanceof Refusal);
  if (refusal) {
    const { code, message, field, details } = refusal;
    return { code, message, field, details };
  }

  const given = String(formatted.extensions?.code);
  const badValue = causes.find((cause) => cause instanceof BadValue);
  if (badValue || given === "BAD_USER_INPUT" || isInputFault(formatted.message))
    return {
      code: "BAD_INPUT",
      ...inputFault(error, formatted.message, schema, badValue?.message),
    };
  if (formatted.message.includes("call stack"))
    return { code: "INVALID_DOCUMENT", message: "The request is nested too deeply. Ask in parts." };
  if (formatted.message.startsWith("Schema is not configured to execute"))
    return {
      code: "INVALID_DOCUMENT",
      message: "Ask a query or a mutation: nothing else is served.",
    };
  if (DOCUMENT_FAULTS.has(given)) return { code: "INVALID_DOCUMENT", message: formatted.message };
  // Clients that send a hash first know by this sentence alone that they must send the text.
  if (given === "PERSISTED_QUERY_NOT_SUPPORTED")
    return { code: "BAD_REQUEST", message: formatted.message };
  if (given !== "INTERNAL_SERVER_ERROR")
    return { code: "BAD_REQUEST", message: `${formatted.message} ${HOW_TO_ASK}` };

  const reference = randomUUID();
  log.error({ err: causes.at(-1), reference }, "unforeseen failure");
  return {
    code: "INTERNAL",
    message: `The server failed; nothing was written. Say this reference when you report it: ${reference}.`,
  };
}

/** The error, and what each was made from. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause && causes.length < 8; ) {
    causes.push(cause);
    cause = cause instanceof GraphQLError ? cause.originalError : undefined;
  }
  return causes;
}

function clipped(message: string): string {
  return message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS - 1)}…` : message;
}
