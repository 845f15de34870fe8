import "reflect-metadata";
import { type Problem, problem } from "../contract-rules.ts";
import { manifestProblems } from "../manifest.ts";
import type { Plugin } from "../plugin.ts";
import { answerProblems } from "./check-answers.ts";
import { seedProblems, unconfigured } from "./check-config.ts";
import { CheckDatabase } from "./check-database.ts";
import { whileStarted } from "./check-lifecycle.ts";
import { schemaProblems } from "./check-schema.ts";
import { migrateUp, tableProblems } from "./check-tables.ts";
import { reasonOf } from "./deadline.ts";

export {
  type FakeReads,
  type FakeRequest,
  fakeReads,
  fakeRequest,
  recordOf,
  type Written,
} from "./fakes.ts";

/** How a plugin keeps to the contract. */
export interface CheckReport {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  /** How long each answer, the start and the stop may take, in milliseconds; 1000 unless given. */
  readonly deadlineMs?: number;
}

/**
 * Puts a plugin through the whole contract, on an empty SQLite database of its own in memory: how
 * it is declared, its configuration, tables, types and answers, its start and stop. It takes
 * anything and does not throw. Nothing is run of a plugin that is declared wrongly.
 *
 * @example
 * const { ok, problems } = await checkPlugin(plugin);
 */
export async function checkPlugin(
  plugin: unknown,
  { deadlineMs = 1000 }: CheckOptions = {},
): Promise<CheckReport> {
  const declared = manifestProblems(plugin);
  const problems = declared.length > 0 ? declared : await run(plugin as Plugin, deadlineMs);
  return { ok: problems.length === 0, problems };
}

/**
 * Puts a plugin through the whole contract, for its own tests.
 *
 * @throws Error with a sentence for each rule that it breaks.
 * @example
 * it("keeps the contract", () => assertPlugin(plugin));
 */
export async function assertPlugin(plugin: unknown, options?: CheckOptions): Promise<void> {
  const { ok, problems } = await checkPlugin(plugin, options);
  if (ok) return;
  const lines = problems.map(({ rule, sentence }) => `- ${sentence} (${rule})`);
  throw new Error(`The plugin does not keep the contract:\n${lines.join("\n")}`);
}

async function run(plugin: Plugin, deadlineMs: number): Promise<Problem[]> {
  const { config, problems } = await unconfigured(plugin, deadlineMs);
  problems.push(...(await onDatabase(plugin, (database) => tableProblems(plugin, database))));
  // On a wrong configuration or wrong tables the answers would only repeat those faults.
  const canAnswer = problems.length === 0;
  problems.push(...seedProblems(plugin), ...schemaProblems(plugin));
  if (!canAnswer) return problems;
  const answers = await onDatabase(plugin, async (database) => {
    await migrateUp(plugin, database);
    return whileStarted(plugin, config, deadlineMs, () =>
      answerProblems({ plugin, database, config, deadlineMs }),
    );
  });
  return [...problems, ...answers];
}

async function onDatabase(
  plugin: Plugin,
  work: (database: CheckDatabase) => Promise<Problem[]>,
): Promise<Problem[]> {
  let database: CheckDatabase;
  try {
    database = await CheckDatabase.open(plugin.entities ?? []);
  } catch (failure) {
    const sentence = `The entities can't be opened: ${reasonOf(failure)}. Correct their columns.`;
    return [problem("entities-fail", sentence)];
  }
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
