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
const SEMVER =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

const callable = z.custom((value) => typeof value === "function");
const filled = z.string().regex(/\S/);
const wholeFromOne = z.int().min(1);
const better = z.enum(["higher", "lower"]);
const thresholds = z.object({ green: z.number(), amber: z.number() });

/** Validators are objects or, as arktype's, functions. */
const validator = z.custom((value) => {
  const standard = z.object({ version: z.literal(1), validate: callable });
  return standard.safeParse((value as Loose<StandardSchema> | null)?.["~standard"]).success;
});

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
  const other = z.string().refine((needed) => needed !== id);
  const table = z.string().regex(new RegExp(`^${prefix}[a-z0-9_]+$`));
  const metricKey = z.string().regex(new RegExp(`^${id}\\.[a-z0-9]+(?:-[a-z0-9]+)*$`));

  const entity = must("entity-form", callable, "List the class of a kind of record.").pipe(
    judged(z.custom<RecordClass>(), (type, say) => {
      const name = tableOf(type);
      if (!(type.prototype instanceof ProgrammeRecord))
        say(
          "entity-form",
          "does not extend ProgrammeRecord. Let it extend the one of the plugin kit that the host runs.",
        );
      else if (!name)
        say("entity-form", "is no kind of record. Decorate it with @record and its table's name.");
      else
        for (const { rule, sentence } of tableNameProblems(id, "has the table", name))
          say(rule, sentence);
    }),
  );
  const migration = part<Migration>({
    name: must("migration-name", filled, 'Give it one, as in "0001-posts".'),
    formerly: z.any().optional(),
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
    better: must("metric-better", better, 'Say whether "higher" or "lower" is better.'),
    thresholds: must(
      "metric-thresholds",
      thresholds,
      "Give the numbers where GREEN and AMBER begin.",
    ),
    freshForDays: must(
      "metric-fresh-for-days",
      wholeFromOne,
      "Say after how many whole days, from 1, a reading no longer counts.",
    ),
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
    version: must("version-form", z.string().regex(SEMVER), 'Write it as in "0.1.0".'),
    uses: uses.optional(),
    dependsOn: must("depends-on-form", z.array(pluginId), 'List ids, as in ["people"].')
      .pipe(z.array(must("depends-on-itself", other, "That is the plugin itself: take it out.")))
      .optional(),
    personalData: oneOf("personal-data", ["none", "by-cohort", "named"]).optional(),
    config: must("config-form", validator, "Give a Standard Schema, as zod makes.").optional(),
    entities: listOf(entity, noTwo(tableOf, "table-twice", sharedTable)),
    appendOnly: z.any().optional(),
    migrations: judged(
      listOf(migration, twice("migration-name", "name", "Give one another name.")),
      inOrder,
    ),
    guards: listOf(guard),
    facets: listOf(facet, twice("facet-twice", "on", "Put all it says into the first.")),
    resolvers: listOf(must("list-form", callable, "List a class with @Resolver.")),
    metrics: listOf(
      judged(metric, greenIsBetter),
      twice("metric-key-twice", "key", "Give one another key."),
    ),
    boardPack: listOf(section, twice("section-id", "id", "Give one another id.")),
    seeds: folder.optional(),
    start: method.optional(),
    stop: method.optional(),
  });
}

/** Without a prototype, so that "constructor" is no extension point. */
const POINTS: Record<string, number> = Object.assign(Object.create(null), EXTENSION_POINTS);

const uses = must("uses-version", z.custom(isObject), "Write it as { metrics: 1 }.").pipe(
  judged(z.custom<object>(), (used, say) => {
    for (const [point, version] of Object.entries(used)) {
      if (point in POINTS && !Number.isInteger(version))
        say("uses-version", `uses ${point} version ${spelled(version)}. Write a whole number.`);
      else {
        const wrong = versionProblem(point, version, POINTS);
        if (wrong) say("uses-version", wrong.replace("It ", ""));
      }
    }
  }),
);

function sharedTable(table: string, { name }: RecordClass): string {
  return `has the table "${table}", as has ${name}. List each once, with a table of its own.`;
}

function twice(rule: ContractRule, key: string, advice: string) {
  const nameOf = (entry: Record<string, unknown>) => entry[key];
  return noTwo(nameOf, rule, () => `is declared twice. ${advice}`);
}

function inOrder(migrations: unknown[] = [], say: Say): void {
  const advice = "Sort them by name, with numbers of four digits.";
  let last = "";
  for (const [index, migration] of migrations.entries()) {
    const { data: name = last } = filled.safeParse((migration as Loose<Migration> | null)?.name);
    if (name < last) say("migration-order", `comes after "${last}". ${advice}`, index);
    last = name;
  }
}

function greenIsBetter(metric: Loose<Metric>, say: Say): void {
  const { data } = z.object({ better, thresholds }).safeParse(metric);
  if (!data) return;
  const { green, amber } = data.thresholds;
  if (data.better === "higher" ? green > amber : green < amber) return;
  const wrong = `is GREEN from ${green} and AMBER from ${amber}, though ${data.better} is better.`;
  say("metric-thresholds", `${wrong} Make GREEN the ${data.better} one.`);
}
