import { groupBy } from "../../records/record-set.ts";
import { inOrder } from "../programme/arrow-order.ts";
import type { Arrow } from "./map-graph.ts";
import { shareOut } from "./share-out.ts";

/** The value of a benefit by itself, without what leads to it. */
export interface OwnValue {
  readonly id: string;
  /** Pence of a full year: below 0 for a dis-benefit; null for what is not known in money. */
  readonly annual: number | null;
}

/** What flows to one node. */
export interface Inflow<A extends Arrow> {
  /** Pence of a full year, net of dis-benefits; null when nothing that arrives is known. */
  readonly annual: number | null;
  /** Benefits whose value arrives, by id. */
  readonly counted: ReadonlySet<string>;
  /** Benefits of which it is not known what arrives: no value in money, or a split that is not recorded. */
  readonly unknown: ReadonlySet<string>;
  /** The arrows along which value arrives. */
  readonly along: readonly A[];
}

/** Whole pence at each node, arrived from others. */
type PenceByNode = Map<string, number>;

/** An arrow between nodes that carry value, and whether what passes along it is known. */
interface Way<A extends Arrow> {
  readonly arrow: A;
  readonly isKnown: boolean;
}

/**
 * What flows along benefit → benefit → … to each of the nodes asked about. Value is followed from
 * the benefit that brings it and handed on whole or in parts, so that each pound arrives once.
 *
 * @param values the benefits that carry value. An arrow from or to another carries nothing, but
 *   still counts as a way on when it is asked whether a split is known.
 */
export function flowTo<A extends Arrow>(
  values: readonly OwnValue[],
  arrows: readonly A[],
  ends: readonly string[],
): Map<string, Inflow<A>> {
  const own = new Map(values.map(({ id, annual }) => [id, annual]));
  const asked = new Set(ends);
  // Split apart, gains and losses can't round into one another.
  const gains = passOn(own, arrows, (annual) => Math.max(annual, 0));
  const losses = passOn(own, arrows, (annual) => Math.max(-annual, 0));
  const onward = groupBy(arrows, ({ from }) => from);
  const ways = arrows
    .filter(({ from, to }) => own.has(from) && (own.has(to) || asked.has(to)))
    .map((arrow) => ({
      arrow,
      isKnown: arrow.share !== null || onward.get(arrow.from)?.length === 1,
    }));
  const inward = groupBy(ways, ({ arrow }) => arrow.to);
  const isInMoney = (id: string) => own.get(id) != null;
  const carries = (id: string) => isInMoney(id) || gains.has(id) || losses.has(id);
  return new Map(
    ends.map((end) => {
      const { sure, unsure, along } = sourcesOf(end, inward);
      const counted = new Set([...sure].filter(isInMoney));
      const annual = (gains.get(end) ?? 0) - (losses.get(end) ?? 0);
      return [
        end,
        {
          annual: counted.size > 0 ? annual : null,
          counted,
          unknown: new Set([...unsure, ...[...sure].filter((id) => !counted.has(id))]),
          along: along.filter(({ from }) => carries(from)),
        },
      ];
    }),
  );
}

/** What arrives at each node of the part of every value that `partOf` takes. */
function passOn(
  own: ReadonlyMap<string, number | null>,
  arrows: readonly Arrow[],
  partOf: (annual: number) => number,
): PenceByNode {
  const onward = groupBy(arrows, ({ from }) => from);
  const sums: PenceByNode = new Map();
  for (const from of inOrder(arrows)) {
    if (!own.has(from)) continue;
    const through = partOf(own.get(from) ?? 0) + (sums.get(from) ?? 0);
    if (through === 0) continue;
    const out = onward.get(from) ?? [];
    const shares = out.map(({ share }) => share);
    for (const [index, part] of shareOut(through, shares).entries()) {
      const { to } = out[index] as Arrow;
      if (part) sums.set(to, (sums.get(to) ?? 0) + part);
    }
  }
  return sums;
}

/** The nodes that lead to one by known splits alone, and those that do by one that is not known. */
function sourcesOf<A extends Arrow>(end: string, inward: ReadonlyMap<string, readonly Way<A>[]>) {
  const sure = new Set<string>();
  const unsure = new Set<string>();
  const along: A[] = [];
  const seek = [{ node: end, isSure: true }];
  for (const { node, isSure } of seek)
    for (const { arrow, isKnown } of inward.get(node) ?? []) {
      const isStill = isSure && isKnown;
      if (isStill) along.push(arrow);
      const found = isStill ? sure : unsure;
      if (found.has(arrow.from)) continue;
      found.add(arrow.from);
      seek.push({ node: arrow.from, isSure: isStill });
    }
  return { sure, unsure, along };
}
