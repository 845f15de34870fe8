import { badInput, Refusal, WHOLE } from "@tranche/plugin-kit";
import { groupBy } from "../../records/record-set.ts";
import { cycleIn } from "../programme/arrow-order.ts";
import type { Arrow, MapGraph, Vertex } from "./map-graph.ts";
import { KINDS_IN_ORDER, MapNodeKind } from "./map-node-kind.ts";

/** A node as a refusal names it: its id with its title. */
export function nodeName({ id, title }: Pick<Vertex, "id" | "title">): string {
  return `${id} "${title}"`;
}

function vertexAt({ vertices }: MapGraph, id: string): Vertex {
  return vertices.get(id) as Vertex;
}

/**
 * What is wrong with one node leading to another, or nothing: an arrow goes to the same or a later
 * kind, and to an objective only from a benefit, which alone can be measured.
 */
export function orderProblem(
  from: Pick<Vertex, "id" | "title" | "kind">,
  to: Pick<Vertex, "id" | "title" | "kind">,
): string | undefined {
  if (from.kind === MapNodeKind.OBJECTIVE)
    return `${nodeName(from)} is an objective, which leads no further. Name what leads to it as from.`;
  if (KINDS_IN_ORDER.indexOf(to.kind) < KINDS_IN_ORDER.indexOf(from.kind))
    return `${nodeName(from)} can't lead back to ${nodeName(to)}: outputs lead to capabilities, these to outcomes, benefits and objectives. Turn it round, or name a later node.`;
  return to.kind === MapNodeKind.OBJECTIVE && from.kind !== MapNodeKind.BENEFIT
    ? `${nodeName(from)} can't lead to ${nodeName(to)} itself: only a benefit shows that an objective is met. Name the benefit between them.`
    : undefined;
}

/** @throws Refusal BAD_INPUT naming both ends of an arrow that leads back. */
export function refuseBackwards(graph: MapGraph): void {
  for (const { from, to } of graph.arrows) {
    const problem = orderProblem(vertexAt(graph, from), vertexAt(graph, to));
    if (problem) throw badInput("to", problem);
  }
}

/** @throws Refusal BAD_INPUT naming the whole cycle, in the order of its arrows. */
export function refuseCycle(graph: MapGraph): void {
  const cycle = cycleIn(graph.arrows);
  if (!cycle) return;
  const way = cycle.map((id) => nodeName(vertexAt(graph, id))).join(" → ");
  throw badInput("to", `${way}: that is a cycle. Leave out one of these links.`);
}

/**
 * Outputs, capabilities and outcomes are on the map for what they lead to.
 *
 * @param field the input that left them without.
 * @throws Refusal BAD_INPUT naming all of them that lead to nothing.
 */
export function refuseOrphans({ vertices, arrows }: MapGraph, field: string): void {
  const leading = new Set(arrows.map(({ from }) => from));
  const orphans = [...vertices.values()].filter(
    ({ id, kind }) =>
      kind !== MapNodeKind.BENEFIT && kind !== MapNodeKind.OBJECTIVE && !leading.has(id),
  );
  if (orphans.length > 0)
    throw badInput(
      field,
      `${orphans.map(nodeName).join(" and ")} would lead to nothing. Name a node that it leads to, or remove it from the map first.`,
    );
}

/** @throws Refusal CONFLICT when two records link the same nodes, so that the share would be ambiguous. */
export function refuseRepeated(graph: MapGraph): void {
  const seen = new Set<string>();
  for (const { from, to } of graph.arrows) {
    const pair = `${from} ${to}`;
    if (seen.has(pair))
      throw new Refusal(
        "CONFLICT",
        `${nodeName(vertexAt(graph, from))} leads to ${nodeName(vertexAt(graph, to))} already. Change the share of that link.`,
        "to",
      );
    seen.add(pair);
  }
}

/**
 * The shares out of one node never add up to more than the whole of it.
 *
 * @param isAsked true of what the change at hand has set; the others were there before.
 * @throws Refusal LIMIT_EXCEEDED naming the node and what is left of it.
 */
export function refuseOvershared<A extends Arrow>(
  { vertices, arrows }: { vertices: MapGraph["vertices"]; arrows: readonly A[] },
  isAsked: (arrow: A) => boolean,
): void {
  for (const [from, onward] of groupBy(arrows, (arrow) => arrow.from)) {
    if (sharedOut(onward) <= WHOLE) continue;
    const left = (WHOLE - sharedOut(onward.filter((arrow) => !isAsked(arrow)))) / 100;
    const asked = sharedOut(onward.filter(isAsked)) / 100;
    throw new Refusal(
      "LIMIT_EXCEEDED",
      `${nodeName(vertices.get(from) as Vertex)} has ${left} per cent left to share out; this asks for ${asked}. Give a smaller share, or lower another of its shares first.`,
      "share",
      { node: from, limit: 100, headroom: left },
    );
  }
}

function sharedOut(arrows: readonly Arrow[]): number {
  return arrows.reduce((sum, { share }) => sum + (share ?? 0), 0);
}
