import type { AppendOnly } from "@tranche/plugin-kit";
import type { DataSource } from "typeorm";
import { firstAltered } from "./compare-appended.ts";
import { compareRecords } from "./compare-records.ts";
import { rollsUp, wrongCell } from "./roll-up.ts";
import type { Fault, KeptKinds, KnownHead, Queries, Verification } from "./verification.ts";
import { findEarlyChange, findLooseVersion, walkChain } from "./walk-chain.ts";

/**
 * Recomputes a programme's chain from its first change, and compares what stands in the tables
 * with it: an altered, missing, added or reordered change, version or record is found. A cut tail
 * leaves a chain that is whole in itself; only a head known from elsewhere shows it.
 */
export async function verifyChain(
  snapshot: Queries,
  dataSource: DataSource,
  kinds: KeptKinds,
  programme: string,
  known: readonly KnownHead[] = [],
): Promise<Verification> {
  const faults: Fault[] = [];
  const walked = await walkChain(snapshot, programme, known);
  if (walked.fault) faults.push(walked.fault);
  const loose =
    (await findEarlyChange(snapshot, programme)) ??
    (await findLooseVersion(snapshot, programme, walked.length));
  if (loose) faults.push(loose);
  if (!walked.fault)
    faults.push(
      ...(await compareRecords(
        snapshot,
        dataSource,
        kinds.records,
        programme,
        walked.latest,
        walked.length,
      )),
      ...(await compareAppended(snapshot, kinds.appended, programme, walked.length)),
    );
  const first = faults.sort((a, b) => a.at - b.at)[0];
  return {
    ok: first === undefined,
    length: walked.length,
    head: walked.head,
    brokenAt: first?.at ?? null,
    problem: first?.problem ?? null,
  };
}

async function compareAppended(
  snapshot: Queries,
  kinds: readonly AppendOnly[],
  programme: string,
  length: number,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const kind of kinds) {
    const at = await firstAltered(snapshot, kind, programme, length);
    if (at !== undefined)
      faults.push({ at, problem: `rows of ${kind.table} are not as this change added them` });
    if (!rollsUp(kind)) continue;
    const { sql, values } = wrongCell(kind, programme);
    if ((await snapshot.query(sql, values)).length > 0)
      faults.push({
        at: Math.max(length, 1),
        problem: `${kind.rollUp.table} is not the sum of the rows of ${kind.table}`,
      });
  }
  return faults;
}
