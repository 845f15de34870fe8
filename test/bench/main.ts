import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { System } from "../../server/src/host/system.ts";
import type { Location } from "../../server/src/records/driver.ts";
import { fundedProgramme } from "../support/funded-programme.ts";
import { startPostgres } from "../support/postgres.ts";
import { signedIn } from "../support/tokens.ts";
import { loadEntries, sumOfEntries } from "./load.ts";
import { byTurns } from "./measure.ts";
import { openSystem } from "./open-system.ts";
import { benchPortfolio } from "./portfolio.ts";

/*
 * Compares a long ledger with a short one, side by side in one run: `npm run bench`, or for a quick
 * look `npm run bench -- --rows 100000`; then a portfolio of many benefits with one of few. A ratio is printed, never asserted; it fails only when an
 * answer is wrong: another number of SQL statements, or a sum that is not exact.
 */
const given = process.argv.indexOf("--rows");
const LONG = given > 0 ? Number(process.argv[given + 1]) : 1_000_000;
const SHORT = 10_000;
const ROUNDS = 41;

const OWN = join(import.meta.dirname, "../../client-sdk/operations/board-pack.graphql");
const POSITION = `query ($programme: ID!, $asAt: DateTime) { programme(ref: $programme, asAt: $asAt) {
  funding { actual { total } headroom { total } outturn { total } }
  spendByMonth { month total forecast variance } limitFlags { kind }
  spend(first: 20) { totalCount total { total } edges { node { id } } } } }`;

let wrong = 0;

const postgres = await startPostgres();
const folder = await mkdtemp(join(tmpdir(), "tranche-bench-"));
try {
  await bench({ kind: "sqlite", file: join(folder, "bench.sqlite") });
  await bench({ kind: "postgres", url: await emptyPostgres(postgres.url, "bench") });
  for (const kind of ["sqlite", "postgres"] as const) {
    const place = async (name: string): Promise<Location> =>
      kind === "sqlite"
        ? { kind, file: join(folder, `${name}.sqlite`) }
        : { kind, url: await emptyPostgres(postgres.url, name) };
    const [few, many] = [await place("few"), await place("many")];
    if (!(await benchPortfolio(few, many, folder))) wrong++;
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(wrong === 0 ? 0 : 1);

async function bench(location: Location): Promise<void> {
  const system = await openSystem(location, folder);
  try {
    console.log(`\n${location.kind}, ${SHORT} and ${LONG} entries, ${ROUNDS} rounds by turns`);
    const funds = { revenue: 9e12, capital: 0, limit: 0, limitCount: 0, lots: 4 };
    for (const programme of ["SHORT", "LONG"])
      await fundedProgramme(system.store, programme, funds);
    await loadEntries(system.store, "SHORT", SHORT);
    const began = performance.now();
    const memory = await loadEntries(system.store, "LONG", LONG);
    const seconds = (performance.now() - began) / 1000;
    const steady = memory.slice(Math.min(1, memory.length - 1));
    console.log(
      `  load          ${seconds.toFixed(0)} s, ${Math.round(LONG / seconds)} entries/s; resident MB every 50,000: first ${steady[0]}, most ${Math.max(...steady)}, last ${steady.at(-1)}; last/first ${((steady.at(-1) ?? 1) / (steady[0] ?? 1)).toFixed(2)}`,
    );
    await compare(system, "board pack", await readFile(OWN, "utf8"), null);
    await compare(system, "spend position", POSITION, null);
    const recent = new Date().toISOString();
    await compare(system, "position, as at a moment ago", POSITION, recent);
    await exact(system);
  } finally {
    await system.stop();
  }
}

async function compare(
  system: System,
  what: string,
  query: string,
  asAt: string | null,
): Promise<void> {
  const headers = await signedIn(system);
  const request = { method: "POST", url: "/graphql", headers } as const;
  const ask = async (programme: string) => {
    const payload = { query, variables: { programme, asAt } };
    const { body } = await system.http.inject({ ...request, payload });
    if (body.includes('"errors"')) throw new Error(body.slice(0, 500));
  };
  const statements: number[] = [];
  for (const programme of ["SHORT", "LONG"]) {
    const before = system.store.database.statements;
    await ask(programme);
    statements.push(system.store.database.statements - before);
  }
  if (statements[0] !== statements[1]) wrong++;
  const [short, long] = await byTurns([() => ask("SHORT"), () => ask("LONG")], ROUNDS);
  const ratio = (long ?? 0) / (short ?? 1);
  console.log(
    `  ${what.padEnd(28)} ${short?.toFixed(1)} ms → ${long?.toFixed(1)} ms, ratio ${ratio.toFixed(2)}${ratio > 1.2 ? " (beyond 1.2)" : ""}; SQL statements ${statements.join(" and ")}`,
  );
}

/** The sum of 0.10 and 0.20 by turns, which no sum of fractions gives, must be exact. */
async function exact(system: System): Promise<void> {
  const query = `{ programme(ref: "LONG") { spend(first: 1) { totalCount total { total } } } }`;
  const { body } = await system.http.inject({
    method: "POST",
    url: "/graphql",
    headers: await signedIn(system),
    payload: { query },
  });
  const { totalCount, total } = JSON.parse(body).data.programme.spend;
  const due = (sumOfEntries(LONG) / 100).toFixed(2);
  const isExact = totalCount === LONG && total.total === due;
  if (!isExact) wrong++;
  console.log(
    `  sum of ${totalCount} entries       ${total.total}, ${isExact ? "exact" : `not ${due}`}`,
  );
}

async function emptyPostgres(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
