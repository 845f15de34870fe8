import type { Plugin } from "@tranche/plugin-kit";
import type { Logger } from "pino";
import { Overdue, withDeadline } from "../access/contained.ts";
import type { PluginRegistry } from "./registry.ts";

/** How long a plugin may take to start or to stop. */
const WITHIN_MS = 10_000;

/** Starts the plugins at once, each as soon as those that it depends on have started. */
export async function startPlugins(
  registry: PluginRegistry,
  ordered: readonly Plugin[],
  logger: Logger,
  withinMs = WITHIN_MS,
): Promise<void> {
  const started = new Map<string, Promise<void>>();
  for (const plugin of ordered)
    started.set(plugin.id, startAfter(plugin, started, registry, logger, withinMs));
  await Promise.all(started.values());
}

async function startAfter(
  plugin: Plugin,
  started: ReadonlyMap<string, Promise<void>>,
  registry: PluginRegistry,
  logger: Logger,
  withinMs: number,
): Promise<void> {
  const { id, dependsOn = [], start } = plugin;
  await Promise.all(dependsOn.map((each) => started.get(each)));
  if (!start || !registry.isReady(id)) return;
  const log = (message: string, details: object = {}) =>
    logger.info({ ...details, plugin: id }, message);
  try {
    await withDeadline(withinMs, (signal) => start({ config: registry.configOf(id), signal, log }));
  } catch (failure) {
    const reason =
      failure instanceof Overdue
        ? `It did not start within ${withinMs} ms. Does its start wait for something that never comes?`
        : "It failed to start.";
    registry.fail(id, reason, failure);
  }
}

/** Stops the plugins that were started, those last that others depend on. */
export async function stopPlugins(
  registry: PluginRegistry,
  ordered: readonly Plugin[],
  withinMs = WITHIN_MS,
): Promise<void> {
  for (const { id, stop } of [...ordered].reverse()) {
    if (!stop || !registry.isReady(id)) continue;
    try {
      await withDeadline(withinMs, stop);
    } catch (failure) {
      registry.report(id, "stop", failure);
    }
  }
}
