import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { mayIntrospect } from "../access/caller.ts";
import type { RequestContext } from "../access/request-context.ts";

/** The media type whose status says whether GraphQL took the request. */
const NEW_FORM = "application/graphql-response+json";

/**
 * What an answer says beside its data: what it cost, what plugins could not answer and what is
 * withheld, which are no errors. Whoever may not ask about the schema is not told of it by guesses
 * at a misspelt name either.
 */
export function extensions(publicIntrospection: boolean): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response: { body, http }, contextValue }) => {
        if (body.kind !== "single") return;
        // No answer is to be kept, also where Apollo Server would have one asked for again.
        http.headers.delete("cache-control");
        const { singleResult } = body;
        const { degraded, withheld, cost, caller } = contextValue;
        singleResult.extensions = {
          ...singleResult.extensions,
          ...(cost ? { cost } : {}),
          ...(degraded.all.length > 0 ? { degraded: degraded.all } : {}),
          ...(withheld.all.length > 0 ? { withheld: withheld.all } : {}),
        };
        const accept = request.http?.headers.get("accept") ?? "";
        if (http.status === 400 && isOfGraphql(singleResult.errors) && !accept.includes(NEW_FORM))
          http.status = 200;
        if (publicIntrospection || mayIntrospect(caller) || !singleResult.errors) return;
        singleResult.errors = singleResult.errors.map((error) => ({
          ...error,
          message: error.message.replace(/ Did you mean .*\?/s, ""),
        }));
      },
    }),
  };
}

/**
 * Whether the HTTP request was in order and only what it asks is not: as application/json that is
 * answered 200, so that clients read the errors and don't take them for a proxy's.
 *
 * https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
function isOfGraphql(errors: readonly GraphQLFormattedError[] = []): boolean {
  const codes = errors.map(({ extensions }) => extensions?.code);
  return codes.every((code) => code === "INVALID_DOCUMENT" || code === "BAD_INPUT");
}
