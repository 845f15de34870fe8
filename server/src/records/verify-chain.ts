import type { RecordClass } from "@tranche/plugin-kit";
import type { DataSource } from "typeorm";
import type { Snapshot } from "./database.ts";
import { type Change, digestOf, GENESIS, type Version } from "./digest.ts";
import { groupBy } from "./record-set.ts";
import { fromRow, shapeOf, toData } from "./record-shape.ts";

/** What a look through a whole chain found. */
export interface Verification {
  readonly ok: boolean;
  /** Changes found. */
  readonly length: number;
  /** Digest of the last change found, or null where there is none. */
  readonly head: string | null;
  /** The first position that is not as it was written; null when all is well. */
  readonly brokenAt: number | null;
  /** What is wrong there. */
  readonly problem: string | null;
}

interface Fault {
  readonly at: number;
  readonly problem: string;
}

/** A digest known from elsewhere, such as an exported checkpoint. */
export interface KnownHead {
  readonly seq: number;
  readonly digest: string;
}

const PAGE = 500;

/**
 * Recomputes a programme's chain from its first change, and compares what stands in the tables
 * with it: an altered, missing, added or reordered change, version or record is found. A cut tail
 * leaves a chain that is whole in itself; only a head known from elsewhere shows it.
 */
export async function verifyChain(
  snapshot: Snapshot,
  dataSource: DataSource,
  types: readonly RecordClass[],
  programme: string,
  known: readonly KnownHead[] = [],
): Promise<Verification> {
  const latest = new Map<string, Version & { seq: number }>();
  const faults: Fault[] = [];
  const walked = await walkChain(snapshot, programme, known, latest);
  if (walked.fault) faults.push(walked.fault);
  const loose = await findLooseVersion(snapshot, programme);
  if (loose) faults.push(loose);
  if (!walked.fault)
    faults.push(...(await compareTables(snapshot, dataSource, types, programme, latest)));
  const first = faults.sort((a, b) => a.at - b.at)[0];
  return {
    ok: first === undefined,
    length: walked.length,
    head: walked.head,
    brokenAt: first?.at ?? null,
    problem: first?.problem ?? null,
  };
}

async function walkChain(
  snapshot: Snapshot,
  programme: string,
  known: readonly KnownHead[],
  latest: Map<string, Version & { seq: number }>,
): Promise<{ length: number; head: string | null; fault?: Fault }> {
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
          fault: { at: previous.seq + 1, problem },
        };
      for (const version of own)
        latest.set(keyOf(version.entity, version.ref), { ...version, seq: change.seq });
      previous = change;
    }
  }
  const end = { length: previous.seq, head: previous.seq ? previous.digest : null };
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
  snapshot: Snapshot,
  programme: string,
  last: { seq: number; digest: string; at: string },
): Promise<Fault | undefined> {
  const [head] = await snapshot.query<{ seq: number; digest: string; at: string | null }>(
    "SELECT head_seq AS seq, head_digest AS digest, head_at AS at FROM chain WHERE programme = ?",
    [programme],
  );
  if (!head) return last.seq ? { at: last.seq, problem: "the chain's head is missing" } : undefined;
  if (head.seq > last.seq)
    return { at: last.seq + 1, problem: `change ${last.seq + 1} is missing` };
  return head.seq < last.seq || head.digest !== last.digest || (head.at ?? "") !== last.at
    ? { at: last.seq, problem: "the chain's head is not its last change" }
    : undefined;
}

function tailFault(known: readonly KnownHead[], length: number): Fault | undefined {
  const beyond = known.find(({ seq }) => seq > length);
  return beyond
    ? { at: length + 1, problem: `the checkpoint knows change ${beyond.seq}; the tail was cut` }
    : undefined;
}

/** A version that belongs to no change is not part of any digest. */
async function findLooseVersion(snapshot: Snapshot, programme: string): Promise<Fault | undefined> {
  const [loose] = await snapshot.query<{ seq: number }>(
    `SELECT v.seq FROM record_version v
     LEFT JOIN change c ON c.programme = v.programme AND c.seq = v.seq
     WHERE v.programme = ? AND c.seq IS NULL ORDER BY v.seq LIMIT 1`,
    [programme],
  );
  return (
    loose && { at: Math.max(loose.seq, 1), problem: "a version was added that no change made" }
  );
}

/** Each record as it stands must be what its last version says; faults are at that version's change. */
async function compareTables(
  snapshot: Snapshot,
  dataSource: DataSource,
  types: readonly RecordClass[],
  programme: string,
  latest: ReadonlyMap<string, Version & { seq: number }>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const type of types) {
    const shape = shapeOf(dataSource, type);
    const rows = await snapshot.query<InstanceType<RecordClass>>(
      `SELECT ${shape.selectList} FROM "${shape.table}" WHERE programme = ?`,
      [programme],
    );
    const standing = new Map(
      rows.map((row) => [row.ref, { seq: row.seq, data: toData(shape, fromRow(shape, row)) }]),
    );
    for (const version of latest.values()) {
      if (version.entity !== shape.table) continue;
      const record = standing.get(version.ref);
      standing.delete(version.ref);
      const is = record?.data ?? null;
      if (is !== (version.operation === "DELETE" ? null : version.data))
        faults.push({
          at: version.seq,
          problem: `${shape.table} "${version.ref}" is not as this change left it`,
        });
    }
    for (const [ref, { seq }] of standing)
      faults.push({
        at: Math.max(seq, 1),
        problem: `${shape.table} "${ref}" was added by no change`,
      });
  }
  return faults;
}

async function readChanges(
  snapshot: Snapshot,
  programme: string,
  after: number,
): Promise<Change[]> {
  const rows = await snapshot.query<Change & { atApproximate: boolean | number }>(
    `SELECT programme, seq, at, at_approximate AS "atApproximate", entered_at AS "enteredAt", actor,
       reason, source, provenance, previous_digest AS "previousDigest", digest
     FROM change WHERE programme = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`,
    [programme, after],
  );
  return rows.map((row) => ({ ...row, atApproximate: asFlag(row.atApproximate) }));
}

async function readVersions(
  snapshot: Snapshot,
  programme: string,
  after: number,
  upTo: number,
): Promise<Map<number, (Version & { ordinal: number })[]>> {
  const rows = await snapshot.query<Version & { seq: number; ordinal: number }>(
    `SELECT seq, ordinal, entity, ref, operation, data FROM record_version
     WHERE programme = ? AND seq > ? AND seq <= ? ORDER BY seq, ordinal`,
    [programme, after, upTo],
  );
  return groupBy(rows, ({ seq }) => seq);
}

/** A flag as its digest saw it; SQLite keeps 0 and 1, and anything else is an alteration. */
function asFlag(value: boolean | number): boolean {
  return value === 1 || value === 0 ? value === 1 : (value as boolean);
}

function keyOf(entity: string, ref: string): string {
  return JSON.stringify([entity, ref]);
}
