/** How callers prove who they are. */
export type AccessSettings = DemonstrationSettings | OidcSettings;

/** Anybody on this machine may take any role, to try the tracker out. */
export interface DemonstrationSettings {
  readonly mode: "demonstration";
}

/** Callers bring tokens that an OpenID Connect provider signed. */
export interface OidcSettings {
  readonly mode: "oidc";
  /** Compared with a token's `iss`, letter by letter. */
  readonly issuer: string;
  /** What a token's `aud` must name. */
  readonly audience: string;
  /** Where the provider's keys are; null to look it up in its discovery document. */
  readonly jwks: string | null;
  /** The claim that holds the roles. */
  readonly rolesClaim: string;
}
