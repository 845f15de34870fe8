import * as library from "canonicalize";

/**
 * The one JSON text of a value (RFC 8785): sorted keys, no white space, one spelling of numbers.
 * The package's types describe another module format than it is loaded as.
 */
export const canonicalJson = (library as unknown as { default: (value: unknown) => string })
  .default;
