import { field, Money, Provenance, view } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { byRef } from "../../records/record-set.ts";
import { Benefit } from "../benefits/benefit.ts";
import { Objective } from "../programme/programme.ts";
import type { KeptArrow, MapGraph } from "./map-graph.ts";
import { MapNodeKind, nodeId } from "./map-node-kind.ts";
import { mapOf } from "./read-map.ts";
import { ownValues } from "./value-at-stake.ts";
import { flowTo, type Inflow } from "./value-flow.ts";

@view("The value of the benefits that lead to an objective.")
export class ObjectiveBenefitValue {
  @field(
    () => Money,
    "The full-year value that flows to it by the shares of the benefits map, net of dis-benefits; null when none is known. Across all objectives each pound is counted once.",
    "nullable",
  )
  annual!: number | null;

  @field(() => [Benefit], "The benefits whose value, or a share of it, is included.")
  counted!: readonly Benefit[];

  @field(
    () => [Benefit],
    "Benefits that lead to it of which the value that arrives is not known: they have none in money, or its split is not recorded. One may be counted for another part.",
  )
  unknown!: readonly Benefit[];

  @field(() => Boolean, "True when an illustrative benefit or link is behind the value.")
  illustrative!: boolean;
}

@Resolver(() => Objective)
export class ObjectiveValueResolver {
  @FieldResolver(() => ObjectiveBenefitValue, {
    description:
      "The full-year value of its programme's benefits that flows to it. A withdrawn or missed benefit contributes nothing.",
  })
  async benefitValue(@Root() objective: Objective): Promise<ObjectiveBenefitValue> {
    const reader = Reader.of(objective);
    const graph = await mapOf(reader, objective.programme);
    const flows = reader.once(graph, () => inflowsOf(graph));
    const flow = flows.get(nodeId(MapNodeKind.OBJECTIVE, objective.ref)) as Inflow<KeptArrow>;
    const counted = benefitsAmong(graph, flow.counted);
    const behind = [...counted, ...flow.along.map(({ record }) => record)];
    return {
      annual: flow.annual,
      counted,
      unknown: benefitsAmong(graph, flow.unknown),
      illustrative: behind.some(({ provenance }) => provenance === Provenance.ILLUSTRATIVE),
    };
  }
}

/** What flows to each objective of a map. */
function inflowsOf(graph: MapGraph): Map<string, Inflow<KeptArrow>> {
  const objectives = [...graph.vertices.values()].filter(
    ({ kind }) => kind === MapNodeKind.OBJECTIVE,
  );
  return flowTo(
    ownValues(graph),
    graph.arrows,
    objectives.map(({ id }) => id),
  );
}

function benefitsAmong({ vertices }: MapGraph, ids: ReadonlySet<string>): Benefit[] {
  return [...ids].map((id) => vertices.get(id)?.record as Benefit).sort(byRef);
}
