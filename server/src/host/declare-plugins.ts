import { dayOf } from "@tranche/plugin-kit";
import { type PluginReport, PluginState } from "../access/host-view.ts";
import { SERVER } from "../access/server-chain.ts";
import { Reader } from "../records/reader.ts";
import type { RecordStore } from "../records/store.ts";
import { PluginDeclaration } from "../rooms/gates/plugin-declaration.ts";
import { personalDataOf } from "../rooms/programme/personal-data.ts";
import type { PluginRegistry } from "./registry.ts";

type Kept = Pick<PluginDeclaration, "ref" | "personalData">;

/**
 * Keeps what the plugins declare of personal data in the server's own chain, so that it is known
 * since when. One change for all that differs from what is kept, none when nothing does. One that is
 * not ready keeps its last word; one that is taken out of the list declares nothing any more.
 */
export async function declarePlugins(store: RecordStore, registry: PluginRegistry): Promise<void> {
  const now = new Date().toISOString();
  const plugins = registry.plugins();
  const look = store.database.snapshot();
  try {
    const kept = await new Reader(look, store.database.writer, now).set(PluginDeclaration, SERVER);
    const { stated, gone } = differences(plugins, kept.all);
    if (stated.length === 0 && gone.length === 0) return;
  } finally {
    await look.end();
  }
  const request = {
    programme: SERVER,
    actor: "server",
    reason: "The plugins' declarations of personal data have changed.",
    opens: true,
  };
  await store.change(request, async (transaction) => {
    const kept = await transaction.all(PluginDeclaration);
    const known = new Set(kept.map(({ ref }) => ref));
    const { stated, gone } = differences(plugins, kept);
    for (const { id, version, personalData } of stated) {
      const facts = {
        personalData: personalDataOf(personalData),
        version: version ?? "unknown",
        declaredOn: dayOf(now),
      };
      if (known.has(id)) await transaction.update(PluginDeclaration, id, null, facts);
      else await transaction.create(PluginDeclaration, { ref: id, ...facts });
    }
    for (const ref of gone) await transaction.remove(PluginDeclaration, ref, null);
  });
}

function differences(plugins: readonly PluginReport[], kept: readonly Kept[]) {
  const declared = new Map(kept.map(({ ref, personalData }) => [ref, personalData]));
  const listed = new Set(plugins.map(({ id }) => id));
  return {
    stated: plugins.filter(
      ({ id, state, personalData }) =>
        state === PluginState.READY && declared.get(id) !== personalDataOf(personalData),
    ),
    gone: kept.map(({ ref }) => ref).filter((ref) => !listed.has(ref)),
  };
}
