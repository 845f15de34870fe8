import { groupBy } from "../../records/record-set.ts";

// Written here because the maintained graph libraries (graphology, @dagrejs/graphlib) say
// that there is a cycle, or which nodes are in it, but not the way round it.

/** An arrow from one node to another. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Nodes taken off a graph from its ends: each after all those it leads to. */
interface Peeled {
  readonly lastFirst: readonly string[];
  /** Those that lead into a cycle; none when there is no cycle. */
  readonly left: ReadonlySet<string>;
}

function peel(arrows: readonly Ends[]): Peeled {
  const inward = groupBy(arrows, ({ to }) => to);
  const open = new Map<string, number>();
  for (const { from, to } of arrows) {
    open.set(from, (open.get(from) ?? 0) + 1);
    open.set(to, open.get(to) ?? 0);
  }
  const lastFirst = [...open].filter(([, onward]) => onward === 0).map(([node]) => node);
  for (const node of lastFirst) {
    open.delete(node);
    for (const { from } of inward.get(node) ?? []) {
      const onward = (open.get(from) as number) - 1;
      open.set(from, onward);
      // The loop goes on with what is added to its list meanwhile.
      if (onward === 0) lastFirst.push(from);
    }
  }
  return { lastFirst, left: new Set(open.keys()) };
}

/** The nodes that arrows join, each before all those it leads to; a cycle's are left out. */
export function inOrder(arrows: readonly Ends[]): string[] {
  return peel(arrows).lastFirst.toReversed();
}

/** The nodes of a cycle in the order of its arrows, the first of them again at the end. */
export function cycleIn(arrows: readonly Ends[]): string[] | undefined {
  const { left } = peel(arrows);
  const onward = groupBy(arrows, ({ from }) => from);
  const path = new Set<string>();
  let [node] = left;
  while (node !== undefined && !path.has(node)) {
    path.add(node);
    node = onward.get(node)?.find(({ to }) => left.has(to))?.to;
  }
  if (node === undefined) return undefined;
  const way = [...path];
  return [...way.slice(way.indexOf(node)), node];
}

/** All nodes from which arrows lead to one of those given, and those given. */
export function leadingTo(arrows: readonly Ends[], ends: readonly string[]): Set<string> {
  const inward = groupBy(arrows, ({ to }) => to);
  const found = new Set(ends);
  for (const node of found) for (const { from } of inward.get(node) ?? []) found.add(from);
  return found;
}
