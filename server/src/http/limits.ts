/**
 * Every limit at the door, and nothing else: SECURITY.md has them in a table that a test compares
 * with these. Each leaves several times what our own documents need, and stops what only an attack
 * or a mistake would send.
 */
export const LIMITS = {
  /** Bytes of a request body. */
  body: 100_000,
  /** Tokens of a document: names, braces, values. */
  tokens: 4_000,
  /** Fields within fields, wherever fragments put them. */
  depth: 10,
  /** The same of a question about the schema; GraphQL's own tools ask 13 deep. */
  introspectionDepth: 15,
  /** Aliases in a document. */
  aliases: 30,
  /** Directives in a document; unknown ones are slow to refuse one by one. */
  directives: 50,
  /** Operations and fragments of a document: each is compared with each other. */
  definitions: 50,
  /** Times that a document repeats a field that its selection has; each is compared with each. */
  repeats: 30,
  /** Points of an operation, worked out from costs.ts before it runs. */
  cost: 10_000,
  /** Items of any list in the input. */
  items: 250,
  /** Lists and objects within each other in the input. */
  inputDepth: 20,
  /** Points that a caller may spend in a minute, and at once when rested. */
  points: 500_000,
  /** Operations that wait for their turn; more are told to come again. */
  waiting: 100,
  /** Open connections. */
  connections: 1_000,
  /** Milliseconds in which a request's headers are sent. */
  headersMs: 5_000,
  /** Milliseconds in which the whole of a request is sent. */
  requestMs: 10_000,
  /** Milliseconds for which a connection may stay idle between requests. */
  idleMs: 10_000,
  /** Milliseconds for which an operation, or one SQL statement, may run. */
  operationMs: 10_000,
} as const;

export type LimitName = keyof typeof LIMITS;
export type Limits = { readonly [name in LimitName]: number };
