import type { z } from "zod";
import { type ContractRule, type Problem, problem } from "./contract-rules.ts";
import { manifestOf, pluginId } from "./manifest-schema.ts";
import { isObject, spelled } from "./manifest-shape.ts";

export type { Problem };

/** Rules about names that are made from the plugin's id, and can't be judged without one. */
const NEED_ID: readonly ContractRule[] = [
  "table-prefix",
  "guard-own-tables",
  "facet-field",
  "metric-key",
];

/** What the entries of each list are called, and by which of their keys. */
const KINDS: Readonly<Record<string, readonly [kind: string, name: string]>> = {
  entities: ["Entity", "name"],
  migrations: ["Migration", "name"],
  facets: ["Facet", "field"],
  metrics: ["Metric", "key"],
  boardPack: ["Section", "id"],
};

/**
 * What is wrong with how a plugin is declared, as far as can be seen without running it. It takes
 * anything: a plugin may come from JavaScript, or from another version of the kit.
 *
 * @example
 * manifestProblems(await import("./plugin.ts")) // You passed the module; pass its export `plugin`.
 */
export function manifestProblems(candidate: unknown): Problem[] {
  try {
    return notAPlugin(candidate) ?? declared(candidate as Written);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : spelled(failure);
    return [problem("unreadable", `Reading the plugin threw "${reason}". Make it a plain object.`)];
  }
}

/** A plugin, or an entry of one of its lists, as it was written. */
type Written = Readonly<Record<string, unknown>>;

function notAPlugin(candidate: unknown): Problem[] | undefined {
  if (candidate instanceof Promise)
    return [problem("not-an-object", "You passed a promise; await it, and pass what it gives.")];
  if (!isObject(candidate))
    return [
      problem(
        "not-an-object",
        `You passed ${spelled(candidate)}; pass an object, as definePlugin returns it.`,
      ),
    ];
  if ("id" in candidate) return undefined;
  const held = Object.entries(candidate).find(
    ([, value]) => isObject(value) && "id" in value && "version" in value,
  );
  if (!held && Object.prototype.toString.call(candidate) !== "[object Module]") return undefined;
  const advice = held ? `its export \`${held[0]}\`` : "the plugin that it exports";
  return [problem("module-not-export", `You passed the module; pass ${advice}.`)];
}

function declared(plugin: Written): Problem[] {
  const id = pluginId.safeParse(plugin.id).data;
  const issues = manifestOf(id ?? "").safeParse(plugin).error?.issues ?? [];
  const problems = issues.map((issue) => problemOf(issue as z.core.$ZodIssueCustom, plugin));
  const known = problems.filter(({ rule }) => id !== undefined || !NEED_ID.includes(rule));
  // A misspelt key is why another is missing, so it is told first.
  const misspelt = known.filter(({ rule }) => rule === "unknown-key");
  return [...misspelt, ...known.filter(({ rule }) => rule !== "unknown-key")];
}

function problemOf({ path, message, params }: z.core.$ZodIssueCustom, plugin: Written): Problem {
  return problem(params?.rule, `${subjectOf(path, plugin)} ${message}`);
}

/** What a sentence is about: an entry of a list by its name or else its place, or the plugin. */
function subjectOf([key, index]: readonly PropertyKey[], plugin: Written): string {
  const list = String(key);
  if (typeof index !== "number") return "The plugin";
  const [kind, nameKey = ""] = KINDS[list] ?? [];
  const name = (plugin[list] as Written[])[index]?.[nameKey];
  return typeof name === "string" && name !== "" ? `${kind} ${spelled(name)}` : `${list}[${index}]`;
}
