/**
 * The places where a plugin may add something, each with the version of its contract. A plugin
 * says in `uses` which versions it was written for; the host takes the current one and the one
 * before it.
 */
export const EXTENSION_POINTS = {
  /** Entities and migrations. */
  records: 1,
  /** A namespaced field on a core type. */
  facets: 1,
  /** type-graphql resolvers: mutations that record the plugin's facts. */
  resolvers: 1,
  /** Measures, rated against thresholds. */
  metrics: 1,
  /** Sections of the board pack. */
  boardPack: 1,
  /** Example content. */
  seeds: 1,
  /** `start` and `stop`. */
  lifecycle: 1,
} as const;

export type ExtensionPoint = keyof typeof EXTENSION_POINTS;

/** What is wrong with a version that a plugin uses, as a sentence; nothing when it is supported. */
export function versionProblem(
  point: string,
  used: number,
  current: Readonly<Record<string, number>> = EXTENSION_POINTS,
): string | undefined {
  const offered = current[point];
  if (offered === undefined)
    return `It uses an extension point "${point}" that there is not. There are ${Object.keys(current).join(", ")}.`;
  if (used > offered)
    return `It uses ${point} version ${used}; this host knows up to ${offered}. Run a newer host, or write the plugin for version ${offered}.`;
  if (used < Math.max(1, offered - 1))
    return `It uses ${point} version ${used}; this host no longer knows any before ${offered - 1}. Bring the plugin up to version ${offered}.`;
  return undefined;
}
