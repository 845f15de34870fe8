import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dayOf, endOfDay, type Plugin, Provenance } from "@tranche/plugin-kit";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import { Reader } from "../records/reader.ts";
import type { RecordStore } from "../records/store.ts";
import { takeSnapshot } from "../rooms/metrics/snapshot.ts";
import type { PluginRegistry } from "./registry.ts";
import { loadSeed, noteSeeded, readSeed, type SeedEntry, wantsSeed } from "./seed.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");

/** Gives an empty record its first content: the case, and the plugins' examples for it. */
export async function seed(
  store: RecordStore,
  registry: PluginRegistry,
  plugins: readonly Plugin[],
  { seed: name }: Config,
  logger: Logger,
): Promise<void> {
  if (name === "none" || !(await wantsSeed(store, name))) return;
  const entries = await readSeed(join(SEEDS, name), name);
  const written = await loadSeed(store, registry.recordTypes(), entries);
  await loadExamples(store, registry, plugins);
  await readFirst(store, registry, [...new Set(entries.map(({ change }) => change.programme))]);
  await noteSeeded(store, name);
  logger.info({ seed: name, written }, "seeded");
}

/** The examples of all plugins, in the order of their days: a chain never goes back. */
async function loadExamples(
  store: RecordStore,
  registry: PluginRegistry,
  plugins: readonly Plugin[],
): Promise<void> {
  const entries: SeedEntry[] = [];
  for (const { id, seeds } of plugins) {
    if (!seeds || !registry.isReady(id)) continue;
    try {
      entries.push(...(await readSeed(fileURLToPath(seeds), id)));
    } catch (failure) {
      registry.fail(id, "Its example content can't be read.", failure);
    }
  }
  entries.sort((a, b) => (a.change.at < b.change.at ? -1 : a.change.at > b.change.at ? 1 : 0));
  for (const entry of entries) {
    const owner = entry.place.split("/")[0] as string;
    if (!registry.isReady(owner)) continue;
    try {
      await loadSeed(store, registry.recordTypes(), [entry]);
    } catch (failure) {
      registry.fail(owner, "Its example content can't be loaded.", failure);
    }
  }
}

/** Readings of the examples, made for the day of the last of them. */
async function readFirst(
  store: RecordStore,
  registry: PluginRegistry,
  programmes: readonly string[],
): Promise<void> {
  const now = new Date().toISOString();
  for (const programme of programmes) {
    if (!registry.metrics().length) return;
    const look = store.database.snapshot();
    try {
      const head = await new Reader(look, store.database.writer, now).position(programme);
      if (!head || programme === "PORTFOLIO") continue;
      const at = endOfDay(dayOf(head.at));
      const reader = new Reader(look, store.database.writer, now, at);
      await takeSnapshot(registry, store, reader, {
        actor: "seed",
        reason: "First readings, of example facts.",
        programmes: [programme],
        at,
        provenance: Provenance.ILLUSTRATIVE,
        idempotencyKey: "seed first readings",
      });
    } finally {
      await look.end();
    }
  }
}
