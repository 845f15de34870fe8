import {
  Audience,
  dayOf,
  Marking,
  markWithheld,
  mayBeShown,
  type Withheld,
  withheldOf,
} from "@tranche/plugin-kit";
import DataLoader from "dataloader";
import { marks } from "./connection.ts";
import { groupBy } from "./record-set.ts";
import type { Withholding } from "./withholding.ts";

/** A withholding in force that a reader is not cleared for. */
export type InForce = Pick<
  Withholding,
  "kind" | "record" | "field" | "marking" | "caveat" | "basis" | "reason" | "ceasesOn"
>;

/** What a reader may see of one programme. */
export interface Sight {
  readonly audience: Audience;
  /** False when the programme itself is not for this audience. */
  readonly isOpen: boolean;
  readonly withheld: readonly InForce[];
}

/** Runs a statement in the reader's snapshot. */
export type Ask = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>;

/** The points in time that a reader looks at, and from. */
export interface Moment {
  readonly now: string;
  /** Null when it looks at now. */
  readonly asAt: string | null;
}

const ALL_OPEN: Sight = { audience: Audience.INTERNAL, isOpen: true, withheld: [] };

/** Chains that keep what belongs to no one programme, and who may look into them. */
const MARKED: Readonly<Record<string, Marking>> = { PORTFOLIO: Marking.OFFICIAL_PUBLIC };

/**
 * What the audience of a reader may see, programme by programme. Who may see everything costs no
 * statement. What is withheld today stays so in every earlier view; and an earlier view leaves out,
 * besides, what was withheld on its day, so that it shows what that audience could see then.
 */
export class Disclosure {
  private readonly sights: DataLoader<string, Sight>;

  constructor(
    private readonly ask: Ask,
    private readonly moment: Moment,
    private readonly audienceIn: (programme: string) => Audience,
  ) {
    this.sights = new DataLoader((programmes) => this.load(programmes));
  }

  /** What the reader may see of a programme. */
  in(programme: string): Promise<Sight> {
    return this.sights.load(programme);
  }

  private async load(programmes: readonly string[]): Promise<Sight[]> {
    const restricted = programmes.filter((each) => this.audienceIn(each) !== Audience.INTERNAL);
    if (restricted.length === 0) return programmes.map(() => ALL_OPEN);
    const [marked, rows] = await Promise.all([
      this.ask<{ programme: string; marking: Marking | null }>(
        `SELECT programme, marking FROM programme WHERE programme IN (${marks(restricted)})`,
        restricted,
      ),
      this.inForce(restricted),
    ]);
    const markings = new Map(marked.map(({ programme, marking }) => [programme, marking]));
    const own = groupBy(rows, ({ programme }) => programme);
    return programmes.map((programme) => {
      const audience = this.audienceIn(programme);
      if (audience === Audience.INTERNAL) return ALL_OPEN;
      const marking = MARKED[programme] ?? markings.get(programme) ?? Marking.OFFICIAL;
      const withheld = (own.get(programme) ?? []).filter(
        (each) => !mayBeShown(each.marking, audience),
      );
      return { audience, isOpen: mayBeShown(marking, audience), withheld };
    });
  }

  /** The withholdings in force today, and on the day looked at. */
  private async inForce(programmes: readonly string[]): Promise<Withholding[]> {
    const { now, asAt } = this.moment;
    const today = dayOf(now);
    const current = await this.ask<Withholding>(
      `SELECT programme, ref, kind, record, field, marking, caveat, basis, reason,
         ceases_on AS "ceasesOn" FROM withholding WHERE programme IN (${marks(programmes)})`,
      programmes,
    );
    const found = current.filter(({ ceasesOn }) => ceasesOn >= today);
    if (asAt === null) return found;
    const past = await this.ask<{ data: string }>(
      `SELECT data FROM (
         SELECT v.data, v.operation, ROW_NUMBER() OVER (
           PARTITION BY v.programme, v.ref ORDER BY v.seq DESC, v.ordinal DESC) AS age
         FROM record_version v JOIN change c ON c.programme = v.programme AND c.seq = v.seq
         WHERE v.entity = 'withholding' AND v.programme IN (${marks(programmes)}) AND c.at <= ?
       ) versions WHERE age = 1 AND operation <> 'DELETE'`,
      [...programmes, asAt],
    );
    const known = new Set(found.map(({ programme, ref }) => `${programme} ${ref}`));
    const then = past
      .map(({ data }) => JSON.parse(data) as Withholding)
      .map((each) => ({ ...each, field: each.field ?? null, caveat: each.caveat ?? null }))
      .filter(({ ceasesOn }) => ceasesOn >= dayOf(asAt))
      .filter(({ programme, ref }) => !known.has(`${programme} ${ref}`));
    return [...found, ...then];
  }
}

/** What is withheld of a kind, by ref. */
export function withheldOfKind(
  { withheld }: Sight,
  kind: string,
): ReadonlyMap<string, readonly InForce[]> {
  const own = withheld.filter((each) => each.kind === kind);
  return groupBy(own, ({ record }) => record);
}

/**
 * Takes out of a record, or row, what is withheld of it, and notes why.
 *
 * @returns false when the whole of it is withheld.
 */
export function redact(value: object, withheld: readonly InForce[] | undefined): boolean {
  if (!withheld) return true;
  if (withheld.some(({ field }) => field === null)) return false;
  const notes: Withheld[] = [...withheldOf(value)];
  for (const { field, marking, caveat, basis, reason, ceasesOn } of withheld) {
    (value as Record<string, unknown>)[field as string] = null;
    notes.push({ field, marking, caveat, basis, reason, ceasesOn });
  }
  markWithheld(value, notes);
  return true;
}
