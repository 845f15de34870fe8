import { resolve } from "node:path";
import { Refusal } from "@tranche/plugin-kit";
import { z } from "zod";
import type { AccessSettings } from "./access/identity/settings.ts";
import { type DoorSettings, USUAL_DOOR } from "./http/door-settings.ts";
import type { Location } from "./records/driver.ts";

/** The server's settings, from the environment and checked. */
export interface Config {
  readonly host: string;
  readonly access: AccessSettings;
  readonly port: number;
  /** The folder of the SQLite file and the checkpoint key. */
  readonly dataFolder: string;
  readonly location: Location;
  /** True makes every contained fault fatal; for CI. */
  readonly strict: boolean;
  readonly seed: "information-futures" | "none";
  /** How long a plugin may take to answer, in milliseconds. */
  readonly pluginDeadlineMs: number;
  /** What differs from the usual at the HTTP door: its limits, its names, who may call. */
  readonly door?: Partial<DoorSettings>;
  /** The file of the documents that alone are answered; null where any is. */
  readonly documentsFile?: string | null;
  /** Holds the plugins' own settings, TRANCHE_PLUGIN_<ID>. */
  readonly environment: NodeJS.ProcessEnv;
}

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

/** Keys fetched, or tokens made out, in the clear could be another's: it is for this machine alone. */
const provider = (what: string) =>
  z.url({ protocol: /^https?$/, error: `${what}, with https` }).refine((url) => {
    const { protocol, hostname } = new URL(url);
    return protocol === "https:" || LOOPBACK.includes(hostname.replace(/^\[|\]$/g, ""));
  }, `${what}, with https`);

const settings = z.object({
  PORT: z.coerce
    .number("a whole number from 0 to 65535, where 0 takes any free port")
    .int("a whole number from 0 to 65535, where 0 takes any free port")
    .min(0, "from 0 to 65535")
    .max(65535, "from 0 to 65535")
    .default(4000),
  HOST: z.string().max(253, "a host name or an address").default("127.0.0.1"),
  TRANCHE_ACCESS: z.enum(["demonstration", "oidc"], "demonstration or oidc").optional(),
  TRANCHE_OIDC_ISSUER: provider("the URL of an OpenID Connect provider").optional(),
  TRANCHE_OIDC_AUDIENCE: z.string().optional(),
  TRANCHE_OIDC_JWKS: provider("the URL of the provider's keys").optional(),
  TRANCHE_OIDC_ROLES_CLAIM: z.string().default("roles"),
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
  TRANCHE_HOSTS: list(/^[^/\s]+$/, "names and ports as in tranche.example.org:8443, with commas"),
  TRANCHE_ORIGINS: list(
    /^https?:\/\/[^/\s]+$/,
    "origins as in https://dashboard.example.org, with commas",
  ),
  TRANCHE_POINTS: z.coerce
    .number("points a minute, from 10000")
    .int("points a minute, from 10000")
    .min(USUAL_DOOR.limits.cost, "points a minute, from 10000")
    .default(USUAL_DOOR.limits.points),
  TRANCHE_DOCUMENTS: z.string().optional(),
  TRANCHE_PUBLIC_SCHEMA: z.enum(["0", "1"], "0 or 1").default("0"),
});

function list(form: RegExp, what: string) {
  const parts = (text: string) => text.split(",").map((part) => part.trim().toLowerCase());
  return z
    .string()
    .default("")
    .transform((text) => (text === "" ? [] : parts(text)))
    .refine((all) => all.every((part) => form.test(part)), what);
}

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
    access: accessBy(parsed.data),
    port: PORT,
    dataFolder,
    location: TRANCHE_DATABASE_URL
      ? { kind: "postgres", url: TRANCHE_DATABASE_URL }
      : { kind: "sqlite", file: resolve(dataFolder, "tranche.sqlite") },
    strict: TRANCHE_STRICT === "1",
    seed: TRANCHE_SEED,
    pluginDeadlineMs,
    door: {
      limits: { ...USUAL_DOOR.limits, points: parsed.data.TRANCHE_POINTS },
      hosts: parsed.data.TRANCHE_HOSTS,
      origins: parsed.data.TRANCHE_ORIGINS,
      publicIntrospection: parsed.data.TRANCHE_PUBLIC_SCHEMA === "1",
    },
    documentsFile: parsed.data.TRANCHE_DOCUMENTS ? resolve(parsed.data.TRANCHE_DOCUMENTS) : null,
    environment,
  };
}

/**
 * How callers prove who they are.
 *
 * @throws Refusal BAD_SETTING when the server would stand open on an address that others reach.
 */
function accessBy(given: z.infer<typeof settings>): AccessSettings {
  const {
    HOST,
    TRANCHE_ACCESS,
    TRANCHE_OIDC_ISSUER: issuer,
    TRANCHE_OIDC_AUDIENCE: audience,
  } = given;
  if ((TRANCHE_ACCESS ?? (issuer ? "oidc" : "demonstration")) === "demonstration") {
    if (LOOPBACK.includes(HOST)) return { mode: "demonstration" };
    throw new Refusal(
      "BAD_SETTING",
      "HOST is not a loopback address (127.0.0.1, ::1 or localhost), and in the demonstration mode anybody may take any role. Set TRANCHE_OIDC_ISSUER and TRANCHE_OIDC_AUDIENCE so that callers sign in, or leave HOST out.",
      "HOST",
    );
  }
  for (const [name, value] of Object.entries({
    TRANCHE_OIDC_ISSUER: issuer,
    TRANCHE_OIDC_AUDIENCE: audience,
  }))
    if (value === undefined)
      throw new Refusal(
        "BAD_SETTING",
        `${name} is missing: callers who sign in need an issuer and an audience. Set both.`,
        name,
      );
  return {
    mode: "oidc",
    issuer: issuer as string,
    audience: audience as string,
    jwks: given.TRANCHE_OIDC_JWKS ?? null,
    rolesClaim: given.TRANCHE_OIDC_ROLES_CLAIM,
  };
}
