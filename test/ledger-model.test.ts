import { Refusal } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { Reader } from "../server/src/records/reader.ts";
import { wrongCell } from "../server/src/records/roll-up.ts";
import { entryToReverse, postReversal, postSpend } from "../server/src/rooms/finance/post-spend.ts";
import { SPEND, type SpendFacts } from "../server/src/rooms/finance/spend-entry.ts";
import {
  type CellSpent,
  spentByCell,
  spentByMonth,
} from "../server/src/rooms/finance/spend-sums.ts";
import { SpendKind } from "../server/src/rooms/programme/amounts.ts";
import { KINDS } from "./support/databases.ts";
import { fundedProgramme } from "./support/funded-programme.ts";
import { Random } from "./support/random.ts";
import { type OpenStore, openStore } from "./support/store.ts";

/** On each of the two databases. Of the faults put in to try it, the last showed in the twelfth. */
const SEQUENCES = 150;
const POINTS = 10;
const CAPS = { R: 100_000, C: 50_000 } as const;
const BEGINS = Date.parse("2018-06-01T00:00:00.000Z");
const MONTHS = ["2018-03", "2018-04", "2019-03", "2019-04"];

/** An entry in the order it was made, and when. */
interface Made extends SpendFacts {
  readonly at: string;
  reversed: boolean;
  readonly isReversal: boolean;
}

const cellOf = ({ allocation, month, workstream, lot, kind }: SpendFacts) =>
  JSON.stringify([allocation, month, workstream ?? "", lot ?? "", kind]);

/** The sums by cell that a list of entries gives when it is added up from nothing. */
function replay(entries: readonly SpendFacts[]): Map<string, { amount: number; entries: number }> {
  const cells = new Map<string, { amount: number; entries: number }>();
  for (const entry of entries) {
    const cell = cells.get(cellOf(entry)) ?? { amount: 0, entries: 0 };
    cells.set(cellOf(entry), { amount: cell.amount + entry.amount, entries: cell.entries + 1 });
  }
  return cells;
}

class Sequence {
  readonly made: Made[] = [];
  private clock = BEGINS;
  private refs = 0;

  constructor(
    private readonly open: OpenStore,
    private readonly programme: string,
    private readonly random: Random,
  ) {}

  async step(): Promise<void> {
    const standing = this.made.filter(({ reversed, isReversal }) => !reversed && !isReversal);
    if (standing.length > 0 && this.random.chance(35)) return this.reverse(standing);
    const entries = Array.from({ length: this.random.whole(1, 4) }, () => this.entry());
    await this.attempt(entries, (tx) => postSpend(tx, entries, "2019-05-01"));
  }

  private async reverse(standing: readonly Made[]): Promise<void> {
    const wrong = this.random.pick(standing);
    const { at: _at, reversed: _reversed, isReversal: _is, ...facts } = wrong;
    const back = { ...facts, ref: `${wrong.ref}-R`, amount: -wrong.amount };
    const right = this.random.chance(50) ? [{ ...this.entry(), ref: `${wrong.ref}-C` }] : [];
    const taken = await this.attempt([back, ...right], async (tx) => {
      const posted = await entryToReverse(tx, wrong.ref);
      await postReversal(tx, posted, back.ref, posted.month, "2019-05-01");
      if (right.length > 0) await postSpend(tx, right, "2019-05-01");
    });
    if (taken) wrong.reversed = true;
  }

  /** What the limits allow must be taken, what they don't must be refused: by the model's own sums. */
  private async attempt(
    entries: readonly SpendFacts[],
    work: Parameters<OpenStore["store"]["change"]>[1],
  ): Promise<boolean> {
    this.clock += this.random.whole(1, 10) * 60_000;
    const at = new Date(this.clock).toISOString();
    const after = [...this.made, ...entries];
    const spent = (ref: string, all: readonly SpendFacts[]) =>
      all.filter(({ allocation }) => allocation === ref).reduce((sum, e) => sum + e.amount, 0);
    const fits = (["R", "C"] as const).every((ref) => spent(ref, after) <= CAPS[ref]);
    const outcome = await this.open.store
      .change({ programme: this.programme, actor: "t", reason: "step", at }, work)
      .then(
        () => "taken",
        (failure: unknown) => (failure instanceof Refusal ? failure.code : String(failure)),
      );
    expect(outcome).toBe(fits ? "taken" : "LIMIT_EXCEEDED");
    if (!fits) return false;
    for (const entry of entries)
      this.made.push({ ...entry, at, reversed: false, isReversal: /-R$/.test(entry.ref) });
    return true;
  }

  private entry(): SpendFacts {
    const allocation = this.random.pick(["R", "R", "C"]);
    return {
      ref: `E${++this.refs}`,
      allocation,
      kind: allocation === "R" ? SpendKind.REVENUE : SpendKind.CAPITAL,
      month: this.random.pick(MONTHS),
      amount: this.random.whole(1, 30_000) * (this.random.chance(15) ? -1 : 1),
      workstream: this.random.pick([null, "PEOPLE", "PROCESS"]),
      lot: this.random.pick([null, "L1"]),
      supplier: this.random.pick([null, "ACME"]),
      description: null,
    };
  }

  /** Compares the sums now, and at random points of the past, with a replay from nothing. */
  async compare(): Promise<void> {
    const first = BEGINS - 60_000;
    const points = Array.from({ length: POINTS }, () =>
      new Date(this.random.whole(first, this.clock + 60_000)).toISOString(),
    );
    const snapshot = this.open.database.snapshot();
    try {
      for (const at of [null, ...points]) {
        const now = new Date().toISOString();
        const reader = new Reader(snapshot, this.open.database.writer, now, at);
        const cells = await spentByCell(reader, this.programme);
        const then = this.made.filter((entry) => at === null || entry.at <= at);
        const found = cells.map((cell: CellSpent) => {
          const { amount, entries } = cell;
          return [cellOf({ ...cell } as unknown as SpendFacts), { amount, entries }] as const;
        });
        expect(new Map(found)).toEqual(replay(then));
        const months = await spentByMonth(reader, this.programme);
        const total = months.reduce((sum, { amount }) => sum + amount, 0);
        expect(total).toBe(then.reduce((sum, { amount }) => sum + amount, 0));
      }
      const { sql, values } = wrongCell(SPEND, this.programme);
      expect(await snapshot.query(sql, values)).toEqual([]);
    } finally {
      await snapshot.end();
    }
  }
}

describe.each(KINDS)("the ledger against a model on %s", (kind) => {
  const open = openStore(kind);

  it(`has the sums of ${SEQUENCES} random sequences, now and at ${POINTS} points of each past`, async () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      const programme = `S${seed}`;
      const funds = { revenue: CAPS.R, capital: CAPS.C, limit: 0, limitCount: 0, lots: 1 };
      await fundedProgramme(open.store, programme, funds);
      const sequence = new Sequence(open, programme, new Random(seed));
      const steps = 2 + (seed % 7);
      for (let step = 0; step < steps; step++) await sequence.step();
      await sequence.compare();
    }
  }, 240_000);
});
