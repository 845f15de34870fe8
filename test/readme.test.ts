import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ServerProcess } from "./support/server-process.ts";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..");
const blocksOf = (page: string) =>
  [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block?.trim() ?? "");

describe("README.md", async () => {
  const page = await readFile(join(ROOT, "README.md"), "utf8");
  const blocks = blocksOf(page);
  let data: string;
  let server: ServerProcess;
  let port: string;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "tranche-readme-"));
    server = new ServerProcess({ TRANCHE_DATA: data });
    port = new URL(await server.ready()).port;
  });
  afterAll(async () => {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  });

  const shell = async (commands: string) =>
    run("bash", ["-euo", "pipefail", "-c", commands.replaceAll(":4000", `:${port}`)], {
      cwd: ROOT,
      env: { ...process.env, TRANCHE_DATA: data },
    });

  /** The commands of a block, in a shell that has the token that an earlier block got. */
  const as = (role: string, block: string) => {
    const getting = blocks.find((each) => each.startsWith("TOKEN=")) as string;
    return `${getting.split("\n")[0]?.replace("COMMERCIAL", role)}\n${block}`;
  };

  it("begins with two commands, and CI runs the second", async () => {
    expect(blocks[0]).toBe("npm ci && npm start");
    expect(blocks).toContain("npm ci && npm test");
    expect(await readFile(join(ROOT, ".ci/run"), "utf8")).toMatch(/^npm ci && npm test$/m);
  });

  it("asks a first question that is answered as it says", async () => {
    const curl = blocks.find((block) => block.startsWith("curl")) as string;
    const { data: answer } = JSON.parse((await shell(curl)).stdout);
    expect(answer.boardPack.funding.approved).toEqual({
      total: "3700000.00",
      revenue: "3000000.00",
      capital: "700000.00",
    });
    const earlier = JSON.parse((await shell(curl.replace("2018-12-20", "2018-10-01"))).stdout);
    expect(earlier.data.boardPack.funding.approved.total).toBe("0.00");
  });

  it("is refused an award beyond the delegation, as it says", async () => {
    const curl = blocks.find((block) => block.includes("awardLot")) as string;
    const { errors } = JSON.parse((await shell(as("COMMERCIAL", curl))).stdout);
    expect(errors[0].extensions).toMatchObject({
      ...{ code: "LIMIT_EXCEEDED", headroom: "3700000.00", decision: "PCD 475" },
      mayApprove: "Deputy Mayor for Policing and Crime",
    });
  });

  it("gives a token, and refuses without one, as it says", async () => {
    const door = blocks.find((block) => block.includes('"COMMERCIAL"')) as string;
    expect(JSON.parse((await shell(door)).stdout)).toEqual({ token: expect.any(String) });
    const award = blocks.find((block) => block.includes("awardLot")) as string;
    for (const [role, code] of [
      [null, "UNAUTHENTICATED"],
      ["FINANCE", "FORBIDDEN"],
    ] as const) {
      const asked = role === null ? award.replace(/-H "Auth[^"]*"/, "") : as(role, award);
      const { data: answer, errors } = JSON.parse((await shell(asked)).stdout);
      expect([answer.awardLot, errors[0].extensions.code]).toEqual([null, code]);
    }
  });

  it("records a lot, as it says", async () => {
    const curl = blocks.find((block) => block.includes("planLot")) as string;
    const { data: answer } = JSON.parse((await shell(curl)).stdout);
    expect(answer.planLot.lot).toEqual({
      ref: "L5",
      ceiling: "10000.00",
      revision: 1,
      provenance: "ILLUSTRATIVE",
    });
  });

  it("begins a programme of one's own, as it says", async () => {
    const curl = blocks.find((block) => block.includes("createProgramme")) as string;
    const { data: answer, errors } = JSON.parse((await shell(curl)).stdout);
    expect(errors).toBeUndefined();
    expect(answer.recordDecision.decision).toEqual({ standing: "IN_FORCE" });
    expect(answer.recordSpend.funding).toEqual({
      ...{ approved: { total: "200000.00" }, headroom: { total: "198749.50" } },
    });
  });

  it("takes a checkpoint that verifies", async () => {
    const commands = blocks.find((block) => block.includes("checkpoint")) as string;
    const { stdout } = await shell(commands.replaceAll("if.json", join(data, "if.json")));
    expect(stdout).toMatch(/^IF: \d+ changes, whole/);
  });

  it("names every setting that the server reads", async () => {
    const config = await readFile(join(ROOT, "server/src/config.ts"), "utf8");
    for (const [, name] of config.matchAll(/^ {2}([A-Z_]+): z/gm))
      expect(page).toContain(`\`${name}\``);
  });

  it("links to pages that are there, and names scripts that are there", async () => {
    for (const [, target] of page.matchAll(/\]\(([^)#:]+)\)/g))
      await readFile(join(ROOT, target as string));
    const { scripts } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
    for (const [, name] of page.matchAll(/npm run (?:--silent )?([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  });
});
