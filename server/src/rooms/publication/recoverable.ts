/** A value of the record, and whether some audience may see it. */
export interface Cell {
  /** What it is called, in one form for one value. */
  readonly name: string;
  /** In whole pence. */
  readonly value: number;
  readonly isVisible: boolean;
}

/** A sum that a reader may know, or take to hold: a whole and its parts. */
export interface Sum {
  readonly whole: Cell;
  readonly parts: readonly Cell[];
}

/** A value that is not visible, and the sums that give it away. */
export interface Recoverable {
  readonly cell: Cell;
  readonly by: readonly Sum[];
}

/** An equation over the values that are not visible: Σ factor × value = what is known. */
interface Row {
  readonly factors: Map<string, number>;
  readonly by: ReadonlySet<Sum>;
}

/**
 * The values that can be worked out from those that are visible, by sums that hold. Sums are solved
 * together, for two withheld values may be safe in each sum and not in both.
 *
 * Factors stay small whole numbers: each equation begins with 1 and −1, and is divided by what all
 * its factors have in common.
 */
export function recoverable(sums: readonly Sum[]): Recoverable[] {
  const cells = new Map<string, Cell>();
  const rows: Row[] = [];
  for (const sum of sums.filter(holds)) {
    const factors = new Map<string, number>();
    const add = (cell: Cell, factor: number) => {
      cells.set(cell.name, cell);
      if (cell.isVisible) return;
      const together = (factors.get(cell.name) ?? 0) + factor;
      if (together === 0) factors.delete(cell.name);
      else factors.set(cell.name, together);
    };
    add(sum.whole, 1);
    for (const part of sum.parts) add(part, -1);
    if (factors.size > 0) rows.push({ factors, by: new Set([sum]) });
  }
  return solved(rows).flatMap(({ factors, by }) => {
    const [name] = factors.keys();
    const cell = factors.size === 1 ? cells.get(name as string) : undefined;
    return cell ? [{ cell, by: [...by] }] : [];
  });
}

function holds({ whole, parts }: Sum): boolean {
  return parts.length > 0 && whole.value === parts.reduce((sum, { value }) => sum + value, 0);
}

/** Gauss and Jordan: each value that can lead an equation is in that one alone. */
function solved(rows: readonly Row[]): Row[] {
  let reduced: Row[] = [];
  for (const row of rows) {
    const left = reduced.reduce((each, known) => without(leadOf(known), each, known), row);
    if (left.factors.size === 0) continue;
    reduced = [...reduced.map((each) => without(leadOf(left), each, left)), left];
  }
  return reduced;
}

function leadOf({ factors }: Row): string {
  return factors.keys().next().value as string;
}

/** An equation with one value taken out of it by means of another equation. */
function without(name: string, row: Row, by: Row): Row {
  const own = row.factors.get(name);
  const other = by.factors.get(name);
  if (own === undefined || other === undefined) return row;
  const factors = new Map<string, number>();
  for (const each of new Set([...row.factors.keys(), ...by.factors.keys()])) {
    const factor = (row.factors.get(each) ?? 0) * other - (by.factors.get(each) ?? 0) * own;
    if (factor !== 0) factors.set(each, factor);
  }
  const common = [...factors.values()].reduce(commonDivisor, 0);
  for (const [each, factor] of factors) factors.set(each, factor / common);
  return { factors, by: new Set([...row.by, ...by.by]) };
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? Math.abs(one) : commonDivisor(other, one % other);
}
