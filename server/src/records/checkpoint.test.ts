import { execFile } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS } from "../../../test/support/databases.ts";
import { Random } from "../../../test/support/random.ts";
import { RawDatabase } from "../../../test/support/raw-database.ts";
import { composition, openStore } from "../../../test/support/store.ts";
import { VariedChain } from "../../../test/support/varied-chain.ts";
import {
  type Checkpoint,
  publicKeyOf,
  readCheckpoint,
  signingKey,
  takeCheckpoint,
} from "./checkpoint.ts";
import { digestOf, type Version } from "./digest.ts";
import { Reader } from "./reader.ts";
import type { KnownHead } from "./verification.ts";
import { verifyChain } from "./verify-chain.ts";

const { privateKey } = generateKeyPairSync("ed25519");
const takenAt = "2018-12-20T09:00:00.000Z";

describe("a checkpoint", () => {
  const position = {
    programme: "IF",
    seq: 17,
    digest: "0123456789abcdef".repeat(4),
    at: "2018-12-19T00:00:00.000Z",
  };
  const checkpoint = takeCheckpoint(position, privateKey, takenAt);
  const refusalOf = (altered: object, trustedKey?: string) => () =>
    readCheckpoint(JSON.stringify(altered), trustedKey);
  const ALTERED = "The checkpoint's signature does not fit it: it was altered.";
  const NONE = "This is no checkpoint. Give a file that `export` wrote.";

  it("is read back as it was signed, in whatever order and white space", () => {
    expect(checkpoint).toMatchObject({ ...position, takenAt, publicKey: publicKeyOf(privateKey) });
    const reversed = Object.fromEntries(Object.entries(checkpoint).reverse());
    const text = JSON.stringify(reversed, null, 4);
    expect(readCheckpoint(text)).toEqual(checkpoint);
    expect(readCheckpoint(text, publicKeyOf(privateKey))).toEqual(checkpoint);
  });

  it("is refused when a field of it was altered", () => {
    const other = generateKeyPairSync("ed25519").privateKey;
    const altered: Partial<Checkpoint>[] = [
      { programme: "IG" },
      { seq: 18 },
      { digest: `${checkpoint.digest.slice(0, -1)}0` },
      { at: "2018-12-19T00:00:00.001Z" },
      { takenAt: "2018-12-20T09:00:00.001Z" },
      { publicKey: publicKeyOf(other) },
      { publicKey: "no key" },
      { signature: takeCheckpoint(position, other, takenAt).signature },
      { signature: "" },
    ];
    for (const fields of altered)
      expect(refusalOf({ ...checkpoint, ...fields }), JSON.stringify(fields)).toThrow(ALTERED);
  });

  it("is refused when any one character of its signature or key was altered", () => {
    for (const field of ["signature", "publicKey"] as const)
      for (const [index, character] of [...checkpoint[field]].entries())
        for (const instead of ["A", "B", "=", " ", ""]) {
          if (instead === character) continue;
          const text = checkpoint[field];
          const altered = `${text.slice(0, index)}${instead}${text.slice(index + 1)}`;
          expect(refusalOf({ ...checkpoint, [field]: altered }), altered).toThrow(ALTERED);
        }
  });

  it("is refused when it bears another key than the one trusted", () => {
    const forged = takeCheckpoint(position, generateKeyPairSync("ed25519").privateKey, takenAt);
    expect(refusalOf(forged)).not.toThrow();
    expect(refusalOf(forged, checkpoint.publicKey)).toThrow(
      "The checkpoint was signed with another key than the one trusted.",
    );
  });

  it("is nothing that merely looks like one", () => {
    const { at: _, ...lacking } = checkpoint;
    for (const text of ["", "{", "null", "[]", "{}", JSON.stringify(checkpoint).slice(0, -1)])
      expect(() => readCheckpoint(text), text).toThrow(NONE);
    for (const fields of [lacking, { ...checkpoint, more: 1 }])
      expect(refusalOf(fields)).toThrow(NONE);
    for (const fields of [{ seq: 0 }, { seq: 1.5 }, { seq: "17" }, { digest: "0" }, { at: null }])
      expect(refusalOf({ ...checkpoint, ...fields }), JSON.stringify(fields)).toThrow(NONE);
  });
});

describe.each(KINDS)("a checkpoint against a chain on %s", (kind) => {
  const open = openStore(kind);
  const tables = () =>
    composition.recordTypes.map((type) => open.database.writer.getMetadata(type).tableName);
  let raw: RawDatabase;
  let early: Checkpoint;
  let late: Checkpoint;
  let putBack: () => Promise<void>;

  beforeAll(async () => {
    raw = await RawDatabase.open(open.empty.location);
    const chain = new VariedChain(open.store, "IF", new Random(3));
    await chain.write(9);
    early = await checkpoint();
    const before = new Map<string, Awaited<ReturnType<RawDatabase["rowsOf"]>>>();
    for (const table of ["chain", ...tables()]) before.set(table, await raw.rowsOf(table));
    await chain.write(4);
    late = await checkpoint();
    putBack = async () => {
      for (const [table, rows] of before) await raw.refill(table, rows);
    };
  });
  afterAll(() => raw.close());

  const checkpoint = async () => {
    const snapshot = open.database.snapshot();
    try {
      const reader = new Reader(snapshot, open.database.writer, takenAt);
      return takeCheckpoint(await reader.requirePosition("IF", "programme"), privateKey, takenAt);
    } finally {
      await snapshot.end();
    }
  };
  const verify = (...known: KnownHead[]) =>
    verifyChain(raw.connection, open.database.writer, composition.kinds, "IF", known);

  it("is found in the chain that it was taken of, and in that chain grown longer", async () => {
    expect([early.seq, late.seq]).toEqual([9, 13]);
    expect(await verify(early)).toMatchObject({ ok: true, length: 13 });
    expect(await verify(early, late)).toMatchObject({ ok: true, head: late.digest });
  });

  it("shows a tail that was cut so that the chain alone is whole", async () => {
    await raw.undone(async () => {
      await raw.run("DELETE FROM record_version WHERE seq > 9");
      await raw.run("DELETE FROM change WHERE seq > 9");
      await putBack();
      expect(await verify()).toMatchObject({ ok: true, length: 9, head: early.digest });
      expect(await verify(early)).toMatchObject({ ok: true, length: 9 });
      expect(await verify(early, late)).toMatchObject({
        ok: false,
        length: 9,
        brokenAt: 10,
        problem: "the checkpoint knows change 13; the tail was cut",
      });
    });
  });

  it("shows a chain that is gone altogether", async () => {
    await raw.undone(async () => {
      for (const table of ["record_version", "change", "chain", ...tables()])
        await raw.run(`DELETE FROM "${table}"`);
      expect(await verify()).toMatchObject({ ok: true, length: 0 });
      expect(await verify(late)).toMatchObject({ ok: false, brokenAt: 1 });
    });
  });

  it("shows a chain that was written anew, as long and whole as the old", async () => {
    await raw.undone(async () => {
      await rewriteFrom(raw, 11);
      expect(await verify()).toMatchObject({ ok: true, length: 13 });
      expect(await verify(early)).toMatchObject({ ok: true });
      expect(await verify(early, late)).toMatchObject({
        ok: false,
        brokenAt: 13,
        problem: "its digest is not the one in the checkpoint",
      });
    });
    expect(await verify(early, late)).toMatchObject({ ok: true });
  });
});

describe("the signing key", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tranche-key-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is made once, for its owner alone, and read the same afterwards", async () => {
    const file = join(folder, "checkpoint-key.pem");
    const made = signingKey(file);
    const { mode, mtimeMs } = await stat(file);
    expect(mode & 0o777).toBe(0o600);
    expect(publicKeyOf(signingKey(file))).toBe(publicKeyOf(made));
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    expect(await readdir(folder)).toEqual(["checkpoint-key.pem"]);
  });

  it("is one and the same for two processes that both want it first", async () => {
    const rounds = 100;
    const racer = join(import.meta.dirname, "../../../test/support/key-racer.ts");
    const race = (own: string, other: string) =>
      promisify(execFile)(
        process.execPath,
        ["--import", "tsx", racer, folder, own, other, String(rounds)],
        { timeout: 50_000 },
      );
    const [one, other] = await Promise.all([race("a", "b"), race("b", "a")]);
    const keys = one.stdout.trim().split("\n");
    expect(new Set(keys).size).toBe(rounds);
    expect(other.stdout.trim().split("\n")).toEqual(keys);
  });
});

interface ChangeRow {
  programme: string;
  seq: number;
  at: string;
  atApproximate: boolean | number;
  enteredAt: string;
  actor: string;
  reason: string;
  source: string | null;
  provenance: string;
  previousDigest: string;
  digest: string;
}

/** Gives a change another reason, and all that follow the digests that then fit. */
async function rewriteFrom(raw: RawDatabase, first: number): Promise<void> {
  const { connection } = raw;
  const rows = await connection.query<ChangeRow>(
    `SELECT programme, seq, at, at_approximate AS "atApproximate", entered_at AS "enteredAt", actor,
       reason, source, provenance, previous_digest AS "previousDigest", digest
     FROM change ORDER BY seq`,
  );
  let { digest = "", at = "" } = rows[first - 2] ?? {};
  for (const row of rows.slice(first - 1)) {
    const versions = await connection.query<Version>(
      "SELECT entity, ref, operation, data FROM record_version WHERE seq = ? ORDER BY ordinal",
      [row.seq],
    );
    const reason = row.seq === first ? "What nobody ever said" : row.reason;
    const atApproximate = Boolean(row.atApproximate);
    const stated = { ...row, reason, atApproximate, previousDigest: digest };
    digest = digestOf(stated, versions);
    at = row.at;
    await connection.query(
      "UPDATE change SET reason = ?, previous_digest = ?, digest = ? WHERE seq = ?",
      [reason, stated.previousDigest, digest, row.seq],
    );
  }
  await connection.query("UPDATE chain SET head_digest = ?, head_at = ?", [digest, at]);
}
