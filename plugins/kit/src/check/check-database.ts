import { DataSource, DefaultNamingStrategy, type EntityMetadata } from "typeorm";
import { COLUMN_TYPES } from "../column-types.ts";
import type { RecordClass } from "../record.ts";
import { recordTable } from "../tables.ts";

/** A table, index, view or trigger, with the statement that made it. */
export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string): string {
    return custom || property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** The core's tables that a plugin's may refer to, as far as its check needs them. */
const CORE_TABLES = [
  "CREATE TABLE chain (programme text PRIMARY KEY, head_seq integer, head_digest text, head_at text)",
  recordTable(COLUMN_TYPES.sqlite, "programme", ["name text NOT NULL", "CHECK (ref = programme)"]),
];

/** An empty database in memory, for one check of one plugin. */
export class CheckDatabase {
  private constructor(private readonly source: DataSource) {}

  static async open(entities: readonly RecordClass[]): Promise<CheckDatabase> {
    const source = await new DataSource({
      type: "better-sqlite3",
      database: ":memory:",
      entities: [...entities] as DataSource["options"]["entities"] & object,
      namingStrategy: new SnakeCase(),
      synchronize: false,
      logging: false,
    }).initialize();
    await source.query("PRAGMA foreign_keys = ON");
    for (const statement of CORE_TABLES) await source.query(statement);
    return new CheckDatabase(source);
  }

  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const rows: unknown = await this.source.query(sql, [...values]);
    return Array.isArray(rows) ? rows : [];
  }

  columns(type: RecordClass): EntityMetadata["columns"] {
    return this.source.getMetadata(type).columns;
  }

  table(type: RecordClass): string {
    return this.source.getMetadata(type).tableName;
  }

  /** What is in the database now, without what SQLite makes for itself. */
  objects(): Promise<SchemaObject[]> {
    return this.query<SchemaObject>(
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    );
  }

  close(): Promise<void> {
    return this.source.destroy();
  }
}
