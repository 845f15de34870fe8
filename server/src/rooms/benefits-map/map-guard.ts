import type { RoomGuard } from "../../records/guard.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Benefit } from "../benefits/benefit.ts";
import { BenefitObjective } from "../benefits/benefit-links.ts";
import { Objective } from "../programme/programme.ts";
import { graphOf, type KeptArrow, type MapGraph } from "./map-graph.ts";
import { MapEdge, MapNode } from "./map-records.ts";
import {
  refuseBackwards,
  refuseCycle,
  refuseOrphans,
  refuseOvershared,
  refuseRepeated,
} from "./map-rules.ts";

/** A programme's map as a change has left it so far. */
export async function mapWithin(transaction: ChangeTransaction): Promise<MapGraph> {
  return graphOf({
    nodes: await transaction.all(MapNode),
    edges: await transaction.all(MapEdge),
    benefits: await transaction.all(Benefit),
    objectives: await transaction.all(Objective),
    serving: await transaction.all(BenefitObjective),
  });
}

/**
 * Holds a programme's map to its rules, whoever writes: it goes one way, has no cycle, leaves no
 * node that leads to nothing, and shares out no more than the whole of any.
 */
export const mapGuard: RoomGuard = {
  tables: ["map_node", "map_edge", "benefit_objective"],
  async check(transaction) {
    const graph = await mapWithin(transaction);
    refuseBackwards(graph);
    refuseRepeated(graph);
    refuseCycle(graph);
    refuseOrphans(graph, "leadsTo");
    refuseOvershared(graph, isSetBy(transaction));
  },
};

/** Tells the arrows that a change has set from those that were there before. */
function isSetBy({ versions }: ChangeTransaction): (arrow: KeptArrow) => boolean {
  const key = (entity: string, ref: string) => JSON.stringify([entity, ref]);
  const touched = new Set(versions.map(({ entity, ref }) => key(entity, ref)));
  return ({ record }) =>
    touched.has(key("toNode" in record ? "map_edge" : "benefit_objective", record.ref));
}
