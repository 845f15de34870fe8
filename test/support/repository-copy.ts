import { execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { PluginEntry } from "@tranche/plugin-kit";
import pino from "pino";
import type { Answer } from "./api.ts";
import { emptyDatabase } from "./databases.ts";
import { tokenOf } from "./server-process.ts";
import { signedIn } from "./tokens.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What is not copied: packages are linked, the rest no one looks at. */
const LEFT_OUT = ["node_modules", ".git", "data", "coverage"];

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A server that runs the copy's code. */
export interface CopiedServer {
  ask(query: string): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * The repository, copied to a folder where commands may change it. Packages are linked from here;
 * its own workspaces are the copy's. What a test imports of the server or the kit must come from the
 * copy too: two kits in one process take each other's records for none.
 */
export class RepositoryCopy {
  private constructor(readonly root: string) {}

  static async make(): Promise<RepositoryCopy> {
    const copy = new RepositoryCopy(await mkdtemp(join(tmpdir(), "tranche-copy-")));
    const copied = (source: string) =>
      !LEFT_OUT.some((name) => relative(ROOT, source).split("/").includes(name));
    await cp(ROOT, copy.root, { recursive: true, filter: copied });
    await copy.linkPackages();
    // A plugin's tests need no PostgreSQL.
    const config = await copy.read("vitest.config.ts");
    await copy.write("vitest.config.ts", config.replace(/^\s*globalSetup:.*\n/m, ""));
    return copy;
  }

  private async linkPackages(): Promise<void> {
    const installed = join(ROOT, "node_modules");
    const own = join(this.root, "node_modules/@tranche");
    await mkdir(own, { recursive: true });
    for (const name of await readdir(installed))
      if (name !== "@tranche" && !name.startsWith(".vite"))
        await symlink(join(installed, name), join(this.root, "node_modules", name));
    // These links are relative: copied, they lead to the copy's workspaces.
    await cp(join(installed, "@tranche"), own, { recursive: true, verbatimSymlinks: true });
  }

  read(path: string): Promise<string> {
    return readFile(join(this.root, path), "utf8");
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.root, path)), { recursive: true });
    await writeFile(join(this.root, path), text);
  }

  /** Imports a module of the copy. */
  import<Module>(path: string): Promise<Module> {
    return import(join(this.root, path));
  }

  /** Runs a command line in the copy, as a shell does. */
  run(commands: string): Promise<Ended> {
    const { PATH, HOME } = process.env;
    return new Promise((resolve) => {
      const child = execFile(
        "sh",
        ["-ec", commands],
        { cwd: this.root, env: { PATH, HOME, NO_COLOR: "1" } },
        (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
      );
    });
  }

  /** Runs a command line that starts the server, until it is told to stop. */
  async start(command: string, settings: Record<string, string>): Promise<CopiedServer> {
    const { PATH, HOME } = process.env;
    const child = spawn("sh", ["-ec", command], {
      cwd: this.root,
      env: { PATH, HOME, PORT: "0", ...settings },
      // A group of its own, so that what the shell started ends with it.
      detached: true,
    });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    let output = "";
    const address = new Promise<string>((resolve) => {
      const look = (chunk: unknown) => {
        output += chunk;
        const found = /API\s+(\S+)/.exec(output)?.[1];
        if (found) resolve(found);
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
    });
    const failed = ended.then(() => Promise.reject(new Error(`The server ended:\n${output}`)));
    const url = await Promise.race([address, failed]);
    const authorization = `Bearer ${await tokenOf(url)}`;
    return {
      ask: async (query) => {
        const headers = { "content-type": "application/json", authorization };
        const body = JSON.stringify({ query });
        return (await fetch(url, { method: "POST", headers, body })).json() as Promise<Answer>;
      },
      stop: async () => {
        failed.catch(() => {});
        process.kill(-(child.pid as number), "SIGTERM");
        await ended;
      },
    };
  }

  /** Assembles a server of the copy's code, in this process, on an empty SQLite database. */
  async serve(entries: readonly PluginEntry[]): Promise<CopiedServer> {
    const { assemble } = await this.import<typeof import("../../server/src/host/system.ts")>(
      "server/src/host/system.ts",
    );
    const empty = await emptyDatabase("sqlite");
    const system = await assemble(
      {
        host: "127.0.0.1",
        access: { mode: "demonstration" },
        port: 0,
        dataFolder: empty.folder,
        location: empty.location,
        strict: true,
        seed: "information-futures",
        pluginDeadlineMs: 5000,
        environment: {},
      },
      pino({ level: "silent" }),
      entries,
    );
    const headers = await signedIn(system);
    return {
      ask: async (query) => {
        const request = { method: "POST", url: "/graphql", headers, payload: { query } } as const;
        const { body } = await system.http.inject(request);
        return JSON.parse(body);
      },
      stop: async () => {
        await system.stop();
        await empty.drop();
      },
    };
  }

  drop(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}
