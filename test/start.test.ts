import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { Refusal } from "@tranche/plugin-kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../server/src/config.ts";
import { type EmptyDatabase, emptyDatabase, KINDS } from "./support/databases.ts";
import { post, ServerProcess } from "./support/server-process.ts";

const COUNT = "{ programmes { totalCount edges { node { ref } } } }";
const BEGIN = `mutation { createProgramme(input: {
  programme: "MINE", name: "Mine", vision: "Kept", reason: "test"
}) { programme { ref } } }`;

describe.each(KINDS)("npm start on %s", (kind) => {
  let empty: EmptyDatabase;
  let settings: Record<string, string>;

  beforeAll(async () => {
    empty = await emptyDatabase(kind);
    const { location } = empty;
    settings = {
      TRANCHE_DATA: join(empty.folder, "data"),
      ...(location.kind === "postgres" ? { TRANCHE_DATABASE_URL: location.url } : {}),
    };
  });
  afterAll(() => empty.drop());

  let both: ServerProcess[];

  it("may be given twice at once on an empty database: one waits for the other", async () => {
    both = [0, 1].map(() => new ServerProcess(settings));
    for (const server of both) {
      const answer = await post(
        await server.ready(),
        '{ verifyChain(programme: "IF") { ok } programmes { totalCount } }',
      );
      expect(answer.data).toEqual({ verifyChain: { ok: true }, programmes: { totalCount: 2 } });
    }
  });

  it("makes the tables, seeds, serves, stops when told, and keeps the data", async () => {
    const url = await (both[0] as ServerProcess).ready();
    const refs = (answer: Awaited<ReturnType<typeof post>>) =>
      answer.data.programmes.edges.map(({ node }: { node: { ref: string } }) => node.ref);
    expect(refs(await post(url, COUNT))).toEqual(["IF", "MIPS"]);
    expect((await post(url, BEGIN)).errors).toBeUndefined();
    const health = await fetch(url.replace("graphql", "health"));
    expect(await health.json()).toEqual({
      live: true,
      ready: true,
      database: kind,
      plugins: ["culture", "people", "process", "technology"].map((id) => ({ id, state: "READY" })),
    });
    expect(await Promise.all(both.map((server) => server.stop()))).toEqual([0, 0]);

    const again = new ServerProcess(settings);
    expect(refs(await post(await again.ready(), COUNT))).toEqual(["IF", "MINE", "MIPS"]);
    expect(await again.stop()).toBe(0);
    expect(again.stderr).not.toContain("tables made");
  });
});

describe("a start that can't be", () => {
  let empty: EmptyDatabase;
  beforeAll(async () => {
    empty = await emptyDatabase("sqlite");
  });
  afterAll(() => empty.drop());

  const fails = async (settings: Record<string, string>) => {
    const server = new ServerProcess({ TRANCHE_DATA: empty.folder, ...settings });
    expect(await server.end()).toBe(1);
    expect(server.stdout).toBe("");
    const lines = server.stderr.split("\n").filter((line) => line && !line.startsWith("{"));
    expect(lines).toHaveLength(1);
    return lines[0] as string;
  };

  /** The one line with which settings are refused before anything is begun. */
  const refused = (settings: Record<string, string>) => {
    let refusal: unknown;
    try {
      readConfig({ TRANCHE_DATA: empty.folder, ...settings });
    } catch (failure) {
      refusal = failure;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    const { message } = refusal as Refusal;
    expect(message).not.toContain("\n");
    return message;
  };

  it("says in one line that the port is taken", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => holder.once("listening", resolve));
    const address = holder.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    expect(await fails({ PORT: port })).toMatch(`port ${port} is taken`);
    holder.close();
  });

  it("says in one line that the folder can't be written", async () => {
    const file = join(empty.folder, "a-file");
    await writeFile(file, "");
    expect(await fails({ TRANCHE_DATA: join(file, "data") })).toMatch(/can't be written/);
    const folder = join(empty.folder, "taken");
    await mkdir(join(folder, "tranche.sqlite"), { recursive: true });
    expect(await fails({ TRANCHE_DATA: folder })).toMatch(/can't be opened|can't be written/);
  });

  it("says in one line what is wrong with the database URL, and keeps its password", async () => {
    const unanswered = await fails({ TRANCHE_DATABASE_URL: "postgres://u:secret@127.0.0.1:1/x" });
    const lines = ["mysql://u:secret@127.0.0.1/x", "not a url"].map((url) =>
      refused({ TRANCHE_DATABASE_URL: url }),
    );
    for (const line of [unanswered, ...lines]) {
      expect(line).toContain("TRANCHE_DATABASE_URL");
      expect(line).not.toContain("secret");
    }
  });

  it("says in one line which setting is wrong", async () => {
    // The process says what the refusal says; one process shows it for all.
    const eighty = { PORT: "eighty" };
    expect(await fails(eighty)).toBe(`Tranche can't start: ${refused(eighty)}`);
    expect(refused(eighty)).toContain("PORT");
    expect(refused({ PORT: "70000" })).toContain("PORT");
    expect(refused({ HOST: "0.0.0.0" })).toContain("loopback");
    expect(refused({ TRANCHE_STRICT: "yes" })).toContain("TRANCHE_STRICT");
  });
});
