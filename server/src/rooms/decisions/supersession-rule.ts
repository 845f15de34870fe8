import { DecisionOutcome } from "./decision.ts";

interface Pair {
  readonly decision: string;
  readonly superseded: string;
}

interface Taken {
  readonly ref: string;
  readonly decidedOn: string | null;
  readonly outcome: DecisionOutcome | null;
}

/**
 * What is wrong with the supersessions of a programme, or nothing. Both decisions are approvals, the
 * later was not taken before the earlier, and following them never leads back to the start.
 */
export function supersessionProblem(
  pairs: readonly Pair[],
  decisions: readonly Taken[],
): string | undefined {
  const taken = new Map(decisions.map((decision) => [decision.ref, decision]));
  for (const { decision, superseded } of pairs) {
    const problem = pairProblem(taken.get(decision), taken.get(superseded));
    if (problem) return problem;
  }
  const circle = circleIn(pairs);
  return circle && `${circle.join(" supersedes ")}: that is a circle. Leave one of them out.`;
}

function pairProblem(later: Taken | undefined, earlier: Taken | undefined): string | undefined {
  if (later?.outcome !== DecisionOutcome.APPROVED)
    return `Only an approval supersedes; "${later?.ref}" is none. Leave earlier decisions as they stand.`;
  if (earlier?.outcome !== DecisionOutcome.APPROVED)
    return `"${earlier?.ref}" was not approved, so there is nothing to supersede. Leave it out.`;
  const [on, from] = [later.decidedOn ?? "", earlier.decidedOn ?? ""];
  return on < from
    ? `"${later.ref}" was decided on ${on}, before "${earlier.ref}" on ${from}. Correct the day, or leave it out.`
    : undefined;
}

/** The decisions of a circle, the first of them again at the end. */
function circleIn(pairs: readonly Pair[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { decision, superseded } of pairs)
    next.set(decision, [...(next.get(decision) ?? []), superseded]);
  const cleared = new Set<string>();
  const walk = (ref: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(ref)) return [...path.slice(path.indexOf(ref)), ref];
    if (cleared.has(ref)) return undefined;
    for (const each of next.get(ref) ?? []) {
      const circle = walk(each, [...path, ref]);
      if (circle) return circle;
    }
    cleared.add(ref);
    return undefined;
  };
  for (const start of next.keys()) {
    const circle = walk(start, []);
    if (circle) return circle;
  }
  return undefined;
}
