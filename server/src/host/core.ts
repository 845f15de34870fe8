import type { Guard, RecordClass } from "@tranche/plugin-kit";
import type { OwnedMigrations } from "../records/migrate.ts";
import { recordMigrations } from "../records/tables.ts";
import type { KeptKinds } from "../records/verification.ts";
import { ROOMS } from "../rooms/rooms.ts";

/** The kinds of record of the core's rooms. */
export const CORE_RECORDS: readonly RecordClass[] = ROOMS.flatMap(({ entities = [] }) => entities);

/** The rules of the core's rooms that every change is held to. */
export const CORE_GUARDS: readonly Guard[] = ROOMS.flatMap(({ guards = [] }) => guards);

/** The migrations of the record store and of the core's rooms, in order. */
export const CORE_MIGRATIONS: readonly OwnedMigrations[] = [
  { owner: "records", migrations: recordMigrations },
  ...ROOMS.map(({ id, migrations = [] }) => ({ owner: id, migrations })),
];

/** All that the core keeps in tables. */
export const CORE_KINDS: KeptKinds = {
  records: CORE_RECORDS,
  appended: ROOMS.flatMap(({ appendOnly = [] }) => appendOnly),
};
