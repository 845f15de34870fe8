import type { Plugin, RecordClass } from "@tranche/plugin-kit";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { benefitsRoom } from "../benefits/room.ts";
import { boardPackRoom } from "../board-pack/room.ts";
import { commercialRoom } from "../commercial/room.ts";
import { financeRoom } from "../finance/room.ts";
import { governanceRoom } from "../governance/room.ts";
import { programmeRoom } from "../programme/room.ts";
import type { OwnedMigrations } from "../records/migrate.ts";
import { recordMigrations } from "../records/tables.ts";
import { skillsRoom } from "../skills/room.ts";

/** The rooms of the core; each comes after those it depends on. */
export const ROOMS: readonly Plugin[] = [
  programmeRoom,
  governanceRoom,
  financeRoom,
  commercialRoom,
  benefitsRoom,
  skillsRoom,
  boardPackRoom,
];

/** The system put together, before any database is touched. */
export interface Composition {
  readonly schema: GraphQLSchema;
  readonly recordTypes: readonly RecordClass[];
  readonly migrations: readonly OwnedMigrations[];
}

/** Puts the rooms together: one schema, all kinds of record, all migrations in order. */
export function compose(rooms: readonly Plugin[] = ROOMS): Composition {
  // biome-ignore lint/complexity/noBannedTypes: a resolver class is known by its decorator alone.
  const resolvers = rooms.flatMap((room) => room.resolvers ?? []) as NonEmptyArray<Function>;
  return {
    schema: buildSchemaSync({ resolvers, validate: false }),
    recordTypes: rooms.flatMap((room) => room.entities ?? []),
    migrations: [
      { owner: "records", migrations: recordMigrations },
      ...rooms.map(({ id, migrations = [] }) => ({ owner: id, migrations })),
    ],
  };
}
