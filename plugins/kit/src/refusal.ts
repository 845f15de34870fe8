import { GraphQLError } from "graphql";

/**
 * A refusal that a caller can act on: bad input, a limit, a conflict. It becomes a GraphQL error
 * with `extensions.code` and, where one input is to blame, `extensions.field`.
 *
 * The sentence says what was wrong and what to do. It is shown to callers as it stands, so it
 * never holds another caller's data.
 *
 * @example
 * throw new Refusal("BAD_INPUT", "The month is not over yet. Record it from 1 May.", "month");
 */
export class Refusal extends GraphQLError {
  readonly code: string;
  readonly field: string | undefined;

  constructor(code: string, message: string, field?: string) {
    super(message, { extensions: field === undefined ? { code } : { code, field } });
    this.name = "Refusal";
    this.code = code;
    this.field = field;
  }
}

/**
 * What a scalar throws at a value it can't read. It is no GraphQLError, so that graphql-js adds
 * where the value stood; the server then answers BAD_INPUT with this sentence and that field.
 */
export class BadValue extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BadValue";
  }
}
