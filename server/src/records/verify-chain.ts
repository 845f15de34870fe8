import type { AppendOnly, ProgrammeRecord, RecordClass } from "@tranche/plugin-kit";
import type { DataSource } from "typeorm";
import { claimedPosition } from "./claimed-position.ts";
import { firstAltered } from "./compare-appended.ts";
import type { Snapshot } from "./database.ts";
import { type Change, digestOf, GENESIS, type Version } from "./digest.ts";
import { groupBy } from "./record-set.ts";
import { type RecordShape, shapeOf, toData } from "./record-shape.ts";

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

/** All that a look through a chain needs of a snapshot. */
type Queries = Pick<Snapshot, "query">;

interface Fault {
  readonly at: number;
  readonly problem: string;
}

/** A digest known from elsewhere, such as an exported checkpoint. */
export interface KnownHead {
  readonly seq: number;
  readonly digest: string;
}

/** The kinds that stand in tables: records, and rows that are only ever added. */
export interface KeptKinds {
  readonly records: readonly RecordClass[];
  readonly appended: readonly AppendOnly[];
}

const PAGE = 500;

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
  const latest = new Map<string, Version & { seq: number }>();
  const faults: Fault[] = [];
  const walked = await walkChain(snapshot, dataSource, programme, known, latest);
  if (walked.fault) faults.push(walked.fault);
  const loose =
    (await findEarlyChange(snapshot, programme)) ??
    (await findLooseVersion(snapshot, programme, walked.length));
  if (loose) faults.push(loose);
  if (!walked.fault)
    faults.push(
      ...(await compareTables(
        snapshot,
        dataSource,
        kinds.records,
        programme,
        latest,
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

async function walkChain(
  snapshot: Queries,
  dataSource: DataSource,
  programme: string,
  known: readonly KnownHead[],
  latest: Map<string, Version & { seq: number }>,
): Promise<{ length: number; head: string | null; fault?: Fault }> {
  const expected = new Map(known.map(({ seq, digest }) => [seq, digest]));
  let previous = { seq: 0, digest: GENESIS, at: "" };
  for (;;) {
    const changes = await readChanges(snapshot, dataSource, programme, previous.seq);
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
  const fault =
    (await headFault(snapshot, dataSource, programme, previous)) ?? tailFault(known, previous.seq);
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
  dataSource: DataSource,
  programme: string,
  last: { seq: number; digest: string; at: string },
): Promise<Fault | undefined> {
  const [head] = await snapshot.query<{ seq: number; digest: string; at: string | null }>(
    `SELECT head_seq AS seq, head_digest AS digest, ${instant(dataSource, "head_at")} AS at
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
async function findEarlyChange(snapshot: Queries, programme: string): Promise<Fault | undefined> {
  const [early] = await snapshot.query(
    "SELECT seq FROM change WHERE programme = ? AND seq < 1 LIMIT 1",
    [programme],
  );
  return early ? { at: 1, problem: "a change was added before the first" } : undefined;
}

/** A version that belongs to no change is not part of any digest. */
async function findLooseVersion(
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
  }
  return faults;
}

/** Each record as it stands must be what its last version says; faults are at that version's change. */
async function compareTables(
  snapshot: Queries,
  dataSource: DataSource,
  types: readonly RecordClass[],
  programme: string,
  latest: ReadonlyMap<string, Version & { seq: number }>,
  length: number,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const type of types) {
    const shape = shapeOf(dataSource, type);
    const rows = await snapshot.query<ProgrammeRecord>(
      `SELECT ${shape.selectList} FROM "${shape.table}" WHERE programme = ?`,
      [programme],
    );
    const standing = new Map(
      rows.map((row) => [row.ref, { seq: row.seq, data: textOf(shape, row) }]),
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
        at: claimedPosition(seq, length),
        problem: `${shape.table} "${ref}" was added by no change`,
      });
  }
  return faults;
}

async function readChanges(
  snapshot: Queries,
  dataSource: DataSource,
  programme: string,
  after: number,
): Promise<Change[]> {
  const rows = await snapshot.query<Change>(
    `SELECT programme, seq, ${instant(dataSource, "at")} AS at, at_approximate AS "atApproximate",
       ${instant(dataSource, "entered_at")} AS "enteredAt", actor, reason, source, provenance,
       previous_digest AS "previousDigest", digest
     FROM change WHERE programme = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`,
    [programme, after],
  );
  return rows.map((row) => ({
    ...row,
    atApproximate: asStated(row.atApproximate, true) as boolean,
  }));
}

async function readVersions(
  snapshot: Queries,
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

/**
 * A column of instants, null where it holds one that no change can have: PostgreSQL also keeps
 * infinity and years of other than four digits, and the driver refuses to read those.
 */
function instant({ options }: DataSource, column: string): string {
  return options.type === "postgres"
    ? `CASE WHEN ${column} BETWEEN '0001-01-01T00:00:00Z' AND '9999-12-31T00:00:00Z' THEN ${column} END`
    : column;
}

/** What a record's row says, as a version would state it. */
function textOf(shape: RecordShape, row: ProgrammeRecord): string {
  const cells = Object.entries(row).map(([field, cell]) => [
    field,
    asStated(cell, shape.flags.includes(field)),
  ]);
  return toData(shape, Object.fromEntries(cells) as ProgrammeRecord);
}

/**
 * A cell as its digest or version states it. SQLite keeps a flag as 0 or 1, but takes any value for
 * it, and infinity for a number; those are left as what no digest or version was made of.
 */
function asStated(cell: unknown, isFlag: boolean): unknown {
  if (isFlag && (cell === 0 || cell === 1)) return cell === 1;
  return typeof cell === "number" && !Number.isFinite(cell) ? String(cell) : cell;
}

function keyOf(entity: string, ref: string): string {
  return JSON.stringify([entity, ref]);
}
