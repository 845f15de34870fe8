import { manifestProblems, type Plugin, type PluginEntry } from "@tranche/plugin-kit";
import { withDeadline } from "../access/contained.ts";
import { Claims, claimsOf } from "./plugin-claims.ts";

/** A plugin as it was found. */
export interface Found {
  readonly id: string;
  readonly version: string | null;
  /** Null when it could not be imported or breaks the contract. */
  readonly plugin: Plugin | null;
  readonly config: unknown;
  /** Why it can't run; null when it can. */
  readonly reason: string | null;
  /** What the log is told. */
  readonly failure: unknown;
}

/** How long a package may take to be imported. */
const IMPORT_WITHIN_MS = 10_000;

/** Imports the plugins of a list and holds each to the contract; none can spoil another. */
export async function findPlugins(
  entries: readonly PluginEntry[],
  environment: NodeJS.ProcessEnv,
): Promise<Found[]> {
  const found = await Promise.all(entries.map((entry) => findPlugin(entry, environment)));
  const fit = found.flatMap(({ plugin }) => plugin ?? []);
  const seen = new Set<string>();
  return found.map(({ candidate, ...each }) => {
    if (!seen.has(each.id)) {
      seen.add(each.id);
      const rivalry = each.plugin ? undefined : rivalryOf(each.id, candidate, fit);
      return rivalry ? { ...each, reason: `${rivalry} ${each.reason}` } : each;
    }
    const reason = `There are two plugins "${each.id}". Take one out of the list.`;
    return refused(`${each.id} (again)`, null, reason, reason);
  });
}

/** A name outside its own that a plugin breaks the contract with, when another holds that name. */
function rivalryOf(id: string, candidate: unknown, others: readonly Plugin[]): string | undefined {
  const claims = new Claims();
  for (const plugin of others) claims.take(plugin.id, claimsOf(plugin));
  try {
    return claims.take(id, claimsOf(candidate as Plugin));
  } catch {
    return undefined; // Too far from a plugin to claim anything.
  }
}

async function findPlugin(
  entry: PluginEntry,
  environment: NodeJS.ProcessEnv,
): Promise<Found & { candidate: unknown }> {
  const named = nameOf(entry.use);
  let candidate: unknown = entry.use;
  if (typeof entry.use === "string") {
    const specifier = entry.use;
    try {
      const module = await withDeadline(IMPORT_WITHIN_MS, () => import(specifier));
      candidate = module.plugin ?? module;
    } catch (failure) {
      const reason = `Its package ${specifier} can't be imported.`;
      return { ...refused(named, null, reason, failure), candidate: null };
    }
  }
  const [problem] = manifestProblems(candidate);
  if (problem)
    return {
      ...refused(named, versionOf(candidate), problem.sentence, problem.sentence),
      candidate,
    };
  const plugin = candidate as Plugin;
  const { id, version } = plugin;
  const configured = await configure(plugin, entry.config ?? fromEnvironment(id, environment));
  const read = { id, version, plugin, candidate };
  return "reason" in configured
    ? { ...read, config: null, reason: configured.reason, failure: configured.reason }
    : { ...read, config: configured.value, reason: null, failure: null };
}

async function configure(
  plugin: Plugin,
  given: unknown,
): Promise<{ value: unknown } | { reason: string }> {
  if (given instanceof SyntaxError)
    return { reason: `${variableOf(plugin.id)} is no JSON. Write an object, as in {"key": 1}.` };
  if (!plugin.config) return { value: given ?? {} };
  try {
    const { issues, ...result } = await plugin.config["~standard"].validate(given ?? {});
    if (!issues) return { value: (result as { value: unknown }).value };
    const [issue] = issues;
    const path = (issue?.path ?? []).map((part) =>
      String(typeof part === "object" ? part.key : part),
    );
    return {
      reason: `Its configuration is wrong at ${path.join(".") || "the top"}: ${issue?.message}.`,
    };
  } catch {
    return { reason: "Its configuration can't be checked: its schema failed." };
  }
}

function fromEnvironment(id: string, environment: NodeJS.ProcessEnv): unknown {
  const text = environment[variableOf(id)];
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (failure) {
    return failure;
  }
}

/** The variable that holds a plugin's configuration as JSON: TRANCHE_PLUGIN_PEOPLE. */
function variableOf(id: string): string {
  return `TRANCHE_PLUGIN_${id.toUpperCase().replaceAll("-", "_")}`;
}

/** What a plugin is called before it could be read: "@tranche/plugin-people" is "people". */
function nameOf(use: unknown): string {
  if (typeof use === "string")
    return (use.split("/").at(-1) ?? use).replace(/^(tranche-)?plugin-|\.[cm]?[jt]s$/g, "");
  const { id } = (use ?? {}) as { id?: unknown };
  return typeof id === "string" ? id : "(without a name)";
}

function versionOf(candidate: unknown): string | null {
  const { version } = (candidate ?? {}) as { version?: unknown };
  return typeof version === "string" ? version : null;
}

function refused(id: string, version: string | null, reason: string, failure: unknown): Found {
  return { id, version, plugin: null, config: null, reason, failure };
}
