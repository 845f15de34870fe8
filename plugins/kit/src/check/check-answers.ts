import { type Problem, problem } from "../contract-rules.ts";
import { spelled } from "../manifest-shape.ts";
import type { Plugin } from "../plugin.ts";
import type { RecordClass } from "../record.ts";
import { type Answerer, answerersOf } from "./answerers.ts";
import type { CheckDatabase } from "./check-database.ts";
import { checkedReads, LOOKED_ON } from "./checked-reads.ts";
import { timed } from "./deadline.ts";
import { addSamples } from "./sample-facts.ts";

const MANY = 500;

/** Programmes of which nothing is recorded, and programmes with a few facts each. */
const BARE = Array.from({ length: MANY }, (_, index) => `BARE-${index + 1}`);
const KEPT = Array.from({ length: MANY }, (_, index) => `KEPT-${index + 1}`);

interface Setting {
  readonly plugin: Plugin;
  readonly database: CheckDatabase;
  readonly config: unknown;
  readonly deadlineMs: number;
}

/**
 * Asks each facet, metric and section for one programme and for many, with facts and without, and
 * judges what it answers and how often it asks for records.
 */
export async function answerProblems(setting: Setting): Promise<Problem[]> {
  const { plugin, database } = setting;
  const all = JSON.stringify([...BARE, ...KEPT]);
  await database.query("INSERT INTO chain SELECT value, 1, '', '' FROM json_each(?)", [all]);
  await database.query(
    `INSERT INTO programme (programme, ref, revision, seq, provenance, name)
     SELECT value, value, 1, 1, 'ILLUSTRATIVE', value FROM json_each(?)`,
    [all],
  );
  await addSamples(database, plugin.entities ?? [], KEPT);
  const problems: Problem[] = [];
  for (const answerer of answerersOf(plugin)) problems.push(...(await ask(answerer, setting)));
  return problems;
}

async function ask(answerer: Answerer, setting: Setting): Promise<Problem[]> {
  for (const programmes of [BARE, KEPT]) {
    const one = await askFor(answerer, programmes.slice(0, 1), setting);
    if (one.problems.length > 0) return one.problems;
    const many = await askFor(answerer, programmes, setting);
    if (many.problems.length > 0) return many.problems;
    const wasteful = countProblem(answerer, one.asked, many.asked);
    if (wasteful) return [wasteful];
  }
  return [];
}

interface Asked {
  readonly asked: readonly RecordClass[];
  readonly problems: Problem[];
}

async function askFor(
  { owner, ask, judge }: Answerer,
  programmes: readonly string[],
  { plugin, database, config, deadlineMs }: Setting,
): Promise<Asked> {
  const { entities = [] } = plugin;
  let asked: readonly RecordClass[] = [];
  const attempt = () =>
    timed<unknown>(deadlineMs, (signal) => {
      const reads = checkedReads(database, entities, config, signal);
      asked = reads.asked;
      return ask([...programmes], reads.context);
    });
  // A machine that is busy with other tests may be late once; a slow answer is late again.
  const first = await attempt();
  const outcome = first.kind === "late" ? await attempt() : first;
  const failed = (...wrong: Parameters<typeof problem>) => ({
    asked,
    problems: [problem(...wrong)],
  });
  const of = programmes.length === 1 ? "one programme" : `${programmes.length} programmes`;
  if (outcome.kind === "late")
    return failed(
      "slow",
      `${owner} did not answer for ${of} within ${deadlineMs} ms. Ask for all records at once, and heed context.signal.`,
    );
  if (outcome.kind === "threw")
    return failed(
      "throws",
      `${owner} threw "${outcome.reason}" for ${of}. Leave out the programmes that it can't answer for.`,
    );
  const answers = outcome.value;
  if (!(answers instanceof Map))
    return failed("answer-not-map", `${owner} answers no Map. Answer a Map by programme.`);
  const stranger = asked.find((type) => !entities.includes(type));
  if (stranger && !plugin.dependsOn?.length)
    return failed(
      "unknown-record",
      `${owner} asks for records of ${stranger.name}, which is not among the plugin's entities. List it there.`,
    );
  const unasked = [...answers.keys()].find((key) => !programmes.includes(key));
  if (unasked !== undefined)
    return failed(
      "answer-unasked",
      `${owner} answers for ${spelled(unasked)}, which it was not asked for. Answer by the programmes that it is given.`,
    );
  const circumstances = { bare: programmes[0] === BARE[0], read: asked.length > 0, day: LOOKED_ON };
  return { asked, problems: judge(answers, circumstances) };
}

function countProblem(
  { owner }: Answerer,
  forOne: readonly RecordClass[],
  forMany: readonly RecordClass[],
): Problem | undefined {
  if (forMany.length > forOne.length)
    return problem(
      "row-by-row",
      `${owner} asks for records ${forMany.length} times for ${MANY} programmes and ${forOne.length} for one. Ask once for all of them: context.records(type, programmes).`,
    );
  const repeated = forMany.find((type, index) => forMany.indexOf(type) !== index);
  if (!repeated) return undefined;
  return problem(
    "repeated-read",
    `${owner} asks for records of ${repeated.name} more than once. Ask once, and pass them on.`,
  );
}
