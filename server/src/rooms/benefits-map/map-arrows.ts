import { badInput, Refusal } from "@tranche/plugin-kit";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { BenefitObjective } from "../benefits/benefit-links.ts";
import type { KeptArrow, MapGraph, Vertex } from "./map-graph.ts";
import { MapNodeKind, namedNode } from "./map-node-kind.ts";
import { MapEdge } from "./map-records.ts";
import { orderProblem } from "./map-rules.ts";

/**
 * A node that a caller named by its id.
 *
 * @param field the input that names it.
 * @throws Refusal BAD_INPUT when the map has no such node.
 */
export function vertexNamed({ vertices }: MapGraph, field: string, id: string): Vertex {
  const { kind, ref } = namedNode(field, id);
  const found = vertices.get(id);
  if (found) return found;
  throw badInput(
    field,
    `There is no ${kind} "${ref}" on the map. Query benefitMap for the ids of its nodes.`,
  );
}

/** The arrow from one node to another, if there is one. */
export function arrowBetween({ arrows }: MapGraph, from: Vertex, to: Vertex) {
  return arrows.find((arrow) => arrow.from === from.id && arrow.to === to.id);
}

/**
 * Lets one node lead to another, or sets the share of what does.
 *
 * @param share whole hundredths of a per cent; null when not recorded.
 * @throws Refusal BAD_INPUT when an arrow can't go that way.
 */
export async function addArrow(
  transaction: ChangeTransaction,
  from: Vertex,
  to: Vertex,
  share: number | null,
): Promise<void> {
  const problem = orderProblem(from, to);
  if (problem) throw badInput("to", problem);
  if (to.kind === MapNodeKind.OBJECTIVE) {
    const ref = nextRef("BO", await transaction.all(BenefitObjective));
    const ends = { benefit: from.ref, objective: to.ref };
    await transaction.create(BenefitObjective, { ref, ...ends, share });
    return;
  }
  const ref = nextRef("ME", await transaction.all(MapEdge));
  const [fromNode, fromBenefit] = columnsOf(from);
  const [toNode, toBenefit] = columnsOf(to);
  await transaction.create(MapEdge, { ref, fromNode, fromBenefit, toNode, toBenefit, share });
}

/** An end as the two columns that keep it. */
function columnsOf({ kind, ref }: Vertex): [node: string | null, benefit: string | null] {
  return kind === MapNodeKind.BENEFIT ? [null, ref] : [ref, null];
}

/** Sets the share of what leads from one node to another. */
export async function setShare(
  transaction: ChangeTransaction,
  { record }: KeptArrow,
  share: number | null,
  seen: number | null,
): Promise<void> {
  if ("toNode" in record) await transaction.update(MapEdge, record.ref, seen, { share });
  else await transaction.update(BenefitObjective, record.ref, seen, { share });
}

/** Takes an arrow off the map. */
export async function removeArrow(
  transaction: ChangeTransaction,
  { record }: KeptArrow,
  seen: number | null = null,
): Promise<void> {
  if ("toNode" in record) await transaction.remove(MapEdge, record.ref, seen);
  else await transaction.remove(BenefitObjective, record.ref, seen);
}

/** @throws Refusal NOT_FOUND: what leads from one node to another is to be changed, and isn't there. */
export function noArrow(from: Vertex, to: Vertex): Refusal {
  return new Refusal(
    "NOT_FOUND",
    `${from.id} does not lead to ${to.id}. Query benefitMap for what leads where.`,
    "to",
  );
}
