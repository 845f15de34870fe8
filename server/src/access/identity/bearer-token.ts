import { BadToken } from "./bad-token.ts";

/** The longest token that is looked at; one of a provider has two or three thousand characters. */
const MOST_CHARACTERS = 8192;

/** RFC 6750: the scheme in any case, and the token of these characters alone. */
const BEARER = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/**
 * The token that a request bears; undefined for one without an Authorization header.
 *
 * @param rawHeaders names and values by turns, as they came: Node's own `headers` keeps the first of
 *   two Authorization headers, where a proxy before it may have judged the second.
 * @throws BadToken when the header is there twice, or is no bearer token.
 */
export function bearerToken(rawHeaders: readonly string[]): string | undefined {
  const given = rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "authorization",
  );
  if (given.length === 0) return undefined;
  const [value = ""] = given;
  const token = value.length <= MOST_CHARACTERS ? BEARER.exec(value.trim())?.[1] : undefined;
  if (given.length > 1 || token === undefined) throw new BadToken();
  return token;
}
