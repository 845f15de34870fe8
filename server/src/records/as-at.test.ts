import { proseForm, textRule } from "@tranche/plugin-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../test/support/databases.ts";
import { openStore } from "../../../test/support/store.ts";
import { StrategicIntent } from "../rooms/programme/programme.ts";
import { Reader } from "./reader.ts";

type Step = { ref: string; what: "write" | "remove"; statement: string };

const steps = fc.array(
  fc.array(
    fc.record({
      ref: fc.constantFrom("A", "B", "C", "D"),
      what: fc.constantFrom<Step["what"]>("write", "write", "remove"),
      statement: fc
        .string({ minLength: 1, maxLength: 5, unit: "grapheme" })
        .map((s) => proseForm(`s${s}`))
        .filter((s) => textRule(4000)(s) === undefined),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 12 },
);

describe.each(KINDS)("looking back on %s", (kind) => {
  const open = openStore(kind);
  let serial = 0;

  const look = async (programme: string, asAt: string | null) => {
    const snapshot = open.database.snapshot();
    const reader = new Reader(snapshot, open.database.writer, new Date().toISOString(), asAt);
    const { all } = await reader.set(StrategicIntent, programme);
    const position = await reader.position(programme);
    await snapshot.end();
    return {
      seq: position?.seq ?? 0,
      intents: Object.fromEntries(all.map(({ ref, statement }) => [ref, statement])),
    };
  };

  it("gives after any changes what replaying them from the start gives", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (changes) => {
        const programme = `P${serial++}`;
        const state = new Map<string, string>();
        const expected: { at: string; seq: number; intents: object }[] = [];
        for (const [index, change] of changes.entries()) {
          const at = new Date(Date.UTC(2018, 0, 1 + index)).toISOString();
          await open.store.change(
            { programme, actor: "t", reason: "r", at, opens: true },
            async (tx) => {
              for (const { ref, what, statement } of change) {
                const there = state.has(ref);
                if (what === "remove" && there) await tx.remove(StrategicIntent, ref, null);
                if (what === "remove") state.delete(ref);
                else if (there) await tx.update(StrategicIntent, ref, null, { statement });
                else await tx.create(StrategicIntent, { ref, statement });
                if (what === "write") state.set(ref, statement);
              }
            },
          );
          expected.push({ at, seq: index + 1, intents: Object.fromEntries(state) });
        }
        expect(await look(programme, "2017-12-31T00:00:00.000Z")).toEqual({ seq: 0, intents: {} });
        for (const { at, seq, intents } of expected)
          expect(await look(programme, at)).toEqual({ seq, intents });
        expect(await look(programme, null)).toEqual({
          seq: expected.length,
          intents: expected.at(-1)?.intents,
        });
      }),
      { numRuns: 40 },
    );
  });
});
