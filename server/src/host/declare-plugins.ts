import { dayOf, type Plugin } from "@tranche/plugin-kit";
import { PluginState } from "../access/host-view.ts";
import { SERVER } from "../access/server-chain.ts";
import { PluginDeclaration } from "../gates/plugin-declaration.ts";
import { PersonalData } from "../programme/personal-data.ts";
import type { RecordStore } from "../records/store.ts";
import type { PluginRegistry } from "./registry.ts";

const DECLARED = {
  none: PersonalData.NONE,
  "by-cohort": PersonalData.BY_COHORT,
  named: PersonalData.NAMED,
} as const satisfies Record<NonNullable<Plugin["personalData"]>, PersonalData>;

/**
 * Keeps what personal data the plugins declare, in the server's own chain, when it differs from what
 * is kept: so that the duties it wakes can be looked back at. A plugin that was taken away holds
 * none; one that failed keeps what it last declared. Writes nothing when nothing differs.
 */
export async function declarePlugins(store: RecordStore, registry: PluginRegistry): Promise<void> {
  const declaredOn = dayOf(new Date().toISOString());
  const reports = registry.plugins();
  const known = await knownDeclarations(store);
  const stated = reports
    .filter(({ state }) => state === PluginState.READY)
    .map(({ id, version, personalData }) => ({
      ref: id,
      personalData: DECLARED[personalData],
      version: version ?? "unknown",
    }));
  const gone = [...known.values()]
    .filter(({ ref }) => !reports.some(({ id }) => id === ref))
    .map(({ ref, version }) => ({ ref, personalData: PersonalData.NONE, version }));
  const news = [...stated, ...gone].filter(
    ({ ref, personalData }) => (known.get(ref)?.personalData ?? PersonalData.NONE) !== personalData,
  );
  if (news.length === 0) return;
  const reason = "What personal data the plugins hold, as they declare it.";
  await store.change({ programme: SERVER, actor: "server", reason, opens: true }, async (tx) => {
    for (const { ref, ...facts } of news)
      if (await tx.find(PluginDeclaration, ref))
        await tx.update(PluginDeclaration, ref, null, { ...facts, declaredOn });
      else await tx.create(PluginDeclaration, { ref, ...facts, declaredOn });
  });
}

async function knownDeclarations(store: RecordStore) {
  const look = store.database.snapshot();
  try {
    const rows = await look.query<{ ref: string; personalData: PersonalData; version: string }>(
      'SELECT ref, personal_data AS "personalData", version FROM plugin_declaration WHERE programme = ?',
      [SERVER],
    );
    return new Map(rows.map((row) => [row.ref, row]));
  } finally {
    await look.end();
  }
}
