import { z } from "zod";
import type { ContractRule } from "./contract-rules.ts";
import { EXTENSION_POINTS, versionProblem } from "./extension-points.ts";
import type { Facet } from "./facet.ts";
import type { Guard } from "./guard.ts";
import { tableNameProblems, tableOf } from "./manifest-records.ts";
import { judged, keysOf, listOf, must, noTwo, oneOf, part, type Say } from "./manifest-rules.ts";
import { isObject, type Loose, spelled } from "./manifest-shape.ts";
import type { Metric } from "./metric.ts";
import type { Plugin } from "./plugin.ts";
import { camelCase, tablePrefix } from "./plugin-names.ts";
import { ProgrammeRecord, type RecordClass } from "./record.ts";
import type { Section } from "./section.ts";
import type { StandardSchema } from "./standard-schema.ts";
import type { Migration } from "./tables.ts";

/** Lower-case words with hyphens between: what a plugin is called. */
export const pluginId = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);

/** The form that semver.org gives. */
const semver = z
  .string()
  .regex(
    /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/,
  );

const callable = z.custom((value) => typeof value === "function");
const filled = z.string().regex(/\S/);
const wholeFromOne = z.int().min(1);
const limits = z.object({ green: z.number(), amber: z.number() });

/** Validators are objects or, as arktype's, functions. */
const standard = z.object({ version: z.literal(1), validate: callable });
const validator = z.custom(
  (value) => standard.safeParse((value as Loose<StandardSchema> | null)?.["~standard"]).success,
);

const workstream = oneOf("metric-workstream", ["PEOPLE", "PROCESS", "TECHNOLOGY", "CULTURE"]);
const folder = must(
  "seeds-form",
  z.instanceof(URL).refine(({ protocol }) => protocol === "file:"),
  'Write it as new URL("../seeds/", import.meta.url).',
);
const method = must("not-a-function", callable, "Give it a function.");
const words = must("empty-text", filled, "Write a text for its readers.");

/** A plugin's manifest: each key, its shape, and what to do where it is written otherwise. */
export function manifestOf(id: string) {
  const field = camelCase(id);
  const prefix = tablePrefix(id);
  const table = z.string().regex(new RegExp(`^${prefix}[a-z0-9_]+$`));
  const metricKey = z.string().regex(new RegExp(`^${id}\\.[a-z0-9]+(?:-[a-z0-9]+)*$`));

  const other = z.string().refine((needed) => needed !== id);
  const entity = must("entity-form", callable, "List the class of a kind of record.").pipe(
    judged(z.custom<RecordClass>(), (type, say) => {
      const name = tableOf(type);
      if (!(type.prototype instanceof ProgrammeRecord))
        say(
          "entity-form",
          "does not extend ProgrammeRecord. Let it extend the one of the plugin kit that the host runs.",
        );
      else if (!name) say("entity-form", "has no @Entity. Decorate it with its table's name.");
      else
        for (const { rule, sentence } of tableNameProblems(id, "has the table", name))
          say(rule, sentence);
    }),
  );
  const migration = part<Migration>({
    name: must("migration-name", filled, 'Give it one, as in "0001-posts".'),
    up: method,
    down: method,
  });
  const guard = part<Guard>({
    tables: must(
      "guard-tables",
      z.array(filled).min(1),
      `List them, as in ["${prefix}item"].`,
    ).pipe(z.array(must("guard-own-tables", table, `Name the plugin's own, "${prefix}…".`))),
    check: method,
  });
  const facet = part<Facet>({
    on: oneOf("facet-on", ["Programme"]),
    field: must("facet-field", z.literal(field), `Call it "${field}".`),
    type: must("facet-type", callable, "Give it a class with @ObjectType."),
    description: words,
    loadMany: method,
  });
  const metric = part<Metric>({
    key: must("metric-key", metricKey, `Write "${id}." and a name in lower case, with hyphens.`),
    title: words,
    description: words,
    unit: words,
    version: must("metric-version", wholeFromOne, "Begin with 1; add 1 when its meaning changes."),
    workstream: workstream.optional(),
    better: oneOf("metric-better", ["higher", "lower"]),
    thresholds: must("metric-thresholds", limits, "Say from what numbers it is GREEN and AMBER."),
    freshForDays: must("metric-fresh-for-days", wholeFromOne, "Say how many whole days, from 1."),
    computeMany: method.optional(),
  });
  const section = part<Section>({
    id: must("section-id", filled, 'Give it one, as in "vacancies".'),
    title: words,
    loadMany: method,
  });

  return keysOf<Plugin>({
    id: must(
      "id-form",
      pluginId,
      'Use lower-case letters, digits and single hyphens, as in "data-quality".',
    ),
    version: must("version-form", semver, 'Write it as in "0.1.0".'),
    uses: uses.optional(),
    dependsOn: must("depends-on-form", z.array(pluginId), 'List ids, as in ["people"].')
      .pipe(z.array(must("depends-on-itself", other, "That is the plugin itself: take it out.")))
      .optional(),
    personalData: oneOf("personal-data", ["none", "by-cohort", "named"]).optional(),
    config: must("config-form", validator, "Give a Standard Schema, as zod makes.").optional(),
    entities: listOf(
      entity,
      noTwo(
        tableOf,
        "table-twice",
        (name, { name: first }) =>
          `has the table "${name}", as has ${first}. List each once, with a table of its own.`,
      ),
    ),
    appendOnly: z.any().optional(),
    migrations: judged(listOf(migration, twice("migration-name", "name")), inOrder),
    guards: listOf(guard),
    facets: listOf(
      facet,
      noTwo<Facet>(
        ({ on }) => on,
        "facet-twice",
        (on) => `is another on ${on}. Put all it says into the first.`,
      ),
    ),
    resolvers: listOf(must("list-form", callable, "List a class with @Resolver.")),
    metrics: listOf(judged(metric, greenIsBetter), twice("metric-key-twice", "key")),
    boardPack: listOf(section, twice("section-id", "id")),
    seeds: folder.optional(),
    start: method.optional(),
    stop: method.optional(),
  });
}

const uses = must("uses-version", z.custom(isObject), "Write it as { metrics: 1 }.").pipe(
  judged(z.custom<object>(), (used, say) => {
    // Without a prototype, so that "constructor" is no extension point.
    const points: Record<string, number> = Object.assign(Object.create(null), EXTENSION_POINTS);
    for (const [point, version] of Object.entries(used)) {
      const wrong =
        Number.isInteger(version) || points[point] === undefined
          ? versionProblem(point, version, points)
          : `It uses ${point} version ${spelled(version)}. Write a whole number.`;
      if (wrong) say("uses-version", wrong.replace("It ", ""));
    }
  }),
);

function twice(rule: ContractRule, key: string) {
  const wrong = () => `is declared twice. Give one another ${key}.`;
  return noTwo<Record<string, unknown>>((entry) => entry[key], rule, wrong);
}

function inOrder(migrations: unknown[] | undefined, say: Say): void {
  let last = "";
  for (const [index, migration] of (migrations ?? []).entries()) {
    const name = filled.safeParse((migration as Loose<Migration> | null)?.name).data ?? last;
    if (name < last)
      say(
        "migration-order",
        `comes after "${last}". Sort them by name, with numbers of four digits.`,
        index,
      );
    last = name;
  }
}

const rated = z.object({ better: z.enum(["higher", "lower"]), thresholds: limits });

function greenIsBetter(metric: Loose<Metric>, say: Say): void {
  const { data } = rated.safeParse(metric);
  if (!data) return;
  const {
    better,
    thresholds: { green, amber },
  } = data;
  if (better === "higher" ? green <= amber : green >= amber)
    say(
      "metric-thresholds",
      `is GREEN from ${green} and AMBER from ${amber}, though ${better} is better. Make GREEN the ${better} one.`,
    );
}
