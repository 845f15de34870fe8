import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { PluginEntry } from "@tranche/plugin-kit";
import pino from "pino";
import type { Answer } from "./api.ts";
import { emptyDatabase } from "./databases.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What is not copied: packages are linked, the rest no one looks at. */
const LEFT_OUT = ["node_modules", ".git", "data", "coverage"];

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A server made of the copy's code, on an empty SQLite database. */
export interface CopiedServer {
  ask(query: string): Promise<Answer & { extensions?: Record<string, unknown> }>;
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
      if (name !== "@tranche")
        await symlink(join(installed, name), join(this.root, "node_modules", name));
    // These links are relative: copied, they lead to the copy's workspaces.
    await cp(join(installed, "@tranche"), own, { recursive: true, verbatimSymlinks: true });
  }

  read(path: string): Promise<string> {
    return readFile(join(this.root, path), "utf8");
  }

  write(path: string, text: string): Promise<void> {
    return writeFile(join(this.root, path), text);
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

  /** Assembles a server, which holds the Information Futures seed and contains no fault. */
  async serve(
    entries: readonly PluginEntry[],
    environment: NodeJS.ProcessEnv = {},
    database?: Awaited<ReturnType<typeof emptyDatabase>>,
  ): Promise<CopiedServer> {
    const { assemble } = await this.import<typeof import("../../server/src/host/system.ts")>(
      "server/src/host/system.ts",
    );
    const own = database ?? (await emptyDatabase("sqlite"));
    const system = await assemble(
      {
        host: "127.0.0.1",
        port: 0,
        dataFolder: own.folder,
        location: own.location,
        strict: true,
        seed: "information-futures",
        pluginDeadlineMs: 5000,
        environment,
      },
      pino({ level: "silent" }),
      entries,
    );
    return {
      ask: async (query) => {
        const payload = { query };
        const { body } = await system.http.inject({ method: "POST", url: "/graphql", payload });
        return JSON.parse(body);
      },
      stop: async () => {
        await system.stop();
        if (!database) await own.drop();
      },
    };
  }

  drop(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}
