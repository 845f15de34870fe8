/**
 * Every code that a caller or an operator can meet. ERRORS.md explains each; a test holds the two
 * together.
 */
export const ERRORS = {
  UNAUTHENTICATED: "Nobody has signed in, or with a token that is not accepted.",
  FORBIDDEN: "The caller has no role that may do this.",
  BAD_INPUT: "A value is not of the form asked for.",
  NOT_FOUND: "Nothing of that name is kept.",
  BEFORE_FIRST_RECORD: "The day asked about lies before the programme's first record.",
  CONFLICT: "The record has changed since it was read, or exists already.",
  OUT_OF_ORDER: "A change is dated before the one it would follow.",
  IDEMPOTENCY_MISMATCH: "An idempotency key was used again with another request.",
  LIMIT_EXCEEDED: "A limit of money or number, or of what one request may hold, would be exceeded.",
  WRONG_KIND_OF_MONEY: "Revenue was to pay for capital, or capital for revenue.",
  DELEGATION_NOT_IN_FORCE: "The delegation is not in force on the day.",
  ROUTE_NOT_ALLOWED: "The decision does not allow the route to market.",
  NOT_ADVERTISED: "A contract at or above the procurement threshold was not competed in the open.",
  GATE_NOT_READY: "The gate's conditions are not met.",
  INVALID_DOCUMENT: "The GraphQL document can't be read or doesn't fit the schema.",
  BODY_TOO_LARGE: "The request body is larger than the server reads.",
  SIGN_IN_UNAVAILABLE: "The provider that signs callers in can't be reached.",
  RATE_LIMITED: "The caller has spent the points of this minute.",
  BUSY: "As many operations wait as the server lets wait.",
  HOST_REFUSED: "The Host header names another server.",
  ORIGIN_REFUSED: "A page of this origin may not call the server.",
  INTROSPECTION_REFUSED: "The schema is told to signed-in callers.",
  DOCUMENT_NOT_TRUSTED: "Only registered documents are answered, and this is none.",
  BAD_REQUEST: "The HTTP request is not one the server understands.",
  PLUGIN_UNAVAILABLE: "A plugin could not do what a mutation asked of it.",
  INTERNAL: "The server failed. Nothing was written.",
  BAD_SETTING: "A setting of the environment is wrong; the server does not start.",
  MIGRATION_CHANGED: "The tables were made by other migrations than this version's.",
} as const;

export type ErrorCode = keyof typeof ERRORS;
