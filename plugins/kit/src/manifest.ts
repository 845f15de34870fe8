import { type Problem, problem } from "./contract-rules.ts";
import { metricProblems } from "./manifest-metrics.ts";
import { entityProblems, migrationProblems } from "./manifest-records.ts";
import { isObject, type Loose, notFunctions, spelled, unknownKeys } from "./manifest-shape.ts";
import { isPluginId, termProblems } from "./manifest-terms.ts";
import { facetProblems, sectionProblems } from "./manifest-views.ts";
import type { Plugin } from "./plugin.ts";

export type { Problem };

const KEYS = {
  id: true,
  version: true,
  uses: true,
  dependsOn: true,
  personalData: true,
  config: true,
  entities: true,
  appendOnly: true,
  migrations: true,
  guards: true,
  facets: true,
  resolvers: true,
  metrics: true,
  boardPack: true,
  seeds: true,
  start: true,
  stop: true,
} satisfies Record<keyof Plugin, true>;

/** The form that semver.org gives. */
const VERSION =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/**
 * What is wrong with how a plugin is declared, as far as can be seen without running it. It takes
 * anything: a plugin may come from JavaScript, or from another version of the kit.
 *
 * @example
 * manifestProblems(await import("./plugin.ts")) // You passed the module; pass its export `plugin`.
 */
export function manifestProblems(candidate: unknown): Problem[] {
  try {
    return notAPlugin(candidate) ?? declared(candidate as Loose<Plugin>);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : spelled(failure);
    return [problem("unreadable", `Reading the plugin threw "${reason}". Make it a plain object.`)];
  }
}

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

function declared(plugin: Loose<Plugin>): Problem[] {
  const { id, version } = plugin;
  const problems = [
    ...unknownKeys("The plugin", plugin, KEYS),
    ...termProblems(plugin),
    ...resolverProblems(plugin.resolvers),
    ...notFunctions("The plugin", plugin, ["start", "stop"], { optional: true }),
  ];
  if (typeof version !== "string" || !VERSION.test(version))
    problems.push(
      problem("version-form", `The version is ${spelled(version)}. Write it as in "0.1.0".`),
    );
  // Prefixes can't be judged without the id that they are made from.
  if (isPluginId(id)) return [...problems, ...parts(id, plugin)];
  const advice = 'Use lower-case letters, digits and single hyphens, as in "data-quality".';
  return [problem("id-form", `The id is ${spelled(id)}. ${advice}`), ...problems];
}

function parts(id: string, plugin: Loose<Plugin>): Problem[] {
  return [
    ...entityProblems(id, plugin.entities),
    ...migrationProblems(plugin.migrations),
    ...facetProblems(id, plugin.facets),
    ...metricProblems(id, plugin.metrics),
    ...sectionProblems(plugin.boardPack),
  ];
}

function resolverProblems(resolvers: unknown = []): Problem[] {
  if (Array.isArray(resolvers) && resolvers.every((resolver) => typeof resolver === "function"))
    return [];
  const advice = "List the classes with @Resolver.";
  return [problem("list-form", `resolvers is no list of classes. ${advice}`)];
}
