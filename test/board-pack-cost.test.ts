import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";

const operation = (name: string) =>
  readFileSync(join(import.meta.dirname, "../client-sdk/operations", name), "utf8");

const PACK = operation("board-pack.graphql");
const READINESS = operation("readiness.graphql");

describe.each(KINDS)("the board pack's cost on %s", (kind) => {
  const api = openApi(kind, "none");

  it("is the same number of SQL statements for 1, 50 and 500 of everything", async () => {
    const now: number[] = [];
    const past: number[] = [];
    for (const size of [1, 50, 500]) {
      const programme = `P${size}`;
      await writeProgramme(api.system.store, programme, size);
      const { answer, statements } = await api.counted(PACK, { programme });
      expect(answer.errors).toBeUndefined();
      expect(answer.data.boardPack.benefits).toHaveLength(size);
      expect(answer.data.boardPack.lots).toHaveLength(size);
      now.push(statements);
      const earlier = await api.counted(PACK, { programme, asAt: "2018-06-01" });
      expect(earlier.answer.data.boardPack.objectives).toHaveLength(size);
      past.push(earlier.statements);
    }
    expect(new Set(now).size, `statements now: ${now}`).toBe(1);
    expect(new Set(past).size, `statements as at: ${past}`).toBe(1);
    // One for each kind of record, the chain's position, and the snapshot's begin and end.
    expect(now[0]).toBeLessThanOrEqual(35);
  });

  it("is the same for readiness for a gate, and what triggered each obligation", async () => {
    for (const asAt of [null, "2018-06-01"]) {
      const costs: number[] = [];
      for (const size of [1, 50, 500]) {
        const variables = { programme: `P${size}`, asAt };
        const { answer, statements } = await api.counted(READINESS, variables);
        expect(answer.errors).toBeUndefined();
        const { readiness, waivers, obligations } = answer.data.boardPack;
        expect([readiness.waivedCount, waivers.length]).toEqual([size, size]);
        expect(obligations[0].triggeredBy).toHaveLength(size);
        costs.push(statements);
      }
      expect(new Set(costs).size, `statements: ${costs}`).toBe(1);
      expect(costs[0]).toBeLessThanOrEqual(20);
    }
  });

  it("is the same for one programme and for a portfolio of them", async () => {
    const query = `{ programmes(first: 100) { edges { node {
      ref stage objectives { delivery { rating } } benefits { enablers { slippedMonths } }
      funding { approved { total } headroom { total } } lots { awarded } } } } }`;
    const few = await api.counted(query);
    for (let n = 1; n <= 20; n++) await writeProgramme(api.system.store, `Q${n}`, 2);
    const many = await api.counted(query);
    expect(many.answer.data.programmes.edges).toHaveLength(23);
    expect(many.statements).toBe(few.statements);
  });
});
