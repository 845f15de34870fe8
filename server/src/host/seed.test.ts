import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS } from "../../../test/support/databases.ts";
import { composition, openStore } from "../../../test/support/store.ts";
import { loadSeed, noteSeeded, readSeed, wantsSeed } from "./seed.ts";

const change = (ref: string, more = "") => `- programme: ${ref}
  at: 2018-01-01
  reason: Begins.
  provenance: SOURCED
  records:
    - create: programme
      ref: ${ref}
      name: ${ref}
      vision: A vision
${more}`;

describe.each(KINDS)("seeding on %s", (kind) => {
  const open = openStore(kind);
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tranche-seed-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const load = async () =>
    loadSeed(open.store, composition.recordTypes, await readSeed(folder, "case"));

  it("goes on where it was cut short, and is not wanted once it is done", async () => {
    expect(await wantsSeed(open.store, "case")).toBe(true);
    await writeFile(join(folder, "01.yaml"), change("A"));
    await writeFile(join(folder, "02.yaml"), "- nonsense: true");
    await expect(load()).rejects.toThrow("02.yaml");
    await writeFile(join(folder, "02.yaml"), change("B", "      colour: red\n"));
    await expect(load()).rejects.toThrow("02.yaml 1");
    expect(await wantsSeed(open.store, "case")).toBe(true);
    await writeFile(join(folder, "02.yaml"), change("B"));
    expect(await load()).toBe(1);
    expect(await load()).toBe(0);
    await noteSeeded(open.store, "case");
    expect(await wantsSeed(open.store, "case")).toBe(false);
  });

  it.each([
    [
      "a field it does not have",
      "      colour: red\n",
      /02.yaml 1: programme C has no field colour/,
    ],
    [
      "a kind there is not",
      "    - create: nonsense\n      ref: X\n",
      /nonsense is no kind of record/,
    ],
    [
      "money that is none",
      "    - create: lot\n      ref: X\n      name: X\n      ceiling: 5\n",
      /Not an amount/,
    ],
    [
      "a link to nowhere",
      "    - create: lot\n      ref: X\n      name: X\n      tranche: T\n",
      /There is no tranche/,
    ],
  ])("names the file and the change that holds %s", async (_what, more, message) => {
    await writeFile(join(folder, "02.yaml"), change("C", more));
    await expect(load()).rejects.toThrow(message);
  });

  it("leaves a record alone that somebody has begun", async () => {
    await open.database.write(async (connection) => {
      await connection.query("DELETE FROM migration WHERE owner = 'seed'");
      await connection.query("DELETE FROM idempotency");
    });
    expect(await wantsSeed(open.store, "case")).toBe(false);
  });
});
