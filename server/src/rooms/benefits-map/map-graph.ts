import type { ProgrammeRecord } from "@tranche/plugin-kit";
import { groupBy } from "../../records/record-set.ts";
import type { Benefit } from "../benefits/benefit.ts";
import type { BenefitObjective } from "../benefits/benefit-links.ts";
import type { Objective } from "../programme/programme.ts";
import { MapNodeKind, nodeId } from "./map-node-kind.ts";
import type { MapEdge, MapNode } from "./map-records.ts";

/** A node of the map, whatever keeps it. */
export interface Vertex {
  readonly id: string;
  readonly kind: MapNodeKind;
  readonly ref: string;
  readonly title: string;
  readonly record: ProgrammeRecord;
}

/** One node leads to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Whole hundredths of a per cent of what it leads from; null when not recorded. */
  readonly share: number | null;
}

/** An arrow of the map, with what keeps it. */
export interface KeptArrow extends Arrow {
  readonly record: MapEdge | BenefitObjective;
}

/** Everything that a programme's map is put together from. */
export interface MapRecords {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly benefits: readonly Benefit[];
  readonly objectives: readonly Objective[];
  readonly serving: readonly BenefitObjective[];
}

/** A programme's map: its nodes by id, in the order of the map, and its arrows in that order. */
export interface MapGraph {
  readonly vertices: ReadonlyMap<string, Vertex>;
  readonly arrows: readonly KeptArrow[];
}

/** The one graph that the map's own records, benefits and objectives make. */
export function graphOf({ nodes, edges, benefits, objectives, serving }: MapRecords): MapGraph {
  const kinds = new Map(nodes.map(({ ref, kind }) => [ref, kind]));
  const end = (node: string | null, benefit: string | null): string =>
    node === null
      ? nodeId(MapNodeKind.BENEFIT, String(benefit))
      : nodeId(kinds.get(node) as MapNodeKind, node);
  const own = groupBy(nodes, ({ kind }) => kind as MapNodeKind);
  const vertices = [MapNodeKind.OUTPUT, MapNodeKind.CAPABILITY, MapNodeKind.OUTCOME]
    .flatMap((kind) => own.get(kind) ?? [])
    .map((node) => vertexOf(node.kind, node.title, node))
    .concat(benefits.map((benefit) => vertexOf(MapNodeKind.BENEFIT, benefit.title, benefit)))
    .concat(objectives.map((each) => vertexOf(MapNodeKind.OBJECTIVE, each.name, each)));
  const arrows = edges.map((edge) => ({
    from: end(edge.fromNode, edge.fromBenefit),
    to: end(edge.toNode, edge.toBenefit),
    share: edge.share,
    record: edge,
  }));
  const last = serving.map((record) => ({
    from: nodeId(MapNodeKind.BENEFIT, record.benefit),
    to: nodeId(MapNodeKind.OBJECTIVE, record.objective),
    share: record.share,
    record,
  }));
  const places = new Map(vertices.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) as number;
  return {
    vertices: new Map(vertices.map((each) => [each.id, each])),
    arrows: [...arrows, ...last].sort(
      (a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to),
    ),
  };
}

function vertexOf(kind: MapNodeKind, title: string, record: ProgrammeRecord): Vertex {
  return { id: nodeId(kind, record.ref), kind, ref: record.ref, title, record };
}
