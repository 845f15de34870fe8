import { HeaderMap } from "@apollo/server";
import { Refusal } from "@tranche/plugin-kit";
import { GraphQLError } from "graphql";
import type { ErrorCode } from "../errors.ts";
import type { LimitName } from "./limits.ts";

/** A refusal that an HTTP status says as well, for proxies and clients that read no GraphQL. */
export function refusedWith(
  status: number,
  refusal: Refusal,
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: {
      code: refusal.code,
      http: { status, headers: new HeaderMap(Object.entries(headers)) },
    },
  });
}

/** The refusal of a request that is over a limit of limits.ts. */
export function overLimit(
  limit: LimitName,
  max: number,
  sentence: string,
  more: { field?: string; requested?: number } = {},
): GraphQLError {
  const { field, ...details } = more;
  return refusedWith(
    400,
    new Refusal("LIMIT_EXCEEDED", sentence, field, { limit, max, ...details }),
  );
}

/** An HTTP failure in the form that GraphQL clients read. */
export function refusalBody(code: ErrorCode, message: string, details: object = {}) {
  return { errors: [{ message, extensions: { code, ...details } }] };
}
