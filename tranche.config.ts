import type { PluginEntry } from "@tranche/plugin-kit";

/**
 * The plugins that the server runs: packages that export `plugin`, from this repository or from
 * npm, each with its configuration where it has one.
 */
export const plugins: readonly PluginEntry[] = [
  { use: "@tranche/plugin-people" },
  { use: "@tranche/plugin-process" },
  { use: "@tranche/plugin-technology" },
  { use: "@tranche/plugin-culture" },
];
