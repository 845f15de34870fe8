/**
 * The first circle found from one of some nodes, as a walk that ends where it began: ["A", "B", "A"].
 * Null when none can be reached from them.
 *
 * @param next the nodes that a node leads to.
 */
export function circleFrom(
  starts: Iterable<string>,
  next: (node: string) => Iterable<string>,
): string[] | null {
  const done = new Set<string>();
  const walk: string[] = [];
  const visit = (node: string): string[] | null => {
    if (done.has(node)) return null;
    const met = walk.indexOf(node);
    if (met >= 0) return [...walk.slice(met), node];
    walk.push(node);
    for (const follower of next(node)) {
      const circle = visit(follower);
      if (circle) return circle;
    }
    walk.pop();
    done.add(node);
    return null;
  };
  for (const start of starts) {
    const circle = visit(start);
    if (circle) return circle;
  }
  return null;
}
