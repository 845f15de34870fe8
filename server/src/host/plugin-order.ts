import type { Plugin } from "@tranche/plugin-kit";

/** Plugins in an order in which each follows those it depends on, and those that can't be ordered. */
export interface PluginOrder {
  readonly ordered: readonly Plugin[];
  /** Why a plugin has no place in the order, by its id. */
  readonly problems: ReadonlyMap<string, string>;
}

/**
 * Orders plugins by `dependsOn`, and by id where that leaves a choice, so that the order of the
 * list they came in never matters.
 *
 * @param given ids of what is there already: the rooms of the core.
 */
export function orderPlugins(plugins: readonly Plugin[], given: readonly string[]): PluginOrder {
  const waiting = new Map(
    [...plugins].sort((a, b) => (a.id < b.id ? -1 : 1)).map((plugin) => [plugin.id, plugin]),
  );
  const placed = new Set(given);
  const ordered: Plugin[] = [];
  const problems = new Map<string, string>();
  for (let next = takeNext(waiting, placed); next; next = takeNext(waiting, placed)) {
    placed.add(next.id);
    ordered.push(next);
  }
  for (const plugin of waiting.values()) {
    const missing = (plugin.dependsOn ?? []).find((id) => !placed.has(id) && !waiting.has(id));
    problems.set(
      plugin.id,
      missing
        ? `It depends on "${missing}", which is not there. Add that plugin, or drop the dependency.`
        : `It waits for itself: ${circleFrom(plugin, waiting)}. Drop one of these dependencies.`,
    );
  }
  return { ordered, problems };
}

function takeNext(waiting: Map<string, Plugin>, placed: ReadonlySet<string>): Plugin | undefined {
  for (const plugin of waiting.values()) {
    if (!(plugin.dependsOn ?? []).every((id) => placed.has(id))) continue;
    waiting.delete(plugin.id);
    return plugin;
  }
  return undefined;
}

/** The way from a plugin along its dependencies until it meets itself, or what can't be placed. */
function circleFrom(start: Plugin, waiting: ReadonlyMap<string, Plugin>): string {
  const path = [start.id];
  for (let at: Plugin | undefined = start; at; ) {
    const next: string | undefined = (at.dependsOn ?? []).find((id) => waiting.has(id));
    if (next === undefined) break;
    path.push(next);
    if (path.indexOf(next) < path.length - 1) break;
    at = waiting.get(next);
  }
  return path.join(" → ");
}
