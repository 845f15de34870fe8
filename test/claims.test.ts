import { Refusal } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { RecordStore } from "../server/src/records/store.ts";
import type { ChangeTransaction } from "../server/src/records/transaction.ts";
import { Contract } from "../server/src/rooms/commercial/contract.ts";
import { Route } from "../server/src/rooms/decisions/route.ts";
import { postSpend } from "../server/src/rooms/finance/post-spend.ts";
import { SpendKind } from "../server/src/rooms/programme/amounts.ts";
import { KINDS } from "./support/databases.ts";
import { fundedProgramme } from "./support/funded-programme.ts";
import { openStore } from "./support/store.ts";

/** Ten of each sort: a limit or lock that is gone, or one claim too lax, shows in the first. */
const ROUNDS = 30;
const CLAIMS = 60;
const FIT = 10;

const spend = (n: number, amount = 100) => ({
  ...{ ref: `E${n}`, allocation: "R", kind: SpendKind.REVENUE, month: "2018-02", amount },
  ...{ workstream: null, lot: null, supplier: null, description: null },
});

const award = (n: number, value = 100) => ({
  ...{ ref: `C${n}`, lot: `L${n}`, delegation: "D", supplier: `S${n}`, value, firstCall: null },
  ...{ kind: null, awardedOn: "2018-02-01", route: Route.NEW_CONTRACT },
  ...{ framework: null, advertisedOn: null },
});

/** What claims are made of, and what they may break: money, or a number of lots. */
const SORTS = {
  spend: {
    funds: { revenue: FIT * 100, limit: 0, limitCount: 0, lots: 0 },
    claim: (tx: ChangeTransaction, n: number) => postSpend(tx, [spend(n)], "2018-02-28"),
    kept: "SELECT ref FROM spend_entry WHERE programme = ?",
  },
  "awards by value": {
    funds: { revenue: 0, limit: FIT * 100, limitCount: CLAIMS, lots: CLAIMS },
    claim: async (tx: ChangeTransaction, n: number) => void (await tx.create(Contract, award(n))),
    kept: "SELECT ref FROM contract WHERE programme = ?",
  },
  "awards by number": {
    funds: { revenue: 0, limit: 1e9, limitCount: FIT, lots: CLAIMS },
    claim: async (tx: ChangeTransaction, n: number) => void (await tx.create(Contract, award(n))),
    kept: "SELECT ref FROM contract WHERE programme = ?",
  },
} as const;

describe.each(KINDS)("claims made at once on %s", (kind) => {
  const open = openStore(kind);

  it(`succeed as far as they fit, and each is told what became of it: ${ROUNDS} times ${CLAIMS} where ${FIT} fit`, async () => {
    const sorts = Object.values(SORTS);
    for (let round = 0; round < ROUNDS; round++) {
      const { funds, claim, kept } = sorts[round % sorts.length] as (typeof sorts)[number];
      const programme = `P${round}`;
      await fundedProgramme(open.store, programme, { ...funds, capital: 0 });
      const told = await Promise.all(
        Array.from({ length: CLAIMS }, (_, index) =>
          open.store
            .change({ programme, actor: "t", reason: "claim" }, (tx) => claim(tx, index + 1))
            .then(
              () => index + 1,
              (failure) => failure,
            ),
        ),
      );
      const won = told.filter((each): each is number => typeof each === "number");
      const lost = told.filter((each) => typeof each !== "number");
      expect(won).toHaveLength(FIT);
      for (const failure of lost) {
        expect(failure).toBeInstanceOf(Refusal);
        expect((failure as Refusal).code).toBe("LIMIT_EXCEEDED");
      }
      const snapshot = open.database.snapshot();
      const rows = await snapshot.query<{ ref: string }>(kept, [programme]);
      await snapshot.end();
      expect(rows.map(({ ref }) => Number(ref.slice(1))).sort((a, b) => a - b)).toEqual(
        won.sort((a, b) => a - b),
      );
    }
  }, 240_000);

  it("are stopped by the database where the rules are left out", async () => {
    const unruled = new RecordStore(open.database, []);
    const funds = { revenue: 1000, capital: 0, limit: 1000, limitCount: 1, lots: 1 };
    await fundedProgramme(open.store, "BARE", funds);
    const change = { programme: "BARE", actor: "t", reason: "around the rules" };
    const use = (sql: string) =>
      unruled.change(change, (tx) => tx.derive("limit", sql, ["BARE"])).catch((each) => each);
    const insert = (cap: number, used: number, capCount: number, usedCount: number) =>
      `INSERT INTO limit_use (programme, limits, ref, cap, used, cap_count, used_count)
       VALUES (?, 'delegation', 'X', ${cap}, ${used}, ${capCount}, ${usedCount})`;
    expect((await use(insert(1000, 1001, 1, 1))).code).toBe("CONFLICT");
    expect((await use(insert(1000, 1000, 1, 2))).code).toBe("CONFLICT");
    const capital = `INSERT INTO spend_entry (programme, seq, ordinal, ref, allocation, kind, month, amount)
      VALUES (?, 1, 99, 'Z', 'R', 'CAPITAL', '2018-02', 1)`;
    expect((await use(capital)).code).toBe("CONFLICT");
  });
});
