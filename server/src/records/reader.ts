import {
  type AppendOnly,
  Audience,
  dayOf,
  factsOf,
  kindAt,
  kindOf,
  Marking,
  markRead,
  mayBeShown,
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
import { Disclosure, type InForce, redact, type Sight, withheldOfKind } from "./disclosure.ts";
import {
  historiesOf,
  type RecordHistories,
  type RecordState,
  type StateRow,
  statesWhere,
} from "./record-history.ts";
import { byRef, groupBy, RecordSet } from "./record-set.ts";
import { fromData, fromRow, shapeOf } from "./record-shape.ts";
import {
  type Fragment,
  namedWhere,
  nameIn,
  nameOfRow,
  readingFrom,
  redactedTable,
  rowsWithheld,
  type WithheldRows,
} from "./redacted-rows.ts";
import { type RolledUp, sumsOf } from "./roll-up.ts";
import { Withholding } from "./withholding.ts";

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
  private readonly disclosure: Disclosure;

  /**
   * @param audienceIn who reads a programme; whoever works on it, unless given.
   */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly dataSource: DataSource,
    now: string,
    private readonly asAt: string | null = null,
    audienceIn: (programme: string) => Audience = () => Audience.INTERNAL,
  ) {
    this.at = asAt ?? now;
    this.positions = new DataLoader((programmes) => this.loadPositions(programmes));
    const ask = <Row>(sql: string, values: readonly unknown[]) => snapshot.query<Row>(sql, values);
    this.disclosure = new Disclosure(ask, { now, asAt }, audienceIn);
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

  /** The refs of all programmes that may be seen, in order. */
  async programmes(): Promise<string[]> {
    const rows = await this.snapshot.query<{ programme: string }>("SELECT programme FROM chain");
    return this.open(rows.map(({ programme }) => programme).sort());
  }

  /** What may be seen of a programme. */
  sight(programme: string): Promise<Sight> {
    return this.disclosure.in(programme);
  }

  /** Those of some programmes that may be seen. */
  private async open(programmes: readonly string[]): Promise<string[]> {
    const sights = await Promise.all(programmes.map((each) => this.sight(each)));
    return programmes.filter((_, index) => sights[index]?.isOpen);
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
    const { isOpen } = await this.sight(programme);
    const [first] = !isOpen
      ? []
      : await this.snapshot.query<{ at: string }>(
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
        ? (await this.open(programmes)).map((programme) => ({ programme, seq: null }))
        : await this.positionsOf(programmes);
    if (positions.length === 0) return [];
    const withheld = await this.withheldRows(kind, programmes);
    const { sql, values } = sumsOf(kind, positions, by, {
      whole: namedWhere(kind, withheld, ({ field }) => field === null),
      amounts: namedWhere(kind, withheld, ({ field }) => field === kind.rollUp.sum),
    });
    return this.snapshot.query<Row>(sql, values);
  }

  /**
   * Rows of an appended kind, as they may be seen: `statement` reads them from the table that it is
   * given, which has no row and no cell that is withheld.
   */
  async rows<Row extends object>(
    kind: AppendOnly,
    programmes: readonly string[],
    statement: (table: string) => Fragment,
  ): Promise<Row[]> {
    const withheld = await this.withheldRows(kind, programmes);
    const table =
      withheld.length === 0
        ? { sql: `"${kind.table}"`, values: [] }
        : redactedTable(kind, withheld);
    const { sql, values } = readingFrom(table, statement);
    const rows = await this.snapshot.query<Row>(sql, values);
    const names = new Map(withheld.map(({ programme, byName }) => [programme, byName]));
    if (names.size > 0)
      for (const row of rows) {
        const { programme } = row as { programme?: string };
        redact(row, names.get(programme ?? "")?.get(nameOfRow(kind, row)));
      }
    return rows;
  }

  /** The latest row of a kind that goes by a name, as it may be seen; null when there is none. */
  async rowNamed<Row extends object>(
    kind: AppendOnly,
    programme: string,
    name: string,
  ): Promise<Row | null> {
    const upTo = await this.upTo([programme]);
    if (upTo.values.length === 0) return null;
    const cells = Object.entries(kind.columns).map(([fact, column]) => `"${column}" AS "${fact}"`);
    const [row] = await this.rows<Row>(kind, [programme], (table) => ({
      sql: `SELECT programme, ${cells.join(", ")} FROM ${table} named
        WHERE ${upTo.sql} AND ${nameIn(kind)} = ? ORDER BY seq DESC, ordinal DESC LIMIT 1`,
      values: [...upTo.values, name],
    }));
    return row ?? null;
  }

  /** What is withheld of the rows of a kind; nothing for a programme of which none is. */
  async withheldRows(kind: AppendOnly, programmes: readonly string[]): Promise<WithheldRows[]> {
    const found = await Promise.all(
      programmes.map(async (programme) =>
        rowsWithheld(programme, (await this.sight(programme)).withheld, kind),
      ),
    );
    const some = found.filter(({ byName }) => byName.size > 0);
    return kind.takesBack ? Promise.all(some.map((each) => this.withReversals(kind, each))) : some;
  }

  /** A row that takes a withheld one back says as much as that one, and so does the other way round. */
  private async withReversals(kind: AppendOnly, rows: WithheldRows): Promise<WithheldRows> {
    const [seq, ordinal] = (kind.takesBack ?? []).map((fact) => kind.columns[fact]);
    const names = [...rows.byName.keys()];
    const [name] = (kind.named ?? []).map((fact) => kind.columns[fact]);
    const pairs = await this.snapshot.query<{ reversal: string; entry: string }>(
      `SELECT r.${name} AS reversal, e.${name} AS entry FROM ${kind.table} r
       JOIN ${kind.table} e ON e.programme = r.programme AND e.seq = r.${seq} AND e.ordinal = r.${ordinal}
       WHERE r.programme = ? AND (r.${name} IN (${marks(names)}) OR e.${name} IN (${marks(names)}))`,
      [rows.programme, ...names, ...names],
    );
    const byName = new Map(rows.byName);
    for (const { reversal, entry } of pairs) {
      const both = [...(rows.byName.get(reversal) ?? []), ...(rows.byName.get(entry) ?? [])];
      byName.set(reversal, both).set(entry, both);
    }
    return { ...rows, byName };
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

  /**
   * Takes out of changes what this reader may not see of them: who made them, which is personal, and
   * the reason of one that touched what is withheld, for it may say it.
   */
  async redactChanges(
    programme: string,
    changes: readonly { seq: number; actor: string | null; reason: string | null }[],
  ): Promise<void> {
    const { audience, withheld } = await this.sight(programme);
    if (audience === Audience.PUBLIC) for (const change of changes) change.actor = null;
    if (withheld.length === 0 || changes.length === 0) return;
    const seqs = new Set(await this.changesOfWithheld(programme, withheld));
    for (const change of changes) if (seqs.has(change.seq)) change.reason = null;
  }

  /** The changes that touched something withheld. */
  private async changesOfWithheld(
    programme: string,
    withheld: readonly InForce[],
  ): Promise<number[]> {
    const of = withheld.map(() => "(entity = ? AND (ref = ? OR ref LIKE '+%'))").join(" OR ");
    const rows = await this.snapshot.query<{ seq: number }>(
      `SELECT DISTINCT seq FROM record_version WHERE programme = ? AND (${of})`,
      [programme, ...withheld.flatMap(({ kind, record }) => [kind, record])],
    );
    return rows.map(({ seq }) => seq);
  }

  /**
   * How many values are withheld from this reader: of a programme, or of the kinds and fields that a
   * total is made of, as "contract.value". A record that is withheld whole counts for any of its fields.
   */
  async leftOut(programme: string, parts?: readonly `${string}.${string}`[]): Promise<number> {
    const { withheld } = await this.sight(programme);
    if (!parts) return withheld.length;
    const kinds = new Set(parts.map((part) => part.split(".")[0]));
    return withheld.filter(({ kind, field }) =>
      field === null ? kinds.has(kind) : parts.includes(`${kind}.${field}`),
    ).length;
  }

  /** What rows are whose amount, or the whole of which, this reader may not see: all but the amount. */
  async withheldOf<Row>(kind: RolledUp, programme: string): Promise<Row[]> {
    const withheld = await this.withheldRows(kind, [programme]);
    const { sum } = kind.rollUp;
    const { sql, values } = namedWhere(
      kind,
      withheld,
      ({ field }) => field === null || field === sum,
    );
    const upTo = sql === "" ? { values: [], sql: "" } : await this.upTo([programme]);
    if (upTo.values.length === 0) return [];
    const columns = Object.entries(kind.columns).filter(([name]) => name !== sum);
    return this.snapshot.query<Row>(
      `SELECT ${columns.map(([name, column]) => `"${column}" AS "${name}"`).join(", ")}
       FROM "${kind.table}" WHERE (${sql}) AND ${upTo.sql}`,
      [...values, ...upTo.values],
    );
  }

  /** A query of what is no record and no row of a kind, and is marked nowhere, in the same snapshot. */
  query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
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
    const open = new Set(await this.open(programmes));
    const found = new Map(rows.map((row) => [row.programme, row]));
    return programmes.map((each) => (open.has(each) ? (found.get(each) ?? null) : null));
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
    return Promise.all(
      programmes.map(async (programme) => {
        const own = found.get(programme) ?? [];
        return new RecordSet((await this.shown(type, programme, own)).sort(byRef));
      }),
    );
  }

  /**
   * Of records of a kind those that may be seen, without the facts that may not. A record that can't
   * be without one that is withheld is withheld with it; a link that may be null is null.
   */
  private async shown(
    type: RecordClass,
    programme: string,
    records: readonly ProgrammeRecord[],
  ): Promise<ProgrammeRecord[]> {
    const sight = await this.sight(programme);
    if (
      !sight.isOpen ||
      !mayBeShown(kindOf(type)?.marking ?? Marking.OFFICIAL_PUBLIC, sight.audience)
    )
      return [];
    if (sight.withheld.length === 0) return [...records];
    // Of a record withheld whole nothing may be known, so neither that it is withheld.
    if (type === (Withholding as RecordClass)) {
      const isWhole = (kind: string, ref: string) =>
        withheldOfKind(sight, kind)
          .get(ref)
          ?.some(({ field }) => field === null) ?? false;
      return (records as Withholding[]).filter((each) => {
        const { kind, record, field, marking, decision } = each;
        if (decision !== null && isWhole("decision", decision)) each.decision = null;
        return !isWhole(kind, record) && (field !== null || mayBeShown(marking, sight.audience));
      });
    }
    const { table } = shapeOf(this.dataSource, type);
    const withheld = withheldOfKind(sight, table);
    const seen = records.filter((record) => redact(record, withheld.get(record.ref)));
    return this.withoutTornLinks(type, programme, sight, seen);
  }

  private async withoutTornLinks(
    type: RecordClass,
    programme: string,
    { withheld }: Sight,
    records: ProgrammeRecord[],
  ): Promise<ProgrammeRecord[]> {
    if (!withheld.some(({ field }) => field === null)) return records;
    let seen = records;
    for (const { name, link } of factsOf(type)) {
      const target = link && !link.programmeField && !link.programme && kindAt(link.table);
      // A link to its own kind would wait for itself; what it leads to is withheld by itself.
      if (!target || target.type === type || seen.length === 0) continue;
      const there = await this.set(target.type, programme);
      const leads = (record: ProgrammeRecord) => {
        const ref = (record as unknown as Record<string, string | null>)[name];
        return ref == null || there.get(ref) !== null;
      };
      if (link.isOfIt) seen = seen.filter(leads);
      else
        for (const record of seen)
          if (!leads(record)) (record as unknown as Record<string, null>)[name] = null;
    }
    return seen;
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
    return Promise.all(
      programmes.map((programme) => {
        const histories = historiesOf<ProgrammeRecord>(shape, own.get(programme) ?? []);
        for (const { record } of [...histories.values()].flat()) if (record) this.mark(record);
        return this.shownPast(type, programme, histories);
      }),
    );
  }

  /** Of past states those of records that may be seen, without the facts that may not. */
  private async shownPast(
    type: RecordClass,
    programme: string,
    histories: Map<string, RecordState<ProgrammeRecord>[]>,
  ): Promise<RecordHistories<ProgrammeRecord>> {
    const sight = await this.sight(programme);
    if (!sight.isOpen) return new Map();
    if (sight.audience === Audience.INTERNAL) return histories;
    const seen = await this.set(type, programme);
    const withheld = withheldOfKind(sight, shapeOf(this.dataSource, type).table);
    for (const [ref, states] of histories) {
      const isWhole = withheld.get(ref)?.some(({ field }) => field === null);
      const isGone = states.at(-1)?.record === null;
      if (isWhole || (!isGone && seen.get(ref) === null)) histories.delete(ref);
      else for (const { record } of states) if (record) redact(record, withheld.get(ref));
    }
    await this.redactChanges(programme, [...histories.values()].flat());
    return histories;
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
