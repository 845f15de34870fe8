import { ANYBODY, type Caller } from "../caller.ts";
import { bearerToken } from "./bearer-token.ts";
import { DemonstrationTokens } from "./demonstration-tokens.ts";
import type { AccessSettings } from "./settings.ts";

/** Who makes a request, by the token that it bears. */
export interface Callers {
  /**
   * @param rawHeaders names and values by turns, as they came.
   * @throws BadToken when there is a token that is not accepted.
   */
  callerOf(rawHeaders: readonly string[]): Promise<Caller>;
  /** The tokens of the demonstration mode; null in any other. */
  readonly demonstration: DemonstrationTokens | null;
}

/** The callers that the settings admit. */
export async function callersBy(_settings: AccessSettings): Promise<Callers> {
  const demonstration = await DemonstrationTokens.make();
  return {
    demonstration,
    async callerOf(rawHeaders) {
      const token = bearerToken(rawHeaders);
      return token === undefined ? ANYBODY : demonstration.caller(token);
    },
  };
}
