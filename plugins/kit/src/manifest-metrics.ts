import { type Problem, problem } from "./contract-rules.ts";
import {
  emptyTexts,
  isObject,
  isWholeFromOne,
  judgeEntries,
  type Loose,
  notFunctions,
  spelled,
  unknownKeys,
} from "./manifest-shape.ts";
import type { Metric, Thresholds } from "./metric.ts";

const KEYS = {
  key: true,
  version: true,
  title: true,
  description: true,
  unit: true,
  workstream: true,
  better: true,
  thresholds: true,
  freshForDays: true,
  computeMany: true,
} satisfies Record<keyof Metric, true>;

const WORKSTREAMS = ["PEOPLE", "PROCESS", "TECHNOLOGY", "CULTURE"];

/** What is wrong with how a plugin's metrics are declared. */
export function metricProblems(id: string, metrics: unknown): Problem[] {
  const keys = new Set<unknown>();
  return judgeEntries<Metric>(
    "metrics",
    metrics,
    ({ key }) => key,
    (metric, name) => {
      const owner = `Metric ${name}`;
      return [
        ...unknownKeys(owner, metric, KEYS),
        ...keyProblems(id, owner, metric.key, keys),
        ...emptyTexts(owner, metric, ["title", "description", "unit"]),
        ...kindProblems(owner, metric),
        ...thresholdProblems(owner, metric),
        ...notFunctions(owner, metric, ["computeMany"], { optional: true }),
      ];
    },
  );
}

function keyProblems(id: string, owner: string, key: unknown, keys: Set<unknown>): Problem[] {
  if (typeof key !== "string" || !key.startsWith(`${id}.`))
    return [problem("metric-key", `${owner} has the key ${spelled(key)}. Begin it with "${id}.".`)];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key.slice(id.length + 1)))
    return [
      problem(
        "metric-key",
        `${owner} has a key with other characters than its contract allows. After "${id}." use lower-case letters, digits and single hyphens.`,
      ),
    ];
  if (keys.has(key))
    return [problem("metric-key-twice", `${owner} is declared twice. Give one another key.`)];
  keys.add(key);
  return [];
}

function kindProblems(owner: string, metric: Loose<Metric>): Problem[] {
  const { version, freshForDays, workstream } = metric;
  const problems: Problem[] = [];
  if (!isWholeFromOne(version))
    problems.push(
      problem(
        "metric-version",
        `${owner} has version ${spelled(version)}. Begin with 1, and add 1 when its meaning changes.`,
      ),
    );
  if (!isWholeFromOne(freshForDays))
    problems.push(
      problem(
        "metric-fresh-for-days",
        `${owner} is fresh for ${spelled(freshForDays)} days. Say after how many whole days, from 1, a reading no longer counts.`,
      ),
    );
  if (workstream !== undefined && !WORKSTREAMS.includes(workstream as string))
    problems.push(
      problem(
        "metric-workstream",
        `${owner} is of the workstream ${spelled(workstream)}. Use one of ${WORKSTREAMS.join(", ")}, or leave it out.`,
      ),
    );
  return problems;
}

function thresholdProblems(owner: string, { better, thresholds }: Loose<Metric>): Problem[] {
  if (better !== "higher" && better !== "lower")
    return [
      problem(
        "metric-better",
        `${owner} is better ${spelled(better)}. Say whether "higher" or "lower" is better.`,
      ),
    ];
  const { green, amber } = (isObject(thresholds) ? thresholds : {}) as Loose<Thresholds>;
  if (!Number.isFinite(green) || !Number.isFinite(amber))
    return [
      problem(
        "metric-thresholds",
        `${owner} has no two numbers as thresholds. Give the values where GREEN and AMBER begin.`,
      ),
    ];
  const lead = (green as number) - (amber as number);
  if (better === "higher" ? lead > 0 : lead < 0) return [];
  return [
    problem(
      "metric-thresholds",
      `${owner} is GREEN from ${green} and AMBER from ${amber}, though ${better} is better. Make GREEN the ${better} one.`,
    ),
  ];
}
