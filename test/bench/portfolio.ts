import type { System } from "../../server/src/host/system.ts";
import type { Location } from "../../server/src/records/driver.ts";
import { writePortfolio } from "../support/benefits.ts";
import { signedIn } from "../support/tokens.ts";
import { byTurns } from "./measure.ts";
import { openSystem } from "./open-system.ts";

/** Benefits that each programme of the bench holds. */
const HELD = 20;
const FEW = 50;
const MANY = 500;
const ROUNDS = 11;

const QUERY = `{ portfolioBenefits(from: "2020-04", to: "2030-03") { count complete
  programmes { programme { ref } planned forecast measured } byYear { fiscalYear planned forecast measured } } }`;

/**
 * Compares the portfolio of 10,000 benefits with one of 1,000, by turns. A ratio of 10 is in
 * proportion.
 *
 * @returns false when an answer is wrong: another number of SQL statements, or of benefits.
 */
export async function benchPortfolio(
  few: Location,
  many: Location,
  folder: string,
): Promise<boolean> {
  const systems = [await openSystem(few, folder), await openSystem(many, folder)] as const;
  try {
    for (const [index, programmes] of [FEW, MANY].entries())
      await load(systems[index] as System, programmes);
    const costs = [await cost(systems[0]), await cost(systems[1])] as const;
    const rounds = systems.map((system) => () => ask(system));
    const [short = 0, long = 0] = await byTurns(rounds, ROUNDS);
    console.log(
      `\n${few.kind}, portfolios of ${costs[0].count} and ${costs[1].count} benefits, ${ROUNDS} rounds by turns\n  portfolio of benefits        ${short.toFixed(1)} ms → ${long.toFixed(1)} ms, ratio ${(long / short).toFixed(2)} for ten times as many; SQL statements ${costs[0].statements} and ${costs[1].statements}`,
    );
    const counts = costs.map(({ count }) => count).join();
    return costs[0].statements === costs[1].statements && counts === `${FEW * HELD},${MANY * HELD}`;
  } finally {
    for (const system of systems) await system.stop();
  }
}

async function load({ store }: System, programmes: number): Promise<void> {
  const names = Array.from({ length: programmes }, (_, n) => `P${n}`);
  await writePortfolio(store, names.slice(0, 1), HELD);
  await writePortfolio(store, names.slice(1), HELD, "P0");
}

async function cost(system: System): Promise<{ statements: number; count: number }> {
  const before = system.store.database.statements;
  const count = await ask(system);
  return { statements: system.store.database.statements - before, count };
}

/** The number of benefits that the portfolio counts. */
async function ask(system: System): Promise<number> {
  const headers = await signedIn(system);
  const payload = { query: QUERY };
  const { body } = await system.http.inject({ method: "POST", url: "/graphql", headers, payload });
  const { data, errors } = JSON.parse(body);
  if (errors) throw new Error(body.slice(0, 500));
  return data.portfolioBenefits.count;
}
