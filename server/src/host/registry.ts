import {
  type AppendOnly,
  kindOf,
  type Metric,
  type Plugin,
  type RecordClass,
  Refusal,
  type Section,
} from "@tranche/plugin-kit";
import { type DocumentNode, execute, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { type HostView, type Owned, type PluginReport, PluginState } from "../access/host-view.ts";
import type { Found } from "./plugin-list.ts";

interface Entry {
  readonly found: Found;
  state: PluginState;
  reason: string | null;
  migrated: boolean;
}

/** A fault that a strict host does not contain. */
export class PluginFault extends Error {}

/** The plugins and how each is. Everything that befalls one is noted here, and nowhere else. */
export class PluginRegistry implements HostView {
  private readonly entries = new Map<string, Entry>();
  private schema: GraphQLSchema | undefined;

  constructor(
    found: readonly Found[],
    private readonly rooms: readonly Plugin[],
    private readonly logger: Logger,
    private readonly strict: boolean,
    readonly deadlineMs: number,
  ) {
    const byId = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const each of byId)
      this.entries.set(each.id, {
        found: each,
        state: PluginState.READY,
        reason: null,
        migrated: false,
      });
    for (const { id, reason, failure } of byId) if (reason !== null) this.fail(id, reason, failure);
  }

  /** Those that could be read, ready or not. */
  get readable(): Plugin[] {
    return [...this.entries.values()].flatMap(({ found }) => found.plugin ?? []);
  }

  /**
   * Takes a plugin out of service, and those that depend on it.
   *
   * @throws PluginFault when faults are not to be contained.
   */
  fail(id: string, reason: string, failure: unknown = reason): void {
    const entry = this.entries.get(id);
    if (!entry || entry.state !== PluginState.READY) return;
    this.logger.error({ plugin: id, err: failure }, reason);
    if (this.strict) throw new PluginFault(`Plugin ${id}: ${reason}`);
    entry.state = PluginState.FAILED;
    entry.reason = reason;
    for (const { found } of this.entries.values())
      if (found.plugin?.dependsOn?.includes(id)) this.block(found.id, id);
  }

  private block(id: string, cause: string): void {
    const entry = this.entries.get(id);
    if (!entry || entry.state !== PluginState.READY) return;
    entry.state = PluginState.BLOCKED;
    entry.reason = `It depends on "${cause}", which is not ready.`;
    this.logger.error({ plugin: id, cause }, entry.reason);
    for (const { found } of this.entries.values())
      if (found.plugin?.dependsOn?.includes(id)) this.block(found.id, id);
  }

  isReady(id: string): boolean {
    return this.entries.get(id)?.state === PluginState.READY;
  }

  configOf(id: string): unknown {
    return this.entries.get(id)?.found.config;
  }

  noteMigrated(id: string): void {
    const entry = this.entries.get(id);
    if (entry) entry.migrated = true;
  }

  /** The kinds of record whose tables are there. */
  recordTypes(): RecordClass[] {
    const migrated = [...this.entries.values()].filter((entry) => entry.migrated);
    return [...this.rooms, ...migrated.flatMap(({ found }) => found.plugin ?? [])].flatMap(
      ({ entities = [] }) => entities,
    );
  }

  tablesOf(id: string): string[] {
    const { entities = [] } = this.entries.get(id)?.found.plugin ?? {};
    return entities.flatMap((type) => kindOf(type)?.table ?? []);
  }

  appendOnly(): AppendOnly[] {
    return this.rooms.flatMap(({ appendOnly = [] }) => appendOnly);
  }

  plugins(): PluginReport[] {
    return [...this.entries.values()].map(({ found, state, reason }) => ({
      id: found.id,
      version: found.version,
      state,
      reason,
      personalData: found.plugin?.personalData ?? "none",
    }));
  }

  whyNot(id: string): string | null {
    const entry = this.entries.get(id);
    if (entry?.state === PluginState.READY) return null;
    return `${id} is not available: ${entry?.reason ?? "It is not there."}`;
  }

  metrics(): Owned<Metric>[] {
    return this.parts(({ metrics = [] }) => metrics).sort((a, b) =>
      a.part.key < b.part.key ? -1 : 1,
    );
  }

  sections(): Owned<Section>[] {
    return this.parts(({ boardPack = [] }) => boardPack);
  }

  /** Takes the schema that answers, once it is put together. */
  serve(schema: GraphQLSchema): void {
    this.schema = schema;
  }

  async answer(
    document: DocumentNode,
    variableValues: Record<string, unknown>,
    contextValue: object,
  ): Promise<Record<string, unknown> | null> {
    if (!this.schema) throw new Error("The schema is not put together yet.");
    const { schema } = this;
    const { data, errors } = await execute({ schema, document, variableValues, contextValue });
    const [failure] = errors ?? [];
    if (failure && !(failure.originalError instanceof Refusal)) throw failure;
    return data ?? null;
  }

  noteForbidden(actor: string, operation: string): void {
    this.logger.warn({ actor, operation }, "not permitted");
  }

  report(plugin: string, what: string, failure: unknown): void {
    this.logger.error({ plugin, what, err: failure }, "a plugin failed to answer");
  }

  private parts<Part>(of: (plugin: Plugin) => readonly Part[]): Owned<Part>[] {
    return this.readable.flatMap((plugin) =>
      of(plugin).map((part) => ({ plugin: plugin.id, config: this.configOf(plugin.id), part })),
    );
  }
}
