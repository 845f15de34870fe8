import { resolve } from "node:path";
import { Refusal } from "@tranche/plugin-kit";
import { z } from "zod";
import type { Location } from "./records/driver.ts";

/** The server's settings, from the environment and checked. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The folder of the SQLite file and the checkpoint key. */
  readonly dataFolder: string;
  readonly location: Location;
  /** True makes every contained fault fatal; for CI. */
  readonly strict: boolean;
  readonly seed: "information-futures" | "none";
  /** How long a plugin may take to answer, in milliseconds. */
  readonly pluginDeadlineMs: number;
  /** Holds the plugins' own settings, TRANCHE_PLUGIN_<ID>. */
  readonly environment: NodeJS.ProcessEnv;
}

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

const settings = z.object({
  PORT: z.coerce
    .number("a whole number from 0 to 65535, where 0 takes any free port")
    .int("a whole number from 0 to 65535, where 0 takes any free port")
    .min(0, "from 0 to 65535")
    .max(65535, "from 0 to 65535")
    .default(4000),
  HOST: z
    .enum(
      LOOPBACK as [string, ...string[]],
      "a loopback address (127.0.0.1, ::1 or localhost), since this version signs nobody in",
    )
    .default("127.0.0.1"),
  TRANCHE_DATA: z.string().default("./data"),
  TRANCHE_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "a URL like postgres://user@host:5432/database" })
    .optional(),
  TRANCHE_STRICT: z.enum(["0", "1"], "0 or 1").default("0"),
  TRANCHE_SEED: z
    .enum(["information-futures", "none"], "information-futures or none")
    .default("information-futures"),
  TRANCHE_PLUGIN_DEADLINE_MS: z.coerce
    .number("milliseconds from 10 to 60000")
    .min(10, "milliseconds from 10 to 60000")
    .max(60_000, "milliseconds from 10 to 60000")
    .default(5000),
});

/**
 * Reads the settings.
 *
 * @throws Refusal BAD_SETTING naming the first one that is wrong. A database URL is not repeated,
 *   for it may hold a password.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    throw new Refusal("BAD_SETTING", `${name} is not as it must be: ${issue?.message}.`, name);
  }
  const { PORT, HOST, TRANCHE_DATA, TRANCHE_DATABASE_URL, TRANCHE_STRICT, TRANCHE_SEED } =
    parsed.data;
  const pluginDeadlineMs = parsed.data.TRANCHE_PLUGIN_DEADLINE_MS;
  const dataFolder = resolve(TRANCHE_DATA);
  return {
    host: HOST,
    port: PORT,
    dataFolder,
    location: TRANCHE_DATABASE_URL
      ? { kind: "postgres", url: TRANCHE_DATABASE_URL }
      : { kind: "sqlite", file: resolve(dataFolder, "tranche.sqlite") },
    strict: TRANCHE_STRICT === "1",
    seed: TRANCHE_SEED,
    pluginDeadlineMs,
    environment,
  };
}
