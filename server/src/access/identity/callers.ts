import type { RecordStore } from "../../records/store.ts";
import { ANYBODY, type Caller } from "../caller.ts";
import { isKey } from "./api-key.ts";
import { ApiKeys } from "./api-keys.ts";
import { bearerToken } from "./bearer-token.ts";
import { DemonstrationTokens } from "./demonstration-tokens.ts";
import { ProviderDown, ProviderTokens } from "./provider-tokens.ts";
import type { AccessSettings } from "./settings.ts";

/** Who makes a request, by the token that it bears. */
export interface Callers {
  /**
   * @param rawHeaders names and values by turns, as they came.
   * @throws BadToken when there is a token that is not accepted; ProviderDown.
   */
  callerOf(rawHeaders: readonly string[]): Promise<Caller>;
  /** The tokens of the demonstration mode; null in any other. */
  readonly demonstration: DemonstrationTokens | null;
}

/**
 * The callers that the settings admit.
 *
 * @param report is told why a provider could not be asked; it holds no token.
 */
export async function callersBy(
  settings: AccessSettings,
  store: RecordStore,
  report: (failure: unknown) => void = () => {},
): Promise<Callers> {
  const demonstration = settings.mode === "demonstration" ? await DemonstrationTokens.make() : null;
  const persons = settings.mode === "oidc" ? new ProviderTokens(settings) : demonstration;
  const keys = new ApiKeys(store);
  return {
    demonstration,
    async callerOf(rawHeaders) {
      const token = bearerToken(rawHeaders);
      if (token === undefined || persons === null) return ANYBODY;
      if (isKey(token)) return keys.caller(token);
      return persons.caller(token).catch((failure: unknown) => {
        if (failure instanceof ProviderDown) report(failure);
        throw failure;
      });
    },
  };
}
