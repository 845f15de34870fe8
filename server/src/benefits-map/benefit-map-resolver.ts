import { FieldResolver, Resolver, Root } from "type-graphql";
import { Benefit, BenefitStatus } from "../benefits/benefit.ts";
import { Milestone } from "../programme/milestone.ts";
import { Programme } from "../programme/programme.ts";
import { Workstream } from "../programme/workstream.ts";
import { Reader } from "../records/reader.ts";
import type { RecordSet } from "../records/record-set.ts";
import { leadingTo } from "./arrow-order.ts";
import { BenefitMap, type BenefitMapEdge, type BenefitMapNode } from "./benefit-map.ts";
import type { KeptArrow, MapGraph, Vertex } from "./map-graph.ts";
import { MapNodeKind } from "./map-node-kind.ts";
import type { MapNode } from "./map-records.ts";
import { mapOf } from "./read-map.ts";

@Resolver(() => Programme)
export class ProgrammeBenefitMapResolver {
  @FieldResolver(() => BenefitMap, {
    description: "Its benefits map: what it delivers, and how that leads to its objectives.",
  })
  benefitMap(@Root() programme: Programme): Promise<BenefitMap> {
    return benefitMapOf(Reader.of(programme), programme.ref);
  }
}

/** A programme's map at a Reader's point in time, as the API answers it. */
export async function benefitMapOf(reader: Reader, programme: string): Promise<BenefitMap> {
  const [graph, workstreams, milestones] = await Promise.all([
    mapOf(reader, programme),
    reader.set(Workstream, programme),
    reader.set(Milestone, programme),
  ]);
  const vertices = [...graph.vertices.values()];
  return {
    nodes: vertices.map((vertex) => nodeOf(vertex, workstreams, milestones)),
    edges: graph.arrows.map(edgeOf),
    orphans: orphansOf(graph, vertices),
    unsupported: unsupportedOf(graph, vertices),
  };
}

function nodeOf(
  { id, kind, ref, title, record }: Vertex,
  workstreams: RecordSet<Workstream>,
  milestones: RecordSet<Milestone>,
): BenefitMapNode {
  const { revision, source, provenance } = record;
  const { workstream = null, milestone = null } = record as Partial<MapNode>;
  const places = { workstream: workstreams.get(workstream), milestone: milestones.get(milestone) };
  return { id, kind, ref, title, ...places, revision, source, provenance };
}

function edgeOf({ from, to, share, record }: KeptArrow): BenefitMapEdge {
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
