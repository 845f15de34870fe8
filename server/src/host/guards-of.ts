import { type Guard, type Plugin, Refusal } from "@tranche/plugin-kit";
import { withDeadline } from "../access/contained.ts";
import type { PluginRegistry } from "./registry.ts";

/**
 * An outside plugin's guards. One that fails instead of refusing stops the change too: what it
 * guards is not known to hold. So does one that takes longer than a plugin may.
 */
export function guardsOf({ id, guards = [] }: Plugin, registry: PluginRegistry): Guard[] {
  return guards.map((guard) => ({
    tables: guard.tables,
    async check(records) {
      try {
        // It sees what it may look at, and not the door itself; the programme waits meanwhile.
        await withDeadline(registry.deadlineMs, () =>
          guard.check({
            find: (type, ref) => records.find(type, ref),
            all: (type) => records.all(type),
          }),
        );
      } catch (failure) {
        if (failure instanceof Refusal) throw failure;
        registry.report(id, "a guard", failure);
        throw new Refusal(
          "PLUGIN_UNAVAILABLE",
          `${id} failed to check the change, so nothing was written. Try again, or have the plugin mended.`,
        );
      }
    },
  }));
}
