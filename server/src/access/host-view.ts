import type { AppendOnly, Metric, Plugin, RecordClass, Section } from "@tranche/plugin-kit";
import { type Choice, choices } from "@tranche/plugin-kit";
import type { DocumentNode } from "graphql";

/** The state of a plugin. */
export const PluginState = choices("PluginState", "Whether a plugin works.", {
  READY: "It is working.",
  FAILED: "It could not be loaded, composed, migrated or started.",
  BLOCKED: "A plugin that it depends on is not ready.",
});
export type PluginState = Choice<typeof PluginState>;

export interface PluginReport {
  readonly id: string;
  readonly version: string | null;
  readonly state: PluginState;
  /** Why it is not ready, in a sentence fit for anybody; null when it is. */
  readonly reason: string | null;
  readonly personalData: NonNullable<Plugin["personalData"]>;
}

/** A part of a plugin, with what is needed to run it and to say whose it is. */
export interface Owned<Part> {
  readonly plugin: string;
  readonly config: unknown;
  readonly part: Part;
}

/** What the rooms may know of the plugins. */
export interface HostView {
  plugins(): readonly PluginReport[];
  /** Why a plugin can't answer; null when it can. */
  whyNot(plugin: string): string | null;
  /** Of every plugin that could be read, ready or not: what is missing must be visible. */
  metrics(): readonly Owned<Metric>[];
  sections(): readonly Owned<Section>[];
  /** The kinds of record whose tables are there. */
  recordTypes(): readonly RecordClass[];
  /** The kinds of row that are only ever added to. */
  appendOnly(): readonly AppendOnly[];
  /** The tables that a plugin keeps its records in. */
  tablesOf(plugin: string): readonly string[];
  /** Answers a document that is the server's own, with nothing of the door; null when nothing is there. */
  answer(
    document: DocumentNode,
    variables: Record<string, unknown>,
    context: object,
  ): Promise<Record<string, unknown> | null>;
  /** How long a plugin may take to answer, in milliseconds. */
  readonly deadlineMs: number;
  /** Logs that somebody asked for what their roles don't allow. */
  noteForbidden(actor: string, operation: string): void;
  /** Logs a failure in its own words, of which callers see only a summary. */
  report(plugin: string, what: string, failure: unknown): void;
}
