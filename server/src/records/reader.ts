import {
  dayOf,
  markRead,
  type ProgrammeRecord,
  programmeProblem,
  type RecordClass,
  type RecordReader,
  Refusal,
  readerOf,
} from "@tranche/plugin-kit";
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import { marks } from "./connection.ts";
import type { Snapshot } from "./database.ts";
import { historiesOf, type RecordHistories, type StateRow, statesWhere } from "./record-history.ts";
import { byRef, groupBy, RecordSet } from "./record-set.ts";
import { fromData, fromRow, shapeOf } from "./record-shape.ts";
import { type RolledUp, sumsOf } from "./roll-up.ts";

/** Where a programme's chain stands for a Reader. */
export interface Position {
  readonly programme: string;
  readonly seq: number;
  readonly digest: string;
  readonly at: string;
}

/** Conditions of which one must hold, nested in halves: SQLite takes no chain of a thousand. */
function anyOf(conditions: readonly string[]): string {
  if (conditions.length <= 2) return `(${conditions.join(" OR ")})`;
  const half = Math.ceil(conditions.length / 2);
  return `(${anyOf(conditions.slice(0, half))} OR ${anyOf(conditions.slice(half))})`;
}

/** What is said of a programme that is not kept; the ref given is not repeated. */
export function noProgramme(field: string): Refusal {
  return new Refusal(
    "NOT_FOUND",
    "There is no programme of that ref. Query programmes for those that are kept.",
    field,
  );
}

/**
 * The one way to read records: as they stand, or as they stood at an instant. It asks for all
 * records of a kind in all programmes wanted with one statement, whatever their number; relations
 * are followed in memory. Every record remembers its Reader, so that what is read from it comes
 * from the same point in time.
 */
export class Reader implements RecordReader {
  /** The instant looked at. */
  readonly at: string;
  private civilDay: string | undefined;
  private readonly positions: DataLoader<string, Position | null>;
  private readonly sets = new Map<RecordClass, DataLoader<string, RecordSet<ProgrammeRecord>>>();
  private readonly pasts = new Map<
    RecordClass,
    DataLoader<string, RecordHistories<ProgrammeRecord>>
  >();

  private readonly made = new Map<object, object>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly dataSource: DataSource,
    now: string,
    private readonly asAt: string | null = null,
  ) {
    this.at = asAt ?? now;
    this.positions = new DataLoader((programmes) => this.loadPositions(programmes));
  }

  /** The Reader that a record came from. */
  static of(record: object): Reader {
    return readerOf(record) as Reader;
  }

  /** The civil day looked at (YYYY-MM-DD), to judge what is late. Every record judged asks for it. */
  get day(): string {
    this.civilDay ??= dayOf(this.at);
    return this.civilDay;
  }

  /** Marks a value that is worked out from records, so that its fields read at the same point. */
  mark<T extends object>(value: T): T {
    return markRead(value, this);
  }

  /** All records of a kind in a programme. */
  set<T extends ProgrammeRecord>(type: RecordClass<T>, programme: string): Promise<RecordSet<T>> {
    let loader = this.sets.get(type as RecordClass);
    if (!loader) {
      loader = new DataLoader((programmes) => this.loadSets(type as RecordClass, programmes));
      this.sets.set(type as RecordClass, loader);
    }
    return loader.load(programme) as unknown as Promise<RecordSet<T>>;
  }

  /**
   * Every state that the records of a kind in a programme had, up to this Reader's point in time:
   * one statement for all programmes wanted at once. What is asked of a state's record reads at
   * this Reader's point in time, not at the state's.
   */
  history<T extends ProgrammeRecord>(
    type: RecordClass<T>,
    programme: string,
  ): Promise<RecordHistories<T>> {
    let loader = this.pasts.get(type as RecordClass);
    if (!loader) {
      loader = new DataLoader((programmes) => this.loadHistories(type as RecordClass, programmes));
      this.pasts.set(type as RecordClass, loader);
    }
    return loader.load(programme) as unknown as Promise<RecordHistories<T>>;
  }

  /** The refs of all programmes, in order. */
  async programmes(): Promise<string[]> {
    const rows = await this.snapshot.query<{ programme: string }>("SELECT programme FROM chain");
    return rows.map(({ programme }) => programme).sort();
  }

  /** All records of a kind in every programme, in the order of their refs, then their programmes. */
  async everywhere<T extends ProgrammeRecord>(type: RecordClass<T>): Promise<T[]> {
    const programmes = await this.programmes();
    const sets = await Promise.all(programmes.map((programme) => this.set(type, programme)));
    return sets.flatMap((set) => set.all).sort(byRef);
  }

  /** Where the programme's chain stands; null before its first change, or when there is none. */
  position(programme: string): Promise<Position | null> {
    return this.positions.load(programme);
  }

  /**
   * The position of a programme that a caller named.
   *
   * @param field the input that named it, for the refusal.
   * @throws Refusal NOT_FOUND, or BEFORE_FIRST_RECORD with the first day that has an answer.
   */
  async requirePosition(programme: string, field: string): Promise<Position> {
    if (programmeProblem(programme)) throw noProgramme(field);
    const position = await this.position(programme);
    if (position) return position;
    const [first] = await this.snapshot.query<{ at: string }>(
      "SELECT at FROM change WHERE programme = ? AND seq = 1",
      [programme],
    );
    if (first)
      throw new Refusal(
        "BEFORE_FIRST_RECORD",
        `${programme} has no record before ${dayOf(first.at)}. Ask for that day or a later one.`,
        "asAt",
      );
    throw noProgramme(field);
  }

  /**
   * A condition that holds rows which carry their change's number to this Reader's point in time.
   * There are no values when none of the programmes has a change by then.
   *
   * @param table what the rows' table is called in the query, where it joins others: "e.".
   */
  async upTo(
    programmes: readonly string[],
    table: "" | `${string}.` = "",
  ): Promise<{ sql: string; values: unknown[] }> {
    const positions = await this.positionsOf(programmes);
    const held = `(${table}programme = ? AND ${table}seq <= ?)`;
    return {
      sql: anyOf(positions.map(() => held)),
      values: positions.flatMap(({ programme, seq }) => [programme, seq]),
    };
  }

  /**
   * Sums of a kind's roll-up in programmes, by some of its dimensions, at this Reader's point in
   * time. A dimension that a row left out is an empty text.
   */
  async sums<Row extends { programme: string; entries: number }>(
    kind: RolledUp,
    programmes: readonly string[],
    by: readonly string[],
  ): Promise<Row[]> {
    const positions =
      this.asAt === null
        ? programmes.map((programme) => ({ programme, seq: null }))
        : await this.positionsOf(programmes);
    if (positions.length === 0) return [];
    const { sql, values } = sumsOf(kind, positions, by);
    return this.snapshot.query<Row>(sql, values);
  }

  /** Which of some kinds of record each programme has, or had, by this Reader's point in time. */
  async kindsIn(
    programmes: readonly string[],
    tables: readonly string[],
  ): Promise<{ programme: string; entity: string }[]> {
    if (tables.length === 0) return [];
    const last = "(SELECT MAX(seq) FROM change WHERE programme = c.programme AND at <= ?)";
    return this.snapshot.query(
      `SELECT c.programme, kinds.entity FROM chain c
       CROSS JOIN (${tables.map(() => "SELECT CAST(? AS text) AS entity").join(" UNION ALL ")}) kinds
       WHERE c.programme IN (${marks(programmes)}) AND EXISTS (
         SELECT 1 FROM record_version v WHERE v.programme = c.programme
         AND v.entity = kinds.entity${this.asAt === null ? "" : ` AND v.seq <= ${last}`})`,
      [...tables, ...programmes, ...(this.asAt === null ? [] : [this.asAt])],
    );
  }

  /** A value worked out once for this Reader, whoever asks. */
  once<T extends object>(key: object, make: () => T): T {
    const made = (this.made.get(key) as T | undefined) ?? make();
    this.made.set(key, made);
    return made;
  }

  /** A query of rows that are no records, in the same snapshot. */
  rows<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.snapshot.query<Row>(sql, values);
  }

  private async positionsOf(programmes: readonly string[]): Promise<Position[]> {
    const found = await Promise.all(programmes.map((programme) => this.position(programme)));
    return found.filter((position) => position !== null);
  }

  private async loadPositions(programmes: readonly string[]): Promise<(Position | null)[]> {
    const rows = await (this.asAt === null
      ? this.snapshot.query<Position>(
          `SELECT programme, head_seq AS seq, head_digest AS digest, head_at AS at FROM chain
           WHERE head_seq > 0 AND programme IN (${marks(programmes)})`,
          programmes,
        )
      : this.snapshot.query<Position>(
          `SELECT c.programme, c.seq, c.digest, c.at FROM change c
           JOIN (SELECT programme, MAX(seq) AS seq FROM change
                 WHERE at <= ? AND programme IN (${marks(programmes)}) GROUP BY programme) last
             ON last.programme = c.programme AND last.seq = c.seq`,
          [this.asAt, ...programmes],
        ));
    const found = new Map(rows.map((row) => [row.programme, row]));
    return programmes.map((programme) => found.get(programme) ?? null);
  }

  private async loadSets(
    type: RecordClass,
    programmes: readonly string[],
  ): Promise<RecordSet<ProgrammeRecord>[]> {
    const records = await (this.asAt === null
      ? this.loadCurrent(type, programmes)
      : this.loadVersions(type, programmes));
    for (const record of records) this.mark(record);
    const found = groupBy(records, (record) => record.programme);
    return programmes.map((programme) => new RecordSet((found.get(programme) ?? []).sort(byRef)));
  }

  private async loadHistories(
    type: RecordClass,
    programmes: readonly string[],
  ): Promise<RecordHistories<ProgrammeRecord>[]> {
    const shape = shapeOf(this.dataSource, type);
    const upTo = await this.upTo(programmes);
    const rows =
      upTo.values.length === 0
        ? []
        : await this.snapshot.query<StateRow>(statesWhere(upTo.sql), [shape.table, ...upTo.values]);
    const own = groupBy(rows, ({ programme }) => programme);
    return programmes.map((programme) => {
      const histories = historiesOf<ProgrammeRecord>(shape, own.get(programme) ?? []);
      for (const { record } of [...histories.values()].flat()) if (record) this.mark(record);
      return histories;
    });
  }

  private async loadCurrent(
    type: RecordClass,
    programmes: readonly string[],
  ): Promise<ProgrammeRecord[]> {
    const shape = shapeOf(this.dataSource, type);
    const rows = await this.snapshot.query<ProgrammeRecord>(
      `SELECT ${shape.selectList} FROM "${shape.table}" WHERE programme IN (${marks(programmes)})`,
      programmes,
    );
    return rows.map((row) => fromRow(shape, row));
  }

  private async loadVersions(
    type: RecordClass,
    programmes: readonly string[],
  ): Promise<ProgrammeRecord[]> {
    const upTo = await this.upTo(programmes);
    if (upTo.values.length === 0) return [];
    const shape = shapeOf(this.dataSource, type);
    const rows = await this.snapshot.query<{ data: string }>(
      `SELECT data FROM (
         SELECT data, operation, ROW_NUMBER() OVER (
           PARTITION BY programme, ref ORDER BY seq DESC, ordinal DESC) AS age
         FROM record_version WHERE entity = ? AND ${upTo.sql}
       ) versions WHERE age = 1 AND operation <> 'DELETE'`,
      [shape.table, ...upTo.values],
    );
    return rows.map(({ data }) => fromData(shape, data));
  }
}
