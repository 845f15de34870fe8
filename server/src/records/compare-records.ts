import type { ProgrammeRecord, RecordClass } from "@tranche/plugin-kit";
import type { DataSource } from "typeorm";
import { asStated } from "./chain-rows.ts";
import { claimedPosition } from "./claimed-position.ts";
import type { Version } from "./digest.ts";
import { type RecordShape, shapeOf, toData } from "./record-shape.ts";
import type { Fault, Queries } from "./verification.ts";

/** Each record as it stands must be what its last version says; faults are at that version's change. */
export async function compareRecords(
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

/** What a record's row says, as a version would state it. */
function textOf(shape: RecordShape, row: ProgrammeRecord): string {
  const cells = Object.entries(row).map(([field, cell]) => [
    field,
    asStated(cell, shape.flags.includes(field)),
  ]);
  return toData(shape, Object.fromEntries(cells) as ProgrammeRecord);
}
