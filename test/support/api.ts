import type { PluginEntry } from "@tranche/plugin-kit";
import pino from "pino";
import { afterAll, beforeAll } from "vitest";
import type { Role } from "../../server/src/access/caller.ts";
import type { Config } from "../../server/src/config.ts";
import { assemble, type System } from "../../server/src/host/system.ts";
import { LIMITS } from "../../server/src/http/limits.ts";
import type { Location } from "../../server/src/records/driver.ts";
import { plugins as listed } from "../../tranche.config.ts";
import type { EmptyDatabase } from "./databases.ts";
import { TABLES } from "./store.ts";
import { filledDatabase } from "./templates.ts";
import { type Scope, signedIn } from "./tokens.ts";

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is looked at, not relied on.
  data?: any;
  extensions?: Record<string, unknown>;
  errors?: { message: string; path?: string[]; extensions: { code: string; field?: string } }[];
}

export type Ask = (query: string, variables?: object) => Promise<Answer>;

export interface Api {
  system: System;
  empty: EmptyDatabase;
  /** Posts an operation and gives the answer as a client sees it; asks as one who may do everything. */
  ask: Ask;
  /** Asks as somebody with these roles; null is whoever has not signed in. */
  as(roles: Role | readonly Role[] | null, scope?: Scope): Ask;
  /** The answer, and how many SQL statements it cost. */
  counted(query: string, variables?: object): Promise<{ answer: Answer; statements: number }>;
}

/** A whole server on an empty database, for the tests of one `describe`. */
export function openApi(
  kind: Location["kind"],
  seed: Config["seed"],
  plugins: readonly PluginEntry[] = [],
  settings: Partial<Config> = {},
): Api {
  const api = {} as Api;
  beforeAll(async () => {
    const start = ({ location, folder }: Pick<EmptyDatabase, "location" | "folder">) =>
      assemble(
        {
          host: "127.0.0.1",
          access: { mode: "demonstration" },
          port: 0,
          dataFolder: folder,
          location,
          strict: true,
          seed,
          pluginDeadlineMs: 5000,
          environment: {},
          // Tests of the door count points; others ask as fast as they can.
          door: { limits: { ...LIMITS, points: Number.POSITIVE_INFINITY } },
          ...settings,
        },
        pino({ level: process.env.TEST_LOG ?? "silent" }),
        plugins,
      );
    const fill = async (half: Pick<EmptyDatabase, "location" | "folder">) =>
      (await start(half)).stop();
    const empty = isUsual(plugins, settings)
      ? await filledDatabase(kind, { name: contentOf(seed, plugins), fill })
      : await filledDatabase(kind, TABLES);
    const system = await start(empty);
    const askWith =
      (headers: () => object | Promise<object>): Ask =>
      async (query, variables = {}) => {
        const { body } = await system.http.inject({
          method: "POST",
          url: "/graphql",
          headers: { ...(await headers()) },
          payload: { query, variables },
        });
        return withoutCost(JSON.parse(body));
      };
    const ask = askWith(daily(() => signedIn(system)));
    const as: Api["as"] = (roles, scope) => {
      const named = [roles ?? []].flat();
      return askWith(roles === null ? () => ({}) : daily(() => signedIn(system, named, scope)));
    };
    const counted: Api["counted"] = async (query, variables) => {
      const before = system.store.database.statements;
      const answer = await ask(query, variables);
      return { answer, statements: system.store.database.statements - before };
    };
    Object.assign(api, { empty, system, ask, as, counted });
  });
  afterAll(async () => {
    await api.system.stop();
    await api.empty.drop();
  });
  return api;
}

/** Tokens hold for some hours, and tests travel in time: one for each day. */
function daily(sign: () => Promise<object>): () => Promise<object> {
  const signed = new Map<string, Promise<object>>();
  return () => {
    const day = new Date().toDateString();
    const headers = signed.get(day) ?? sign();
    signed.set(day, headers);
    return headers;
  };
}

/** What an operation costs is the door's business; test/security looks at it. */
function withoutCost({ extensions: { cost: _, ...others } = {}, ...answer }: Answer): Answer {
  return Object.keys(others).length > 0 ? { ...answer, extensions: others } : answer;
}

/** A test's own plugin or setting has a first start of its own, upon the core's tables alone. */
function isUsual(plugins: readonly PluginEntry[], settings: Partial<Config>): boolean {
  const others = Object.keys(settings).filter((name) => name !== "door");
  return plugins.every((entry) => listed.includes(entry)) && others.length === 0;
}

function contentOf(seed: Config["seed"], plugins: readonly PluginEntry[]): string {
  return ["seed", seed, ...plugins.map(({ use }) => use)].join(" ");
}
