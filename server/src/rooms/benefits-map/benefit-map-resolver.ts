import { Money } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Benefit, BenefitStatus } from "../benefits/benefit.ts";
import { Milestone } from "../delivery/milestone.ts";
import { leadingTo } from "../programme/arrow-order.ts";
import { Programme } from "../programme/programme.ts";
import { Workstream } from "../programme/workstream.ts";
import { BenefitMap, type BenefitMapEdge, BenefitMapNode } from "./benefit-map.ts";
import type { KeptArrow, MapGraph, Vertex } from "./map-graph.ts";
import { MapNodeKind } from "./map-node-kind.ts";
import type { MapNode } from "./map-records.ts";
import { mapOf } from "./read-map.ts";
import { valueAtStake } from "./value-at-stake.ts";

@Resolver(() => Programme)
export class ProgrammeBenefitMapResolver {
  @FieldResolver(() => BenefitMap, {
    description: "Its benefits map: how what it delivers leads to its objectives.",
  })
  benefitMap(@Root() programme: Programme): Promise<BenefitMap> {
    return benefitMapOf(Reader.of(programme), programme.ref);
  }
}

@Resolver(() => BenefitMapNode)
export class BenefitMapNodeResolver {
  @FieldResolver(() => Workstream, {
    nullable: true,
    description: "The workstream it belongs to; null when none is recorded, as for a benefit.",
  })
  async workstream(@Root() node: BenefitMapNode) {
    return (await Reader.of(node).set(Workstream, node.programme)).get(node.workstreamRef);
  }

  @FieldResolver(() => Milestone, {
    nullable: true,
    description:
      "For an output, the milestone that marks its delivery; null when none is recorded.",
  })
  async milestone(@Root() node: BenefitMapNode) {
    return (await Reader.of(node).set(Milestone, node.programme)).get(node.milestoneRef);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "The full-year value of all benefits it leads to, including its own for a benefit, each counted once and whole. It is net of dis-benefits and leaves out withdrawn and missed ones; null when none is known. Nodes share benefits, so these values must not be added up.",
  })
  async valueAtStake(@Root() node: BenefitMapNode): Promise<number | null> {
    return valueAtStake(await mapOf(Reader.of(node), node.programme), node.id);
  }
}

/** A programme's map at a Reader's point in time, as the API answers it. */
export async function benefitMapOf(reader: Reader, programme: string): Promise<BenefitMap> {
  const graph = await mapOf(reader, programme);
  const vertices = [...graph.vertices.values()];
  return {
    nodes: vertices.map((vertex) => reader.mark(shownNode(vertex))),
    edges: graph.arrows.map(shownEdge),
    orphans: orphansOf(graph, vertices),
    unsupported: unsupportedOf(graph, vertices),
  };
}

function shownNode({ id, kind, ref, title, record }: Vertex): BenefitMapNode {
  const { programme, revision, source, provenance } = record;
  const { workstream = null, milestone = null } = record as Partial<MapNode>;
  const places = { programme, workstreamRef: workstream, milestoneRef: milestone };
  return { id, kind, ref, title, ...places, revision, source, provenance };
}

function shownEdge({ from, to, share, record }: KeptArrow): BenefitMapEdge {
  const { revision, source, provenance } = record;
  return { from, to, share, revision, source, provenance };
}

function orphansOf({ arrows }: MapGraph, vertices: readonly Vertex[]): string[] {
  const serving = leadingTo(arrows, idsOf(vertices, MapNodeKind.OBJECTIVE));
  return vertices
    .filter(({ id, kind }) => kind === MapNodeKind.BENEFIT && !serving.has(id))
    .filter(({ record }) => (record as Benefit).status !== BenefitStatus.WITHDRAWN)
    .map(({ id }) => id);
}

function unsupportedOf({ arrows }: MapGraph, vertices: readonly Vertex[]): string[] {
  const turned = arrows.map(({ from, to }) => ({ from: to, to: from }));
  const supported = leadingTo(turned, idsOf(vertices, MapNodeKind.OUTPUT));
  return vertices.map(({ id }) => id).filter((id) => !supported.has(id));
}

function idsOf(vertices: readonly Vertex[], kind: MapNodeKind): string[] {
  return vertices.filter((vertex) => vertex.kind === kind).map(({ id }) => id);
}
