import { canonicalInstant } from "@tranche/plugin-kit";
import { digestOf } from "../../server/src/records/digest.ts";
import type { Random } from "./random.ts";
import {
  type Difference,
  literal,
  type RawColumn,
  type RawDatabase,
  type RawRow,
  textOf,
} from "./raw-database.ts";

/** Everything that is kept of two programmes, read before any of it is altered. */
export class Baseline {
  readonly recordTables: readonly string[];
  /** How many changes the programme has. */
  readonly length: number;

  private constructor(
    readonly kind: RawDatabase["kind"],
    readonly programme: string,
    readonly columns: ReadonlyMap<string, readonly RawColumn[]>,
    private readonly rows: ReadonlyMap<string, readonly RawRow[]>,
  ) {
    const kept = new Set(["chain", "change", "record_version"]);
    this.recordTables = [...rows.keys()].filter((table) => !kept.has(table) && this.own(table)[0]);
    this.length = this.own("change").length;
  }

  static async read(
    raw: RawDatabase,
    programme: string,
    recordTables: readonly string[],
  ): Promise<Baseline> {
    const columns = new Map<string, RawColumn[]>();
    const rows = new Map<string, RawRow[]>();
    for (const table of ["chain", "change", "record_version", ...recordTables]) {
      columns.set(table, await raw.columnsOf(table));
      rows.set(table, await raw.rowsOf(table));
    }
    return new Baseline(raw.kind, programme, columns, rows);
  }

  /** The rows of a table in both programmes. */
  all(table: string): readonly RawRow[] {
    return this.rows.get(table) ?? [];
  }

  /** The rows of a table in the programme that is altered. */
  own(table: string): readonly RawRow[] {
    return this.all(table).filter((row) => textOf(row.programme as string) === this.programme);
  }

  versionsOf(change: RawRow): readonly RawRow[] {
    return this.own("record_version").filter(({ seq }) => seq === change.seq);
  }

  /** The number of the change that last set, or removed, a record. */
  lastSetBy(table: string, ref: string): number | undefined {
    const own = this.own("record_version").filter(
      (version) => textOf(version.entity as string) === table && version.ref === ref,
    );
    return own.length ? Math.max(...own.map(seqOf)) : undefined;
  }

  isStanding(table: string, ref: string): boolean {
    return this.own(table).some((row) => row.ref === ref);
  }
}

/** A way to alter what is kept, and what of it a random draw alters. */
type Draw = (baseline: Baseline, random: Random) => Difference[];

/** Every way to alter a programme's record that the tests try. */
export const ALTERATIONS: Readonly<Record<string, Draw>> = {
  "a cell of a change": (baseline, random) => alteredCell(baseline, random, "change"),
  "a number, flag or instant of a change": (baseline, random) =>
    alteredCell(baseline, random, "change", isNoText),
  "a cell of a version": (baseline, random) => alteredCell(baseline, random, "record_version"),
  "one character of a version's data": (baseline, random) => {
    const before = random.pick(baseline.own("record_version"));
    const data = literal(oneCharacterOther(textOf(before.data as string), random));
    return [{ table: "record_version", before, after: { ...before, data } }];
  },
  "a cell of a record": (baseline, random) =>
    alteredCell(baseline, random, random.pick(baseline.recordTables)),
  "a number, flag or day of a record": (baseline, random) =>
    alteredCell(baseline, random, random.pick(baseline.recordTables), isNoText),
  "a cell of the chain's head": (baseline, random) => alteredCell(baseline, random, "chain"),
  "the chain's head removed": (baseline) => removed("chain", baseline.own("chain")),
  "a change removed": (baseline, random) =>
    removed("change", [random.pick(baseline.own("change"))]),
  "a change removed with its versions": (baseline, random) => {
    const change = random.pick(baseline.own("change"));
    return [
      ...removed("change", [change]),
      ...removed("record_version", baseline.versionsOf(change)),
    ];
  },
  "a version removed": (baseline, random) =>
    removed("record_version", [random.pick(baseline.own("record_version"))]),
  "a record removed": (baseline, random) => {
    const table = random.pick(baseline.recordTables);
    return removed(table, [random.pick(baseline.own(table))]);
  },
  "a change inserted": insertedChange,
  "a change inserted that fits the last": forgedChange,
  "a change inserted that fits the last and the head, but leaves a number out": skippingChange,
  "a version inserted": insertedVersion,
  "a record inserted": insertedRecord,
  "a removed record put back": resurrectedRecord,
  "two changes swapped": (baseline, random) =>
    swapped("change", ["seq"], twoOf(baseline.own("change"), random)),
  "two changes swapped with their versions": (baseline, random) => {
    const [one, other] = twoOf(baseline.own("change"), random);
    const moved = (rows: readonly RawRow[], { seq }: RawRow) =>
      rows.map((before) => ({
        table: "record_version",
        before,
        after: { ...before, seq: seq as string },
      }));
    return [
      ...swapped("change", ["seq"], [one, other]),
      ...moved(baseline.versionsOf(one), other),
      ...moved(baseline.versionsOf(other), one),
    ];
  },
  "the data of two versions swapped": (baseline, random) =>
    swapped("record_version", ["data"], twoOf(baseline.own("record_version"), random)),
  "two versions swapped": (baseline, random) =>
    swapped("record_version", ["seq", "ordinal"], twoOf(baseline.own("record_version"), random)),
  "two versions of a change in another order": (baseline, random) => {
    const changes = baseline
      .own("change")
      .filter((change) => baseline.versionsOf(change).length > 1);
    const versions = baseline.versionsOf(random.pick(changes));
    return swapped("record_version", ["ordinal"], twoOf(versions, random));
  },
  "the refs of two records swapped": (baseline, random) => {
    const tables = baseline.recordTables.filter((table) => baseline.own(table).length > 1);
    const table = random.pick(tables);
    return swapped(table, ["ref"], twoOf(baseline.own(table), random));
  },
};

/**
 * Where an alteration must show: the earliest position that it touches.
 *
 * - A change's row that is altered or missing: its number.
 * - A change's row that is new: its number, but no later than the first number that is missing
 *   before it, which is the chain's length + 1.
 * - A version that is altered or missing: its change's number; one that is new: the number it bears.
 * - A record: the number of the change that last set or removed it; one that never was: the number
 *   that it bears.
 * - The chain's head: the last change; when it counts more changes than there are, the first missing.
 *
 * A number borne below 1 is 1, a fraction is the next whole number, and what is no number (or none
 * that an Int holds) comes after the last change.
 */
export function brokenPosition(baseline: Baseline, differences: readonly Difference[]): number {
  return Math.min(...differences.flatMap((difference) => positionsOf(baseline, difference)));
}

function positionsOf(baseline: Baseline, { table, before, after }: Difference): number[] {
  const { length, programme } = baseline;
  const isOwn = (row: RawRow | null) => row && textOf(row.programme as string) === programme;
  const old = isOwn(before) ? before : null;
  const now = isOwn(after) ? after : null;
  if (table === "chain")
    return [now && Number(textOf(now.head_seq as string)) > length ? length + 1 : length];
  if (table === "change" || table === "record_version") {
    const last = table === "change" ? length + 1 : Number.POSITIVE_INFINITY;
    return [...(old ? [seqOf(old)] : []), ...(now ? [Math.min(claimed(now, length), last)] : [])];
  }
  return [old, now].flatMap((row) =>
    row ? [baseline.lastSetBy(table, row.ref as string) ?? claimed(row, length)] : [],
  );
}

function claimed(row: RawRow, length: number): number {
  const seq = seqOf(row);
  return seq < 2 ** 31 ? Math.max(Math.ceil(seq), 1) : length + 1;
}

/** The number that a row bears; NaN when it bears none. */
function seqOf({ seq }: RawRow): number {
  return Number(textOf(seq as string));
}

function alteredCell(
  baseline: Baseline,
  random: Random,
  table: string,
  among: (column: RawColumn) => boolean = () => true,
): Difference[] {
  const before = random.pick(baseline.own(table));
  const column = random.pick((baseline.columns.get(table) ?? []).filter(among));
  const cell = otherCell(baseline, random, column, before[column.name] as string);
  return [{ table, before, after: { ...before, [column.name]: cell } }];
}

function isNoText({ type }: RawColumn): boolean {
  return type !== "text";
}

function removed(table: string, rows: readonly RawRow[]): Difference[] {
  return rows.map((before) => ({ table, before, after: null }));
}

function swapped(
  table: string,
  columns: readonly string[],
  [one, other]: readonly [RawRow, RawRow],
): Difference[] {
  const taken = (from: RawRow) =>
    Object.fromEntries(columns.map((column) => [column, from[column] as string]));
  return [
    { table, before: one, after: { ...one, ...taken(other) } },
    { table, before: other, after: { ...other, ...taken(one) } },
  ];
}

function twoOf(rows: readonly RawRow[], random: Random): readonly [RawRow, RawRow] {
  const one = random.pick(rows);
  return [one, random.pick(rows.filter((row) => row !== one))];
}

function insertedChange(baseline: Baseline, random: Random): Difference[] {
  const { length, programme } = baseline;
  const seq = random.pick([`${length + 1}`, `${length + 7}`, ...oddNumbers(baseline, random)]);
  const after = { ...random.pick(baseline.all("change")), programme: literal(programme), seq };
  return [{ table: "change", before: null, after }];
}

/** A change in good order after the last one, but made by nobody: the head does not know it. */
function forgedChange(baseline: Baseline, random: Random): Difference[] {
  const after = changeByNobody(baseline, random, baseline.length + 1);
  return [{ table: "change", before: null, after }];
}

/** No digest, link or head shows this one: only its number does. */
function skippingChange(baseline: Baseline, random: Random): Difference[] {
  const seq = baseline.length + random.whole(2, 9);
  const after = changeByNobody(baseline, random, seq);
  const { at, digest } = after as { at: string; digest: string };
  const before = baseline.own("chain")[0] as RawRow;
  const head = { ...before, head_seq: `${seq}`, head_digest: digest, head_at: at };
  return [
    { table: "change", before: null, after },
    { table: "chain", before, after: head },
  ];
}

/** A change that follows the last one, whatever number it bears. */
function changeByNobody(baseline: Baseline, random: Random, seq: number): RawRow {
  const { length, programme } = baseline;
  const last = baseline.own("change").find((row) => seqOf(row) === length) as RawRow;
  const at = canonicalInstant(textOf(last.at as string).replace(" ", "T"));
  const stated = {
    programme,
    seq,
    at,
    atApproximate: ["1", "'true'"].includes(last.at_approximate as string),
    enteredAt: at,
    actor: "nobody",
    reason: `none ${random.next()}`,
    source: null,
    provenance: "RECORDED",
    previousDigest: textOf(last.digest as string),
  };
  return {
    ...last,
    seq: `${seq}`,
    at: literal(at),
    entered_at: literal(at),
    actor: literal(stated.actor),
    reason: literal(stated.reason),
    source: "NULL",
    provenance: literal(stated.provenance),
    previous_digest: last.digest as string,
    digest: literal(digestOf(stated, [])),
  };
}

function insertedVersion(baseline: Baseline, random: Random): Difference[] {
  const { length, programme } = baseline;
  const version = { ...random.pick(baseline.all("record_version")), programme: literal(programme) };
  const change = random.pick(baseline.own("change"));
  const [seq, ordinal] = random.pick<readonly [string, string]>([
    [change.seq as string, `${baseline.versionsOf(change).length}`],
    [change.seq as string, "-1"],
    [`${length + random.whole(1, 20)}`, "0"],
    [random.pick(oddNumbers(baseline, random)), "0"],
  ]);
  return [{ table: "record_version", before: null, after: { ...version, seq, ordinal } }];
}

function insertedRecord(baseline: Baseline, random: Random): Difference[] {
  const { length, programme } = baseline;
  const table = random.pick(baseline.recordTables);
  const seq = random.pick([
    `${random.whole(1, length)}`,
    `${length + random.whole(1, 20)}`,
    ...oddNumbers(baseline, random),
  ]);
  const after = {
    ...random.pick(baseline.all(table)),
    programme: literal(programme),
    ref: literal(`NEW${random.whole(1, 9)}`),
    seq,
  };
  return [{ table, before: null, after }];
}

function resurrectedRecord(baseline: Baseline, random: Random): Difference[] {
  const gone = baseline
    .own("record_version")
    .filter(({ entity, ref }) => !baseline.isStanding(textOf(entity as string), ref as string));
  const { programme, entity, ref, seq } = random.pick(gone) as Record<string, string>;
  const table = textOf(entity as string);
  const after = { ...random.pick(baseline.all(table)), programme, ref, seq } as RawRow;
  return [{ table, before: null, after }];
}

/** Numbers below the first and, on SQLite, which takes anything for one, what is no count at all. */
function oddNumbers({ kind, length }: Baseline, random: Random): string[] {
  const below = ["0", "-3"];
  if (kind === "postgres") return below;
  const between = `${random.whole(0, length)}.5`;
  return [...below, between, "9e999", "-9e999", "4e15", "'many'", "X'00'"];
}

function otherCell(
  baseline: Baseline,
  random: Random,
  { name, type, nullable }: RawColumn,
  cell: string,
): string {
  const choices: string[] = nullable ? ["NULL"] : [];
  if (name === "programme") choices.push("'OTHER'", "'NOBODY'");
  if (name === "operation") choices.push("'CREATE'", "'UPDATE'", "'DELETE'");
  const isNull = cell === "NULL";
  if (type === "boolean") choices.push("true", "false");
  else if (type === "date") choices.push("'2018-07-07'", "'2031-01-02'", "'infinity'");
  else if (type === "timestamp with time zone") choices.push(...otherInstants(random, cell));
  else if (type === "text")
    choices.push(...otherTexts(baseline, random, isNull ? "" : textOf(cell)));
  else {
    const value = isNull ? 0 : Number(textOf(cell));
    choices.push(`${value + 1}`, `${value - 1}`, "0", "1", "2147483647");
    choices.push(...oddNumbers(baseline, random));
  }
  return random.pick(choices.filter((choice) => choice !== cell));
}

function otherInstants(random: Random, cell: string): string[] {
  const odd = ["infinity", "-infinity", "20000-01-01 00:00:00+00", "0044-03-15 00:00:00+00 BC"];
  const at = cell === "NULL" ? 0 : Date.parse(canonicalInstant(textOf(cell).replace(" ", "T")));
  const near = [1, -1, 3_600_000, -86_400_000].map((by) => new Date(at + by).toISOString());
  return [random.pick(odd), ...near].map(literal);
}

function otherTexts({ kind }: Baseline, random: Random, text: string): string[] {
  const same = ["normalize", "case", "spelling"] as const;
  const likeness = {
    normalize: text.normalize("NFD"),
    case: text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase(),
    spelling: text.replace(/\.\d{3}Z$/, "Z"),
  };
  const texts = [
    oneCharacterOther(text, random),
    oneCharacterOther(text, random),
    `${text} `,
    text.slice(0, -1),
    likeness[random.pick(same)],
  ];
  const bytes = `X'${Buffer.from(text).toString("hex")}'`;
  return [...texts.map(literal), ...(kind === "sqlite" ? [bytes] : [])];
}

function oneCharacterOther(text: string, random: Random): string {
  const characters = Array.from(text);
  const at = random.whole(0, Math.max(characters.length - 1, 0));
  characters[at] = random.pick(["0", "1", "a", "b", " ", "é", '"', "'", "\\", "?"]);
  return characters.join("");
}

/** True when an alteration, as the database really keeps it, left every byte as it was. */
export function isNone(differences: readonly Difference[]): boolean {
  return differences.every(({ before, after }) =>
    before && after
      ? Object.keys(before).every((column) => before[column] === after[column])
      : before === after,
  );
}
