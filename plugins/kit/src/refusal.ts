import { GraphQLError } from "graphql";

/**
 * A refusal that a caller can act on: bad input, a limit, a conflict. It becomes a GraphQL error
 * with `extensions.code` and, where one input is to blame, `extensions.field`.
 *
 * The sentence says what was wrong and what to do. It is shown to callers as it is, so it
 * never holds another caller's data.
 *
 * @example
 * throw new Refusal("BAD_INPUT", "The month is not over yet. Record it from 1 May.", "month");
 */
export class Refusal extends GraphQLError {
  readonly code: string;
  readonly field: string | undefined;
  /** What a program may want to know beside the sentence: the headroom, the decision that set it. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    field?: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message, { extensions: { ...details, code, ...(field === undefined ? {} : { field }) } });
    this.name = "Refusal";
    this.code = code;
    this.field = field;
    this.details = details;
  }

  /** The same refusal of a part of an input: `title` within `allocations[1]`. */
  within(part: string): Refusal {
    const { field } = this;
    return this.at(field === undefined ? part : `${part}.${field}`);
  }

  /** The same refusal of another place of the input. */
  at(place: string): Refusal {
    // A kind of refusal stays one: whether it is kept depends on it.
    const same = this.constructor as typeof Refusal;
    return new same(this.code, this.message, place, this.details);
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
