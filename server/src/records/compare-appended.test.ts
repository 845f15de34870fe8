import { beforeAll, describe, expect, it } from "vitest";
import { KINDS } from "../../../test/support/databases.ts";
import { composition, openStore } from "../../../test/support/store.ts";
import { READINGS } from "../rooms/metrics/stored-reading.ts";
import { verifyChain } from "./verify-chain.ts";

const reading = (value: number) => ({
  metricKey: "m.share",
  metricVersion: 1,
  asAt: "2018-01-01T00:00:00.000Z",
  observedOn: "2018-01-01",
  value,
  status: "OK",
  rating: "GREEN",
  title: "Share",
  unit: "%",
  better: "higher",
  green: 80,
  amber: 50.5,
  freshForDays: 30,
  provenance: "RECORDED",
  recordedBy: null,
});

/** What somebody with access to the database could do to rows, and the change where it shows. */
const ALTERATIONS: [what: string, sql: string, brokenAt: number][] = [
  ["a changed value", "UPDATE metric_reading SET value = 99 WHERE seq = 2 AND ordinal = 1", 2],
  ["a changed text", "UPDATE metric_reading SET rating = 'RED' WHERE seq = 3", 3],
  ["a changed null", "UPDATE metric_reading SET recorded_by = 'me' WHERE seq = 3", 3],
  ["a removed row", "DELETE FROM metric_reading WHERE seq = 2 AND ordinal = 0", 2],
  ["a removed last row", "DELETE FROM metric_reading WHERE seq = 4 AND ordinal = 2", 4],
  [
    "rows swapped between changes",
    "UPDATE metric_reading SET value = 5 - value WHERE seq IN (2, 3) AND ordinal = 0",
    2,
  ],
  [
    "an added row",
    `INSERT INTO metric_reading SELECT programme, seq, 9, metric_key, metric_version, as_at, observed_on,
       value, status, rating, title, unit, better, green, amber, fresh_for_days, provenance, recorded_by
     FROM metric_reading WHERE seq = 3 AND ordinal = 0`,
    3,
  ],
];

describe.each(KINDS)("rows that are only added to, on %s", (kind) => {
  const open = openStore(kind);
  const verify = async () => {
    const snapshot = open.database.snapshot();
    try {
      return await verifyChain(snapshot, open.database.writer, composition.kinds, "P");
    } finally {
      await snapshot.end();
    }
  };

  beforeAll(async () => {
    const request = { programme: "P", actor: "t", reason: "r", opens: true };
    for (let seq = 1; seq <= 4; seq++)
      await open.store.change(request, async (transaction) => {
        await transaction.append(READINGS, [reading(seq), reading(10 * seq)]);
        await transaction.append(READINGS, [reading(100 * seq)]);
      });
  });

  it("are whole as they were added", async () => {
    expect(await verify()).toMatchObject({ ok: true, length: 4 });
  });

  it("are held to the rules of their facts at the door, and none is written", async () => {
    const request = { programme: "P", actor: "t", reason: "r" };
    const broken = open.store.change(request, (transaction) =>
      transaction.append(READINGS, [reading(1), reading(Number.POSITIVE_INFINITY)]),
    );
    await expect(broken).rejects.toMatchObject({ code: "BAD_INPUT", field: "value" });
    expect(await verify()).toMatchObject({ ok: true, length: 4 });
  });

  it.each(ALTERATIONS)("show %s, at its change", async (_what, sql, brokenAt) => {
    await open.database.write(async (connection) => {
      await connection.query("CREATE TABLE spare AS SELECT * FROM metric_reading");
      await connection.query(sql);
    });
    expect(await verify()).toMatchObject({ ok: false, brokenAt });
    await open.database.write(async (connection) => {
      await connection.query("DELETE FROM metric_reading");
      await connection.query("INSERT INTO metric_reading SELECT * FROM spare");
      await connection.query("DROP TABLE spare");
    });
    expect(await verify()).toMatchObject({ ok: true });
  });
});
