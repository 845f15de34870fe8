import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { BenefitMeasurement } from "../server/src/rooms/benefits/benefit-values.ts";
import { Milestone } from "../server/src/rooms/delivery/milestone.ts";
import { Risk } from "../server/src/rooms/delivery/risk.ts";
import { Programme } from "../server/src/rooms/programme/programme.ts";
import { openApi } from "./support/api.ts";
import {
  event,
  PORTFOLIO_RECORDS,
  programmeFacts,
  saving,
  wait,
  writeSaving,
} from "./support/benefits.ts";
import { copyProgramme } from "./support/copied-programmes.ts";
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
    const query = `{ programmes(first: 25) { edges { node {
      ref stage objectives { delivery { rating } } benefits { enablers { slippedMonths } }
      funding { approved { total } headroom { total } } lots { awarded } } } } }`;
    const few = await api.counted(query);
    for (let n = 1; n <= 20; n++) await writeProgramme(api.system.store, `Q${n}`, 2);
    const many = await api.counted(query);
    expect(many.answer.data.programmes.edges).toHaveLength(23);
    expect(many.statements).toBe(few.statements);
  });

  it("is the same for 500 programmes of 20 chained milestones each as for two", async () => {
    const chain = (programme: string, awaited: string | null) =>
      api.system.store.change(
        { programme, actor: "test", reason: "its chain", opens: true, at: "2018-01-01" },
        async (tx) => {
          await tx.create(Programme, programmeFacts(programme));
          for (let n = 1; n <= 20; n++) await tx.create(Milestone, event(`M${n}`));
          if (awaited) await tx.create(Risk, wait("D1", "M1", awaited, "M20"));
          for (let n = 2; n <= 20; n++)
            await tx.create(Risk, wait(`D${n}`, `M${n}`, programme, `M${n - 1}`));
          await writeSaving(tx, saving("B1"), { value: 12_0000, enabler: [programme, "M20"] });
        },
      );
    await chain("FIRST", null);
    await chain("SECOND", "FIRST");
    const day = dayOf(new Date().toISOString());
    const cost = async (programme: string) => {
      const { answer, statements } = await api.counted(PACK, { programme });
      expect(answer.errors).toBeUndefined();
      const dates = await api.ask(
        `query ($ref: ID!) { programme(ref: $ref) { milestones { ref expectedOn } } }`,
        { ref: programme },
      );
      expect(dates.data.programme.milestones).toHaveLength(20);
      for (const { expectedOn } of dates.data.programme.milestones)
        expect(expectedOn >= day).toBe(true);
      return statements;
    };
    const few = await cost("SECOND");
    const others = Array.from({ length: 498 }, (_, n) => `CHAIN${n}`);
    await copyProgramme(
      api.system.store.database,
      "SECOND",
      others,
      PORTFOLIO_RECORDS.filter((type) => type !== BenefitMeasurement),
    );
    expect(await cost("CHAIN497")).toBe(few);
  }, 120_000);
});
