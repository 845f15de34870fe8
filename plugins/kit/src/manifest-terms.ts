import { type Problem, problem } from "./contract-rules.ts";
import { EXTENSION_POINTS, versionProblem } from "./extension-points.ts";
import { isObject, type Loose, spelled } from "./manifest-shape.ts";
import type { Plugin } from "./plugin.ts";

const PERSONAL_DATA: readonly unknown[] = ["none", "by-cohort", "named"] satisfies NonNullable<
  Plugin["personalData"]
>[];

/** Lower-case words with hyphens between: what a plugin is called. */
export function isPluginId(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value);
}

/** What is wrong with what a plugin says of itself: what it uses, needs and holds. */
export function termProblems(plugin: Loose<Plugin>): Problem[] {
  const { uses = {}, dependsOn = [], personalData = "none", config, seeds } = plugin;
  const problems = [...usesProblems(uses), ...dependencyProblems(plugin.id, dependsOn)];
  const add = (...wrong: Parameters<typeof problem>) => problems.push(problem(...wrong));
  if (!PERSONAL_DATA.includes(personalData))
    add(
      "personal-data",
      `personalData is ${spelled(personalData)}. Use one of ${PERSONAL_DATA.join(", ")}.`,
    );
  if (config !== undefined && !isStandardSchema(config))
    add("config-form", `config is ${spelled(config)}. Give a Standard Schema, as zod makes.`);
  if (seeds !== undefined && !(seeds instanceof URL && seeds.protocol === "file:"))
    add(
      "seeds-form",
      `seeds is ${spelled(seeds)}. Write it as new URL("../seeds/", import.meta.url).`,
    );
  return problems;
}

function usesProblems(uses: unknown): Problem[] {
  if (!isObject(uses))
    return [problem("uses-version", `uses is ${spelled(uses)}. Write it as { metrics: 1 }.`)];
  // Without a prototype, so that "constructor" is no extension point.
  const points: Record<string, number> = Object.assign(Object.create(null), EXTENSION_POINTS);
  return Object.entries(uses).flatMap(([point, used]) => {
    const wrong =
      Number.isInteger(used) || points[point] === undefined
        ? versionProblem(point, used, points)
        : `It uses ${point} version ${spelled(used)}. Write a whole number.`;
    return wrong ? [problem("uses-version", wrong)] : [];
  });
}

function dependencyProblems(id: unknown, dependsOn: unknown): Problem[] {
  if (!Array.isArray(dependsOn) || !dependsOn.every(isPluginId))
    return [problem("depends-on-form", 'dependsOn is no list of ids. Write it as in ["people"].')];
  if (!dependsOn.includes(id as string)) return [];
  return [problem("depends-on-itself", `"${id}" depends on itself. Take it out of dependsOn.`)];
}

/** Validators are objects or, as arktype's, functions. */
function isStandardSchema(config: unknown): boolean {
  const standard = (config as { "~standard"?: { version?: unknown; validate?: unknown } } | null)?.[
    "~standard"
  ];
  return standard?.version === 1 && typeof standard.validate === "function";
}
