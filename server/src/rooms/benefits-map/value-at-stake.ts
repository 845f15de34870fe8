import { type Benefit, BenefitClass, BenefitStatus } from "../benefits/benefit.ts";
import { leadingTo } from "../programme/arrow-order.ts";
import type { MapGraph } from "./map-graph.ts";
import { MapNodeKind } from "./map-node-kind.ts";
import type { OwnValue } from "./value-flow.ts";

/** What each benefit of a map brings by itself; none of those that will not be realised. */
export function ownValues({ vertices }: MapGraph): OwnValue[] {
  return [...vertices.values()].flatMap(({ id, kind, record }) =>
    kind === MapNodeKind.BENEFIT ? ownValue(id, record as Benefit) : [],
  );
}

function ownValue(id: string, benefit: Benefit): OwnValue[] {
  const { status, annualValue } = benefit;
  if (status === BenefitStatus.WITHDRAWN || status === BenefitStatus.MISSED) return [];
  const isLoss = benefit.class === BenefitClass.DIS_BENEFIT;
  return [{ id, annual: isLoss && annualValue !== null ? -annualValue : annualValue }];
}

/**
 * The value of all benefits that a node leads to, and of the node itself when it is one, each once
 * and whole. Null when none is known in money.
 *
 * @returns pence of a full year, net of dis-benefits.
 */
export function valueAtStake(graph: MapGraph, node: string): number | null {
  const values = new Map(ownValues(graph).map(({ id, annual }) => [id, annual]));
  const carries = (id: string) =>
    graph.vertices.get(id)?.kind !== MapNodeKind.BENEFIT || values.has(id);
  const back = graph.arrows
    .filter(({ from, to }) => carries(from) && carries(to))
    .map(({ from, to }) => ({ from: to, to: from }));
  const known = [...leadingTo(back, [node])].flatMap((id) => values.get(id) ?? []);
  return known.length > 0 ? known.reduce((sum, annual) => sum + annual, 0) : null;
}
