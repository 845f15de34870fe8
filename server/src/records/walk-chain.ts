import { readChanges, readVersions } from "./chain-rows.ts";
import { claimedPosition } from "./claimed-position.ts";
import { type Change, digestOf, GENESIS, type Version } from "./digest.ts";
import type { Fault, KnownHead, Queries } from "./verification.ts";

/** What a walk along a chain found: how far it is whole, and the last version of each record. */
export interface Walk {
  readonly length: number;
  readonly head: string | null;
  readonly latest: ReadonlyMap<string, Version & { seq: number }>;
  readonly fault?: Fault;
}

/** Recomputes a chain from its first change to its head, or to the first that does not hold. */
export async function walkChain(
  snapshot: Queries,
  programme: string,
  known: readonly KnownHead[],
): Promise<Walk> {
  const latest = new Map<string, Version & { seq: number }>();
  const expected = new Map(known.map(({ seq, digest }) => [seq, digest]));
  let previous = { seq: 0, digest: GENESIS, at: "" };
  for (;;) {
    const changes = await readChanges(snapshot, programme, previous.seq);
    if (changes.length === 0) break;
    const versions = await readVersions(
      snapshot,
      programme,
      previous.seq,
      changes.at(-1)?.seq ?? 0,
    );
    for (const change of changes) {
      const own = versions.get(change.seq) ?? [];
      const problem = faultOf(change, own, previous, expected);
      const length = previous.seq;
      if (problem)
        return {
          length,
          head: length ? previous.digest : null,
          latest,
          fault: { at: previous.seq + 1, problem },
        };
      for (const version of own)
        latest.set(keyOf(version.entity, version.ref), { ...version, seq: change.seq });
      previous = change;
    }
  }
  const end = { length: previous.seq, head: previous.seq ? previous.digest : null, latest };
  const fault = (await headFault(snapshot, programme, previous)) ?? tailFault(known, previous.seq);
  return fault ? { ...end, fault } : end;
}

function faultOf(
  change: Change,
  versions: readonly (Version & { ordinal: number })[],
  previous: { seq: number; digest: string; at: string },
  expected: ReadonlyMap<number, string>,
): string | undefined {
  if (change.seq !== previous.seq + 1) return `change ${previous.seq + 1} is missing`;
  if (change.previousDigest !== previous.digest) return "it does not follow the change before it";
  if (change.at < previous.at) return "it is dated before the change that it follows";
  if (versions.some(({ ordinal }, index) => ordinal !== index))
    return "a version of it is missing or was added";
  if (digestOf(change, versions) !== change.digest) return "its content does not fit its digest";
  const digest = expected.get(change.seq);
  return digest !== undefined && digest !== change.digest
    ? "its digest is not the one in the checkpoint"
    : undefined;
}

async function headFault(
  snapshot: Queries,
  programme: string,
  last: { seq: number; digest: string; at: string },
): Promise<Fault | undefined> {
  const [head] = await snapshot.query<{ seq: number; digest: string; at: string | null }>(
    `SELECT head_seq AS seq, head_digest AS digest, head_at AS at
     FROM chain WHERE programme = ?`,
    [programme],
  );
  if (!head) return last.seq ? { at: last.seq, problem: "the chain's head is missing" } : undefined;
  if (head.seq > last.seq)
    return { at: last.seq + 1, problem: `change ${last.seq + 1} is missing` };
  return head.seq !== last.seq || head.digest !== last.digest || (head.at ?? "") !== last.at
    ? { at: last.seq, problem: "the chain's head is not its last change" }
    : undefined;
}

function tailFault(known: readonly KnownHead[], length: number): Fault | undefined {
  const beyond = known.find(({ seq }) => seq > length);
  return beyond
    ? { at: length + 1, problem: `the checkpoint knows change ${beyond.seq}; the tail was cut` }
    : undefined;
}

/** The walk begins at the first change, and so does not meet one that is numbered before it. */
export async function findEarlyChange(
  snapshot: Queries,
  programme: string,
): Promise<Fault | undefined> {
  const [early] = await snapshot.query(
    "SELECT seq FROM change WHERE programme = ? AND seq < 1 LIMIT 1",
    [programme],
  );
  return early ? { at: 1, problem: "a change was added before the first" } : undefined;
}

/** A version that belongs to no change is not part of any digest. */
export async function findLooseVersion(
  snapshot: Queries,
  programme: string,
  length: number,
): Promise<Fault | undefined> {
  const [loose] = await snapshot.query<{ seq: unknown }>(
    `SELECT v.seq FROM record_version v
     LEFT JOIN change c ON c.programme = v.programme AND c.seq = v.seq
     WHERE v.programme = ? AND c.seq IS NULL ORDER BY v.seq LIMIT 1`,
    [programme],
  );
  return (
    loose && {
      at: claimedPosition(loose.seq, length),
      problem: "a version was added that no change made",
    }
  );
}

function keyOf(entity: string, ref: string): string {
  return JSON.stringify([entity, ref]);
}
