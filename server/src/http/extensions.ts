import type { ApolloServerPlugin } from "@apollo/server";
import { mayIntrospect } from "../access/caller.ts";
import type { RequestContext } from "../access/request-context.ts";

/**
 * What an answer says beside its data: what it cost, what plugins could not answer and what is
 * withheld, which are no errors. Whoever may not ask about the schema is not told of it by guesses at a misspelt name either.
 */
export function extensions(publicIntrospection: boolean): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body }, contextValue }) => {
        if (body.kind !== "single") return;
        const { singleResult } = body;
        const { degraded, withheld, cost, caller } = contextValue;
        singleResult.extensions = {
          ...singleResult.extensions,
          ...(cost ? { cost } : {}),
          ...(degraded.all.length > 0 ? { degraded: degraded.all } : {}),
          ...(withheld.all.length > 0 ? { withheld: withheld.all } : {}),
        };
        if (publicIntrospection || mayIntrospect(caller) || !singleResult.errors) return;
        singleResult.errors = singleResult.errors.map((error) => ({
          ...error,
          message: error.message.replace(/ Did you mean .*\?/s, ""),
        }));
      },
    }),
  };
}
