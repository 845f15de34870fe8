import type { ProgrammeRecord, RecordClass } from "@tranche/plugin-kit";
import type { DataSource } from "typeorm";
import { canonicalJson } from "./canonical-json.ts";

/** How a kind of record lies in its table and in its versions. */
export interface RecordShape {
  readonly table: string;
  readonly fields: readonly string[];
  /** `programme, annual_value AS "annualValue", …` */
  readonly selectList: string;
  readonly flags: readonly string[];
  /** The column of each field. */
  readonly columns: ReadonlyMap<string, string>;
}

const shapes = new WeakMap<RecordClass, RecordShape>();

/** The shape of a kind of record, worked out once from its columns. */
export function shapeOf(source: DataSource, type: RecordClass): RecordShape {
  const known = shapes.get(type);
  if (known) return known;
  const { tableName, columns } = source.getMetadata(type);
  const shape = {
    table: tableName,
    fields: columns.map((column) => column.propertyName),
    selectList: columns.map((c) => `"${c.databaseName}" AS "${c.propertyName}"`).join(", "),
    columns: new Map(columns.map((c) => [c.propertyName, c.databaseName])),
    flags: columns.filter((c) => c.type === "boolean").map((c) => c.propertyName),
  };
  shapes.set(type, shape);
  return shape;
}

/** A row as the record it is; SQLite keeps flags as 0 and 1. */
export function fromRow<T extends ProgrammeRecord>(shape: RecordShape, row: T): T {
  for (const flag of shape.flags) {
    const cell = (row as Record<string, unknown>)[flag];
    if (typeof cell === "number") (row as Record<string, unknown>)[flag] = cell === 1;
  }
  return row;
}

/** The text of a record that its version keeps. Nulls are left out, so that a column added later changes no digest. */
export function toData(shape: RecordShape, record: ProgrammeRecord): string {
  const stated = Object.fromEntries(
    shape.fields
      .map((field) => [field, (record as unknown as Record<string, unknown>)[field]] as const)
      .filter(([, value]) => value !== null && value !== undefined),
  );
  return canonicalJson(stated);
}

/** The record that a version's text states. */
export function fromData<T extends ProgrammeRecord>(shape: RecordShape, data: string): T {
  const stated = JSON.parse(data) as Record<string, unknown>;
  return Object.fromEntries(
    shape.fields.map((field) => [field, stated[field] ?? null]),
  ) as unknown as T;
}
