import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { EVERY_ROLE } from "./tokens.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The server as an operator starts it: a process of its own, with settings from the environment. */
export class ServerProcess {
  stdout = "";
  stderr = "";
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;

  constructor(settings: Record<string, string>) {
    const { PATH, HOME } = process.env;
    this.child = spawn(process.execPath, ["--import", "tsx", "server/src/main.ts"], {
      cwd: ROOT,
      env: { PATH, HOME, PORT: "0", ...settings },
    });
    this.child.stdout?.on("data", (chunk) => {
      this.stdout += chunk;
    });
    this.child.stderr?.on("data", (chunk) => {
      this.stderr += chunk;
    });
    // A test that fails half-way must not leave a server behind.
    const killed = () => this.child.kill("SIGKILL");
    process.once("exit", killed);
    this.exited = new Promise((resolve) =>
      this.child.once("exit", (code) => {
        process.off("exit", killed);
        resolve(code);
      }),
    );
  }

  /** Resolves with the API's address once it is printed; rejects when the process ends first. */
  async ready(): Promise<string> {
    const address = new Promise<string>((resolve) => {
      const look = () => {
        const found = /API\s+(\S+)/.exec(this.stdout)?.[1];
        if (found) resolve(found);
      };
      this.child.stdout?.on("data", look);
      look();
    });
    const ended = this.exited.then((code) => {
      throw new Error(`The server ended with ${code}:\n${this.stderr}`);
    });
    return Promise.race([address, ended]);
  }

  /** The exit code, when the process ends by itself. */
  end(): Promise<number | null> {
    return this.exited;
  }

  /** Asks it to stop, and gives the exit code. */
  stop(): Promise<number | null> {
    this.child.kill("SIGTERM");
    return this.exited;
  }
}

/** A token for somebody who may do everything, of a server in the demonstration mode. */
export async function tokenOf(url: string): Promise<string> {
  const answer = await fetch(new URL("/demo/token", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ roles: EVERY_ROLE }),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** Posts an operation to a running server, as somebody who may do everything. */
export async function post(url: string, query: string, variables: object = {}) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await tokenOf(url)}` },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is looked at, not relied on.
  return (await answer.json()) as { data?: any; errors?: unknown };
}
