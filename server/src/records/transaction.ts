import {
  type AppendOnly,
  checkFacts,
  type Facts,
  inOneForm,
  linksOf,
  type ProgrammeRecord,
  type Provenance,
  type RecordClass,
  Refusal,
  refProblem,
  textRule,
} from "@tranche/plugin-kit";
import type { DataSource } from "typeorm";
import { appendedData, appendedRef } from "./append-only.ts";
import { asRefusal, type Columns, type Connection, marks, takenRef } from "./connection.ts";
import type { Version } from "./digest.ts";
import { folded, foldedIn } from "./folded-ref.ts";
import { byRef } from "./record-set.ts";
import { fromRow, type RecordShape, shapeOf, toData } from "./record-shape.ts";
import { addToRollUp, rollsUp } from "./roll-up.ts";

const sourceRule = textRule(2000);

/** What every record written by one change has in common. */
export interface Stamp {
  readonly programme: string;
  readonly seq: number;
  readonly source: string | null;
  readonly provenance: Provenance;
}

/**
 * What a change may do to the records of its programme. Each write is held to the rules of its
 * class and noted as a version; nothing else in the server writes a record.
 */
export class ChangeTransaction {
  readonly versions: Version[] = [];
  private readonly seenLinks = new Set<string>();
  private readonly appended = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly dataSource: DataSource,
    readonly stamp: Stamp,
  ) {}

  /** The record as it is within this change, or null. */
  async find<T extends ProgrammeRecord>(type: RecordClass<T>, ref: string): Promise<T | null> {
    // PostgreSQL can't even be asked for a ref with a zero character.
    if (refProblem(ref)) return null;
    const shape = shapeOf(this.dataSource, type as RecordClass);
    const [row] = await this.connection.query<T>(
      `SELECT ${shape.selectList} FROM "${shape.table}" WHERE programme = ? AND ref = ?`,
      [this.stamp.programme, ref],
    );
    return row ? fromRow(shape, row) : null;
  }

  /** All records of a kind as they stand within this change; of its programme, unless told. */
  async all<T extends ProgrammeRecord>(
    type: RecordClass<T>,
    programme: string = this.stamp.programme,
  ): Promise<T[]> {
    const shape = shapeOf(this.dataSource, type as RecordClass);
    const rows = await this.connection.query<T>(
      `SELECT ${shape.selectList} FROM "${shape.table}" WHERE programme = ?`,
      [programme],
    );
    return rows.map((row) => fromRow(shape, row)).sort(byRef);
  }

  /** A query of rows that are no records, within this change. */
  rows<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.connection.query<Row>(sql, values);
  }

  /** The column `ref` of a query as refs are told apart, to compare with what `folded` gives. */
  get foldedRef(): string {
    return foldedIn(this.connection.isPostgres ? "postgres" : "sqlite", "ref");
  }

  /**
   * Writes to a table that is worked out from the record: a roll-up, a limit with its use. It is
   * kept in no version, since the record alone would give it again.
   *
   * @param what names it, should the statement break a constraint.
   */
  async derive(what: string, sql: string, values: readonly unknown[]): Promise<void> {
    await this.run(what, sql, values);
  }

  /**
   * Adds a record.
   *
   * @throws Refusal BAD_INPUT when a fact breaks its rule or a link leads nowhere; CONFLICT when
   *   the ref is taken, or only capitals tell it from one that is.
   */
  async create<T extends ProgrammeRecord>(type: RecordClass<T>, facts: Facts<T>): Promise<T> {
    const problem = refProblem(facts.ref);
    if (problem) throw new Refusal("BAD_INPUT", `${problem}`, "ref");
    const { programme, seq, source, provenance } = this.stamp;
    const common = { programme, revision: 1, seq, provenance, source: facts.source ?? source };
    const { shape, record } = await this.checked(type, { ...facts, ...common });
    const columns = [...shape.columns.values()].map((column) => `"${column}"`);
    const added = await this.run(
      `${shape.table} ${facts.ref}`,
      `INSERT INTO "${shape.table}" (${columns.join(", ")}) SELECT ${marks(columns)}
       WHERE NOT EXISTS (SELECT 1 FROM "${shape.table}" WHERE ${this.alike}) RETURNING ref`,
      [...shape.fields.map((field) => record[field] ?? null), programme, folded(facts.ref)],
      shape.columns,
    );
    if (added.length === 0) throw await this.taken(shape, facts.ref);
    return this.note(shape, record, "CREATE") as T;
  }

  /**
   * Changes some facts of a record.
   *
   * @param seen the revision that the caller read; a stale one is refused, null skips the check.
   * @throws Refusal NOT_FOUND, CONFLICT when the record has moved on, BAD_INPUT.
   */
  async update<T extends ProgrammeRecord>(
    type: RecordClass<T>,
    ref: string,
    seen: number | null,
    facts: Partial<Omit<Facts<T>, "ref">>,
  ): Promise<T> {
    const current = await this.current(type, ref, seen);
    const { seq, source, provenance } = this.stamp;
    const stamp = { seq, provenance, source: facts.source ?? source ?? current.source };
    const next = { ...current, ...facts, ...stamp, revision: current.revision + 1 };
    const { shape, record } = await this.checked(type, next, current);
    const columns = this.dataSource.getMetadata(type).columns.filter(({ isPrimary }) => !isPrimary);
    await this.run(
      `${shape.table} ${ref}`,
      `UPDATE "${shape.table}" SET ${columns.map((c) => `"${c.databaseName}" = ?`).join(", ")} WHERE programme = ? AND ref = ?`,
      [...columns.map((c) => record[c.propertyName] ?? null), this.stamp.programme, ref],
      shape.columns,
    );
    return this.note(shape, record, "UPDATE") as T;
  }

  /** Takes a record out of the present; its versions stay. */
  async remove<T extends ProgrammeRecord>(
    type: RecordClass<T>,
    ref: string,
    seen: number | null,
  ): Promise<void> {
    const current = await this.current(type, ref, seen);
    const shape = shapeOf(this.dataSource, type as RecordClass);
    await this.run(
      `${shape.table} ${ref}`,
      `DELETE FROM "${shape.table}" WHERE programme = ? AND ref = ?`,
      [this.stamp.programme, ref],
    );
    this.note(shape, current, "DELETE");
  }

  /**
   * Adds rows of a kind that is never changed. They carry this change's number instead of a version
   * each; one version holds the digest of them all. What they add to their roll-up is added here.
   *
   * @param kept an earlier row that they are made from, whose texts they may have as they are.
   * @throws Refusal BAD_INPUT when a fact breaks its rule.
   */
  async append(kind: AppendOnly, stated: readonly object[], kept: object = {}): Promise<void> {
    if (stated.length === 0) return;
    const { form = (row: object) => row } = kind;
    const rows = stated.map((row) => form(row, kept));
    for (const row of rows) kind.check?.(row, kept);

    const { programme, seq } = this.stamp;
    const start = this.appended.get(kind.table) ?? 0;
    this.appended.set(kind.table, start + rows.length);
    const all = rows.map((row, index) => ({ ...row, programme, seq, ordinal: start + index }));
    const names = ["programme", "seq", "ordinal", ...Object.keys(kind.columns)];
    const columns = names.map((name) => `"${kind.columns[name] ?? name}"`).join(", ");
    for (let from = 0; from < all.length; from += 100) {
      const some = all.slice(from, from + 100) as Record<string, unknown>[];
      await this.run(
        kind.table,
        `INSERT INTO "${kind.table}" (${columns}) VALUES ${some.map(() => `(${marks(names)})`).join(", ")}`,
        some.flatMap((row) => names.map((name) => row[name] ?? null)),
      );
    }
    if (rollsUp(kind))
      for (const { sql, values } of addToRollUp(kind, programme, all))
        await this.run(kind.rollUp.table, sql, values);
    const data = appendedData(kind, all);
    this.versions.push({ entity: kind.table, ref: appendedRef(start), operation: "CREATE", data });
  }

  private async current<T extends ProgrammeRecord>(
    type: RecordClass<T>,
    ref: string,
    seen: number | null,
  ): Promise<T> {
    const record = await this.find(type, ref);
    if (!record) {
      const { table } = shapeOf(this.dataSource, type as RecordClass);
      throw new Refusal(
        "NOT_FOUND",
        `There is no ${table.replaceAll("_", " ")} "${ref}" here. Check its ref.`,
        "ref",
      );
    }
    if (seen !== null && seen !== record.revision)
      throw new Refusal(
        "CONFLICT",
        `"${ref}" is at revision ${record.revision}; you saw ${seen}. Read it again, then decide.`,
        "revision",
      );
    return record;
  }

  private async checked(
    type: RecordClass,
    stated: object,
    current: { readonly source?: string | null } = {},
  ): Promise<{ shape: RecordShape; record: Record<string, unknown> }> {
    const shape = shapeOf(this.dataSource, type);
    const given = inOneForm(type, stated, current) as Record<string, unknown>;
    checkFacts(type, given, current);
    const isOld = given.source == null || given.source === current.source;
    const problem = isOld ? undefined : sourceRule(given.source);
    if (problem) throw new Refusal("BAD_INPUT", `${problem}`, "source");
    for (const [field, target] of linksOf(type)) {
      const ref = given[field];
      if (typeof ref !== "string") continue;
      const other = target.programmeField ? given[target.programmeField] : target.programme;
      await this.followLink(field, target.table, String(other ?? this.stamp.programme), ref);
    }
    const record = Object.fromEntries(shape.fields.map((field) => [field, given[field] ?? null]));
    return { shape, record };
  }

  private async followLink(
    field: string,
    table: string,
    programme: string,
    ref: string,
  ): Promise<void> {
    const link = JSON.stringify([table, programme, ref]);
    if (this.seenLinks.has(link)) return;
    const rows = await this.connection.query(
      `SELECT 1 AS found FROM "${table}" WHERE programme = ? AND ref = ?`,
      [programme, ref],
    );
    if (rows.length === 0)
      throw new Refusal(
        "BAD_INPUT",
        `There is no ${table.replaceAll("_", " ")} "${ref}" in ${programme}. Check its ref.`,
        field,
      );
    this.seenLinks.add(link);
  }

  /** The condition on a record's ref whatever its capitals; its values are a programme and a folded ref. */
  private get alike(): string {
    return `programme = ? AND ${this.foldedRef} = ?`;
  }

  /** Why a record of that ref was not added. */
  private async taken({ table }: RecordShape, ref: string): Promise<Refusal> {
    const rows = await this.connection.query<{ ref: string }>(
      `SELECT ref FROM "${table}" WHERE ${this.alike} ORDER BY ref`,
      [this.stamp.programme, folded(ref)],
    );
    const [other] = rows.some((row) => row.ref === ref) ? [] : rows;
    return takenRef(`${table} ${ref}`, other?.ref);
  }

  private async run(
    what: string,
    sql: string,
    values: readonly unknown[],
    columns?: Columns,
  ): Promise<readonly unknown[]> {
    try {
      return await this.connection.query(sql, values);
    } catch (failure) {
      throw asRefusal(failure, what, columns);
    }
  }

  private note(shape: RecordShape, record: object, operation: Version["operation"]): object {
    const kept = record as ProgrammeRecord;
    const data = toData(shape, kept);
    this.versions.push({ entity: shape.table, ref: kept.ref, operation, data });
    if (operation === "DELETE") this.seenLinks.clear();
    return record;
  }
}
