import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, recoverable, type Sum } from "./recoverable.ts";

const seen = (name: string, value: number): Cell => ({ name, value, isVisible: true });
const kept = (name: string, value: number): Cell => ({ name, value, isVisible: false });
const names = (sums: Sum[]) =>
  recoverable(sums)
    .map(({ cell }) => cell.name)
    .sort();

describe("a withheld value", () => {
  it("is recovered as what is missing of a whole", () => {
    const sum = { whole: seen("limit", 37), parts: [seen("a", 12), kept("b", 25)] };
    expect(recoverable([sum])).toEqual([{ cell: kept("b", 25), by: [sum] }]);
  });

  it("is recovered as a whole of which all parts are seen", () => {
    expect(names([{ whole: kept("w", 5), parts: [seen("a", 2), seen("b", 3)] }])).toEqual(["w"]);
  });

  it("is safe beside another, in a sum that does not hold, and in one without parts", () => {
    expect(names([{ whole: seen("w", 5), parts: [kept("a", 2), kept("b", 3)] }])).toEqual([]);
    expect(names([{ whole: seen("w", 6), parts: [seen("a", 2), kept("b", 3)] }])).toEqual([]);
    expect(names([{ whole: kept("w", 0), parts: [] }])).toEqual([]);
  });

  it("is recovered from sums together that are each safe", () => {
    const [a, b, c] = [kept("a", 2), kept("b", 3), kept("c", 7)];
    const sums = [
      { whole: seen("ab", 5), parts: [a, b] },
      { whole: seen("bc", 10), parts: [b, c] },
      { whole: seen("ac", 9), parts: [a, c] },
    ];
    expect(names(sums)).toEqual(["a", "b", "c"]);
    expect(names(sums.slice(0, 2))).toEqual([]);
    expect(recoverable(sums)[0]?.by).toHaveLength(3);
  });

  it("is recovered when and only when every solution has the same for it", () => {
    const sums = fc.array(fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        sums,
        fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 }),
        (all, values) => {
          const cells = values.map((value, n) => kept(`x${n}`, value));
          const stated = all.map((parts, n) => {
            const own = parts.map((part) => cells[part] as Cell);
            return {
              whole: seen(
                `w${n}`,
                own.reduce((sum, { value }) => sum + value, 0),
              ),
              parts: own,
            };
          });
          expect(names(stated)).toEqual(
            cells.filter((_, n) => isFixed(all, n)).map(({ name }) => name),
          );
        },
      ),
      { numRuns: 500, seed: 6 },
    );
  });
});

/** Whether e_n is in the row space: the rank stays when it is added. */
function isFixed(all: number[][], n: number): boolean {
  const rows = all.map((parts) => Array.from({ length: 6 }, (_, k) => (parts.includes(k) ? 1 : 0)));
  const unit = Array.from({ length: 6 }, (_, k) => (k === n ? 1 : 0));
  return rank([...rows, unit]) === rank(rows);
}

function rank(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < 6; column++) {
    const pivot = rows.findIndex((row, n) => n >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot] as number[], rows[found] as number[]];
    const top = rows[found] as number[];
    for (let n = found + 1; n < rows.length; n++) {
      const row = rows[n] as number[];
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      rows[n] = row.map((value, k) => value - factor * (top[k] ?? 0));
    }
    found++;
  }
  return found;
}
