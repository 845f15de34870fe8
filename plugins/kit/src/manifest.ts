import type { z } from "zod";
import { type Problem, problem } from "./contract-rules.ts";
import { manifestOf, pluginId } from "./manifest-schema.ts";
import { isObject, spelled } from "./manifest-shape.ts";

export type { Problem };

/** Rules about names that are made from the plugin's id, and can't be judged without one. */
const NEED_ID = ["table-prefix", "guard-own-tables", "facet-field", "metric-key"];

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
    const sentence = `Reading the plugin threw "${reasonOf(failure)}". Make it a plain object.`;
    return [problem("unreadable", sentence)];
  }
}

/** A proxy may be thrown, and throw again when it is looked at. */
function reasonOf(failure: unknown): string {
  try {
    return failure instanceof Error ? failure.message : spelled(failure);
  } catch {
    return "what can't be read";
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
  const problems = (issues as z.core.$ZodIssueCustom[])
    .map(({ path, message, params }) =>
      problem(params?.rule, `${subjectOf(path, plugin)} ${message}`),
    )
    .filter(({ rule }) => id !== undefined || !NEED_ID.includes(rule));
  // A misspelt key is why another is missing, so it is reported first.
  const last = ({ rule }: Problem) => Number(rule !== "unknown-key");
  return problems.sort((one, other) => last(one) - last(other));
}

/** What a sentence is about: an entry of a list by its name or else its place, or the plugin. */
function subjectOf([list, index]: readonly PropertyKey[], plugin: Written): string {
  if (typeof index !== "number") return "The plugin";
  const [kind, key = ""] = KINDS[String(list)] ?? [];
  const name = (plugin[String(list)] as Written[])[index]?.[key];
  return typeof name === "string" && name !== ""
    ? `${kind} "${name}"`
    : `${String(list)}[${index}]`;
}
