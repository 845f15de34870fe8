import { execFile } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Random } from "../../../test/support/random.ts";
import { RawDatabase } from "../../../test/support/raw-database.ts";
import { openStore } from "../../../test/support/store.ts";
import { VariedChain } from "../../../test/support/varied-chain.ts";
import { type Checkpoint, publicKeyOf, takeCheckpoint } from "../records/checkpoint.ts";

const ROOT = join(import.meta.dirname, "../../..");

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as `npm run checkpoint` runs it. */
function checkpoint(dataFolder: string, ...words: string[]): Promise<Ended> {
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", "server/src/commands/checkpoint.ts", ...words],
      { cwd: ROOT, env: { PATH, HOME, TRANCHE_DATA: dataFolder } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

let calls = 0;

/** The command in this process, where what it says and its code are looked at, not how it starts. */
async function checkpointHere(dataFolder: string, ...words: string[]): Promise<Ended> {
  const { argv, env, exitCode } = process;
  const said = { stdout: "", stderr: "" };
  const heard = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      said[name] += text;
      return true;
    }),
  );
  process.argv = [process.execPath, "checkpoint.ts", ...words];
  process.env = { TRANCHE_DATA: dataFolder };
  process.exitCode = undefined;
  try {
    // Another name each time, so that the module runs again.
    const command = join(import.meta.dirname, `checkpoint.ts?call=${++calls}`);
    await import(command);
    return { code: Number(process.exitCode ?? Number.NaN), ...said };
  } finally {
    for (const each of heard) each.mockRestore();
    Object.assign(process, { argv, env, exitCode });
  }
}

describe("the checkpoint command", () => {
  const open = openStore("sqlite");
  let raw: RawDatabase;
  let chain: VariedChain;
  let exported: Checkpoint;
  const inFolder = (name: string) => join(open.empty.folder, name);
  const run = (...words: string[]) => checkpoint(open.empty.folder, ...words);
  const call = (...words: string[]) => checkpointHere(open.empty.folder, ...words);
  const keep = async (name: string, text: string) => {
    await writeFile(inFolder(name), text);
    return inFolder(name);
  };

  beforeAll(async () => {
    raw = await RawDatabase.open(open.empty.location);
    chain = new VariedChain(open.store, "IF", new Random(5));
    await chain.write(17);
  });
  afterAll(() => raw.close());

  it("takes a checkpoint's own key as it is where there is no other, and makes none", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const [{ seq, digest, at }] = (await raw.run(
      "SELECT head_seq AS seq, head_digest AS digest, head_at AS at FROM chain",
    )) as [Checkpoint];
    const foreign = takeCheckpoint({ programme: "IF", seq, digest, at }, privateKey, at);
    const file = await keep("foreign.json", JSON.stringify(foreign));
    const { code, stdout, stderr } = await run("verify", file);
    expect([code, stdout]).toEqual([
      0,
      "IF: 17 changes, whole, and change 17 is the one in the checkpoint.\n",
    ]);
    expect(stderr).toContain(publicKeyOf(privateKey));
    expect(existsSync(inFolder("checkpoint-key.pem"))).toBe(false);
  });

  it("exports, with one key, what it then finds in the chain", async () => {
    const [key, wrote] = await Promise.all([run("key"), run("export", "IF")]);
    expect([key.code, wrote.code, key.stderr, wrote.stderr]).toEqual([0, 0, "", ""]);
    exported = JSON.parse(wrote.stdout) as Checkpoint;
    expect(exported).toMatchObject({ programme: "IF", seq: 17, publicKey: key.stdout.trim() });
    expect((await stat(inFolder("checkpoint-key.pem"))).mode & 0o777).toBe(0o600);

    await chain.write(1);
    const plain = await keep("if.json", wrote.stdout);
    const noisy = await keep("noisy.json", `\n> tranche@0.1.0 checkpoint\n\n${wrote.stdout}`);
    for (const ended of await Promise.all([run("verify", plain), run("verify", noisy)]))
      expect(ended).toEqual({
        code: 0,
        stdout: "IF: 18 changes, whole, and change 17 is the one in the checkpoint.\n",
        stderr: "",
      });
  });

  it("refuses a checkpoint that was altered or signed by another", async () => {
    const altered = await keep("altered.json", JSON.stringify({ ...exported, seq: 16 }));
    const foreign = inFolder("foreign.json");
    const other = await call("verify", foreign);
    const changed = await call("verify", altered);
    const trusted = await call("verify", foreign, "--key", await keyOf("foreign.json"));
    expect(other).toEqual({
      code: 1,
      stdout: "",
      stderr: "The checkpoint was signed with another key than the one trusted.\n",
    });
    expect(changed).toEqual({
      code: 1,
      stdout: "",
      stderr: "The checkpoint's signature does not fit it: it was altered.\n",
    });
    expect(trusted).toMatchObject({ code: 0, stderr: "" });
  });

  it("says where a chain is broken, and signs none that is", async () => {
    await raw.run("UPDATE change SET reason = reason || '.' WHERE seq = 5");
    const verified = await call("verify", inFolder("if.json"));
    const wrote = await run("export", "IF");
    const broken = "IF: broken at change 5: its content does not fit its digest.\n";
    expect(verified).toEqual({ code: 1, stdout: broken, stderr: "" });
    expect(wrote).toEqual({ code: 1, stdout: "", stderr: broken });
  });

  it("says what is missing, and makes no database", async () => {
    const nowhere = inFolder("nowhere");
    const programme = await call("export", "NOBODY");
    const file = await call("verify", inFolder("no.json"));
    const database = await checkpointHere(nowhere, "export", "IF");
    expect(programme).toMatchObject({ code: 1, stdout: "" });
    expect(programme.stderr).toMatch(/^There is no programme of that ref\..*\n$/);
    expect(file).toMatchObject({ code: 1, stdout: "" });
    expect(file.stderr).toMatch(/^ENOENT.*no\.json.*\n$/);
    expect(database).toMatchObject({ code: 1, stdout: "" });
    expect(database.stderr).toMatch(/^There is no database at .*\n$/);
    expect(existsSync(nowhere)).toBe(false);
  });

  it("prints how it is called, when it is called otherwise", async () => {
    const wrongly = [
      await run(),
      await call("key", "IF"),
      await call("export", "IF", "--key", "k"),
    ];
    for (const ended of wrongly) {
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toContain("npm run --silent checkpoint -- export IF > if.json");
    }
  });

  async function keyOf(name: string): Promise<string> {
    return (JSON.parse(await readFile(inFolder(name), "utf8")) as Checkpoint).publicKey;
  }
});
