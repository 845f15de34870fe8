import { Money, Provenance } from "@tranche/plugin-kit";
import { Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { byRef } from "../../records/record-set.ts";
import { Benefit } from "../benefits/benefit.ts";
import { Objective } from "../programme/programme.ts";
import { worthsOf } from "./benefit-worth.ts";
import type { KeptArrow, MapGraph } from "./map-graph.ts";
import { MapNodeKind, nodeId } from "./map-node-kind.ts";
import { mapOf } from "./read-map.ts";
import { flowTo, type Inflow } from "./value-flow.ts";

@ObjectType({
  simpleResolvers: true,
  description: "What the benefits that lead to an objective are worth to it.",
})
export class ObjectiveBenefitValue {
  @Field(() => Money, {
    nullable: true,
    description:
      "The worth of a full year that flows to it by the shares of the benefits map, dis-benefits taken off; null when none is known. Over all objectives each pound counts once.",
  })
  annual!: number | null;

  @Field(() => [Benefit], { description: "The benefits whose worth, or a share of it, is in it." })
  counted!: readonly Benefit[];

  @Field(() => [Benefit], {
    description:
      "Benefits that lead to it of which it is not known what arrives: they have no worth in money, or nobody has said how theirs is split. One may be counted for another part.",
  })
  unknown!: readonly Benefit[];

  @Field(() => Boolean, {
    description: "True when an invented benefit or an invented link stands behind the worth.",
  })
  illustrative!: boolean;
}

@Resolver(() => Objective)
export class ObjectiveValueResolver {
  @FieldResolver(() => ObjectiveBenefitValue, {
    description:
      "What flows to it of its programme's benefits in a full year. A withdrawn or missed benefit carries nothing.",
  })
  async benefitValue(@Root() objective: Objective): Promise<ObjectiveBenefitValue> {
    const reader = Reader.of(objective);
    const graph = await mapOf(reader, objective.programme);
    const flows = reader.once(graph, () => flowsOf(graph));
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
function flowsOf(graph: MapGraph): Map<string, Inflow<KeptArrow>> {
  const objectives = [...graph.vertices.values()].filter(
    ({ kind }) => kind === MapNodeKind.OBJECTIVE,
  );
  return flowTo(
    worthsOf(graph),
    graph.arrows,
    objectives.map(({ id }) => id),
  );
}

function benefitsAmong({ vertices }: MapGraph, ids: ReadonlySet<string>): Benefit[] {
  return [...ids].map((id) => vertices.get(id)?.record as Benefit).sort(byRef);
}
