import type { Block, Section } from "@tranche/plugin-kit";
import { type Choice, choices, field, Rating, view } from "@tranche/plugin-kit";
import { createUnionType, ID } from "type-graphql";
import { askPlugin, mapProblem } from "../../access/contained.ts";
import type { HostView, Owned } from "../../access/host-view.ts";
import { readContext } from "../../access/read-context.ts";
import { Reader } from "../../records/reader.ts";
import { scopesIn } from "../metrics/read-scope.ts";
import type { Programme } from "../programme/programme.ts";

export const SectionStatus = choices("SectionStatus", "Whether a section has content.", {
  OK: "It has content.",
  EMPTY: "Nothing is recorded for it yet.",
  UNAVAILABLE: "Its plugin could not answer; the reason says why.",
});
export type SectionStatus = Choice<typeof SectionStatus>;

@view("A paragraph.", "TextBlock")
class TextView {
  @field(() => String, "The paragraph.")
  text!: string;
}

@view("A figure.", "FigureBlock")
class FigureView {
  @field(() => String, "What it is.")
  label!: string;

  @field(() => String, "The figure, as it is to be shown.")
  value!: string;

  @field(() => String, "Its unit.", "nullable")
  unit!: string | null;

  @field(() => Rating, "Its rating; null when it has none.", "nullable")
  rating!: Rating | null;
}

@view("A table.", "TableBlock")
class TableView {
  @field(() => [String], "The headings of its columns.")
  columns!: string[];

  @field(() => [[String]], "Its rows, a cell for each column.")
  rows!: string[][];
}

const VIEW_OF = { text: TextView, figure: FigureView, table: TableView } as const;

const BlockView = createUnionType({
  name: "SectionBlock",
  description: "A paragraph, a figure or a table.",
  types: () => [TextView, FigureView, TableView] as const,
  resolveType: (block) => VIEW_OF[(block as unknown as Block).kind],
});

@view("A part of the board pack that a plugin adds.", "BoardPackSection")
export class SectionView {
  @field(() => ID, "The plugin.")
  plugin!: string;

  @field(() => ID, "The section's id within the plugin.")
  id!: string;

  @field(() => String, "Its title.")
  title!: string;

  @field(() => SectionStatus, "Whether it has content.")
  status!: SectionStatus;

  @field(() => String, "Why it is unavailable; null when it is not.", "nullable")
  reason!: string | null;

  @field(() => [BlockView], "What it shows.")
  blocks!: readonly Block[];
}

/**
 * The sections of every plugin that applies to a programme; one that fails is reported as such, and
 * affects no other. Of a plugin of which nothing is recorded a section with content is shown all the
 * same: then it does apply.
 */
export async function sectionsOf(host: HostView, programme: Programme): Promise<SectionView[]> {
  const scopes = await scopesIn(host, Reader.of(programme), programme.ref);
  const missing = new Map(
    scopes.filter(({ applies }) => !applies).map((scope) => [scope.plugin, scope]),
  );
  const asked = host.sections().filter(({ plugin }) => !missing.get(plugin)?.isStated);
  const sections = await Promise.all(asked.map((each) => sectionOf(host, programme, each)));
  return sections.filter(
    ({ plugin, status }) => !missing.has(plugin) || status === SectionStatus.OK,
  );
}

async function sectionOf(
  host: HostView,
  programme: Programme,
  owned: Owned<Section>,
): Promise<SectionView> {
  const { plugin, config, part } = owned;
  const { answer, reason } = await askPlugin(
    host,
    owned,
    `section ${part.id}`,
    (section, signal) =>
      section.loadMany([programme.ref], readContext(Reader.of(programme), config, signal)),
    (found) => mapProblem(found) ?? blocksProblem(found.get(programme.ref) ?? []),
  );
  const named = { plugin, id: part.id, title: part.title };
  if (reason !== undefined)
    return { ...named, status: SectionStatus.UNAVAILABLE, reason, blocks: [] };
  const blocks = answer.get(programme.ref) ?? [];
  const status = blocks.length > 0 ? SectionStatus.OK : SectionStatus.EMPTY;
  return { ...named, status, reason: null, blocks };
}

function blocksProblem(blocks: readonly Block[]): string | undefined {
  if (!Array.isArray(blocks)) return "Its blocks are not a list.";
  const unknown = blocks.find(({ kind }) => !(kind in VIEW_OF));
  return unknown && `It has a block of kind ${JSON.stringify(unknown.kind)}.`;
}
