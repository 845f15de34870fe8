import { mkdir } from "node:fs/promises";
import { Refusal } from "@tranche/plugin-kit";
import pino from "pino";
import { plugins } from "../../tranche.config.ts";
import { type Config, readConfig } from "./config.ts";
import { assemble, type System } from "./host/system.ts";

/** How long requests under way may take once the server is told to stop. */
const STOP_WITHIN_MS = 10_000;

const logger = pino({ name: "tranche" }, pino.destination(2));

try {
  const config = readConfig(process.env);
  const system = await start(config);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop(system));
} catch (failure) {
  process.stderr.write(`Tranche can't start: ${oneLine(failure)}\n`);
  process.exit(1);
}

async function start(config: Config): Promise<System> {
  if (config.location.kind === "sqlite") await mkdir(config.dataFolder, { recursive: true });
  const system = await assemble(config, logger, plugins);
  try {
    const address = await system.http.listen({ host: config.host, port: config.port });
    const where = config.location.kind === "sqlite" ? config.location.file : "PostgreSQL";
    process.stdout.write(
      `Tranche is ready.\n  API       ${address}/graphql\n  Explorer  ${address}/graphiql\n  Health    ${address}/health\n  Record    ${where}\n`,
    );
    return system;
  } catch (failure) {
    await system.stop();
    throw failure;
  }
}

async function stop(system: System): Promise<void> {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await system.stop();
}

/** A failure to start, as one line that says what to do. */
function oneLine(failure: unknown): string {
  if (failure instanceof Refusal) return failure.message;
  const { code, path, message, port } = failure as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `port ${port} is taken. Stop what holds it, or set PORT.`;
  if (
    code === "EACCES" ||
    code === "ENOTDIR" ||
    code === "EROFS" ||
    code === "ENOENT" ||
    code === "EEXIST"
  )
    return `the folder ${path ?? ""} can't be written (${code}). Make it writable, or set TRANCHE_DATA.`;
  if (code === "SQLITE_CANTOPEN" || code === "SQLITE_READONLY" || code === "SQLITE_NOTADB")
    return `the SQLite file can't be opened (${code}). Set TRANCHE_DATA to a folder that can be written.`;
  if (code === "SQLITE_CORRUPT")
    return "the SQLite file is damaged (SQLITE_CORRUPT). Put back a copy, or set TRANCHE_DATA to another folder.";
  if (process.env.TRANCHE_DATABASE_URL)
    return `TRANCHE_DATABASE_URL leads to no database that answers (${code ?? firstLine(message)}). Check host, port, name and password.`;
  return firstLine(message ?? String(failure));
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}
