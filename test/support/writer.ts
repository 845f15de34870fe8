import { Database } from "../../server/src/records/database.ts";
import type { Location } from "../../server/src/records/driver.ts";
import { RecordStore } from "../../server/src/records/store.ts";
import { Milestone } from "../../server/src/rooms/delivery/milestone.ts";
import { Programme } from "../../server/src/rooms/programme/programme.ts";
import { Tranche } from "../../server/src/rooms/programme/tranche.ts";
import { Workstream } from "../../server/src/rooms/programme/workstream.ts";

/**
 * Writes a thousand changes as fast as it can, eight at a time, and prints the place and digest of
 * each once it is acknowledged. A change writes two milestones of its own, and every other one sets
 * a third that all share; its reason says which change it is.
 */
const [location = "", ...programmes] = process.argv.slice(2);
const CHANGES = 1000;
const IN_FLIGHT = 8;

const database = await Database.open(JSON.parse(location) as Location, [
  Programme,
  Tranche,
  Workstream,
  Milestone,
]);
const store = new RecordStore(database, []);

let last = 0;
await Promise.all(
  Array.from({ length: IN_FLIGHT }, async () => {
    while (last < CHANGES) await writeChange(++last);
  }),
);
await database.close();

async function writeChange(n: number): Promise<void> {
  const programme = programmes[n % programmes.length] as string;
  const request = { programme, actor: "writer", reason: `change ${n}` };
  const place = { tranche: null, workstream: null };
  const unsaid = { ...place, budget: null, percentComplete: null, baselineDecision: null };
  const dates = { baselineOn: null, forecastOn: null, actualOn: null };
  const { seq, digest } = await store.change(request, async (tx) => {
    for (const ref of [`M${n}-1`, `M${n}-2`])
      await tx.create(Milestone, { ref, title: `Milestone ${ref}`, ...unsaid, ...dates });
    if (n % 2 === 0) await tx.update(Milestone, "SHARED", null, { title: `set by ${n}` });
  });
  // Long lines fill the pipe: the writer can't run far ahead of the one who reads, and kills, it.
  const line = `${`${programme} ${seq} ${digest}`.padEnd(1000)}\n`;
  await new Promise((written) => process.stdout.write(line, written));
}
