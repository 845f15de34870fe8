import type { Reader } from "../../records/reader.ts";
import { Benefit } from "../benefits/benefit.ts";
import { BenefitObjective } from "../benefits/benefit-links.ts";
import { Objective } from "../programme/programme.ts";
import { graphOf, type MapGraph } from "./map-graph.ts";
import { MapEdge, MapNode } from "./map-records.ts";

const MAPS = {};

/** A programme's map at a Reader's point in time, put together once for whoever asks. */
export function mapOf(reader: Reader, programme: string): Promise<MapGraph> {
  const maps = reader.once(MAPS, () => new Map<string, Promise<MapGraph>>());
  const map = maps.get(programme) ?? readMap(reader, programme);
  maps.set(programme, map);
  return map;
}

async function readMap(reader: Reader, programme: string): Promise<MapGraph> {
  const [nodes, edges, benefits, objectives, serving] = await Promise.all([
    reader.set(MapNode, programme),
    reader.set(MapEdge, programme),
    reader.set(Benefit, programme),
    reader.set(Objective, programme),
    reader.set(BenefitObjective, programme),
  ]);
  return graphOf({
    nodes: nodes.all,
    edges: edges.all,
    benefits: benefits.all,
    objectives: objectives.all,
    serving: serving.all,
  });
}
