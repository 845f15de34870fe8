import type { Block, Section } from "@tranche/plugin-kit";
import { choices, Rating } from "@tranche/plugin-kit";
import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { askPlugin, mapProblem } from "../../access/contained.ts";
import type { HostView, Owned } from "../../access/host-view.ts";
import { readContext } from "../../access/read-context.ts";
import { Reader } from "../../records/reader.ts";
import type { Programme } from "../programme/programme.ts";

export enum SectionStatus {
  OK = "OK",
  EMPTY = "EMPTY",
  UNAVAILABLE = "UNAVAILABLE",
}

choices(SectionStatus, "SectionStatus", "Whether a section has content.", {
  OK: "It has content.",
  EMPTY: "Nothing is recorded for it yet.",
  UNAVAILABLE: "Its plugin could not answer; the reason says why.",
});

@ObjectType("TextBlock", { simpleResolvers: true, description: "A paragraph." })
class TextView {
  @Field(() => String, { description: "The paragraph." })
  text!: string;
}

@ObjectType("FigureBlock", { simpleResolvers: true, description: "A figure." })
class FigureView {
  @Field(() => String, { description: "What it is." })
  label!: string;

  @Field(() => String, { description: "The figure, as it is to be shown." })
  value!: string;

  @Field(() => String, { nullable: true, description: "Its unit." })
  unit!: string | null;

  @Field(() => Rating, { nullable: true, description: "Its rating; null when it has none." })
  rating!: Rating | null;
}

@ObjectType("TableBlock", { simpleResolvers: true, description: "A table." })
class TableView {
  @Field(() => [String], { description: "The headings of its columns." })
  columns!: string[];

  @Field(() => [[String]], { description: "Its rows, a cell for each column." })
  rows!: string[][];
}

const VIEW_OF = { text: TextView, figure: FigureView, table: TableView } as const;

const BlockView = createUnionType({
  name: "SectionBlock",
  description: "A paragraph, a figure or a table.",
  types: () => [TextView, FigureView, TableView] as const,
  resolveType: (block) => VIEW_OF[(block as unknown as Block).kind],
});

@ObjectType("BoardPackSection", {
  simpleResolvers: true,
  description: "A part of the board pack that a plugin adds.",
})
export class SectionView {
  @Field(() => ID, { description: "The plugin." })
  plugin!: string;

  @Field(() => ID, { description: "The section's id within the plugin." })
  id!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => SectionStatus, { description: "Whether it has content." })
  status!: SectionStatus;

  @Field(() => String, {
    nullable: true,
    description: "Why it is unavailable; null when it is not.",
  })
  reason!: string | null;

  @Field(() => [BlockView], { description: "What it shows." })
  blocks!: readonly Block[];
}

/** The sections of every plugin for a programme; one that fails is reported as such, and affects no other. */
export function sectionsOf(host: HostView, programme: Programme): Promise<SectionView[]> {
  return Promise.all(host.sections().map((section) => sectionOf(host, programme, section)));
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
