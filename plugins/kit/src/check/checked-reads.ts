import { dayOf } from "../calendar.ts";
import type { ReadContext } from "../read-context.ts";
import type { ProgrammeRecord, RecordClass } from "../record.ts";
import type { CheckDatabase } from "./check-database.ts";

/** Long ago, so that an answer that takes the clock's day for the day looked at is found out. */
const LOOKED_AT = "2020-06-30T11:00:00.000Z";
export const LOOKED_ON = dayOf(LOOKED_AT);

/** What was asked for in one answer. */
export interface Reads {
  readonly context: ReadContext;
  readonly asked: RecordClass[];
}

/** A context to read from that notes what it is asked for. */
export function checkedReads(
  database: CheckDatabase,
  entities: readonly RecordClass[],
  config: unknown,
  signal: AbortSignal,
): Reads {
  const asked: RecordClass[] = [];
  const records = async <T extends ProgrammeRecord>(
    type: RecordClass<T>,
    programmes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly T[]>> => {
    asked.push(type as RecordClass);
    const found = new Map<string, T[]>(programmes.map((programme) => [programme, []]));
    if (!entities.includes(type as RecordClass)) return found;
    for (const record of await rows<T>(database, type as RecordClass, programmes))
      found.get(record.programme)?.push(record);
    return found;
  };
  return {
    asked,
    context: { at: LOOKED_AT, day: LOOKED_ON, signal, config, records },
  };
}

async function rows<T>(
  database: CheckDatabase,
  type: RecordClass,
  programmes: readonly string[],
): Promise<T[]> {
  const columns = database.columns(type);
  const selected = columns.map(
    ({ databaseName, propertyName }) => `"${databaseName}" AS "${propertyName}"`,
  );
  const found = await database.query<Record<string, unknown>>(
    `SELECT ${selected.join(", ")} FROM "${database.table(type)}"
     WHERE programme IN (SELECT value FROM json_each(?)) ORDER BY programme, ref`,
    [JSON.stringify(programmes)],
  );
  // SQLite keeps flags as 0 and 1.
  const flags = columns.filter((column) => column.type === "boolean");
  for (const row of found)
    for (const { propertyName } of flags)
      if (row[propertyName] !== null) row[propertyName] = row[propertyName] === 1;
  return found as T[];
}
