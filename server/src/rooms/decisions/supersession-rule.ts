import { cycleIn } from "../programme/arrow-order.ts";
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
 * What is wrong with the supersessions of a programme, or nothing. Both decisions must be approvals,
 * the later must not be taken before the earlier, and following them must never lead back to the
 * start.
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
  const cycle = cycleIn(
    pairs.map(({ decision, superseded }) => ({ from: decision, to: superseded })),
  );
  return cycle && `${cycle.join(" supersedes ")}, which is a cycle. Leave one of them out.`;
}

function pairProblem(later: Taken | undefined, earlier: Taken | undefined): string | undefined {
  if (later?.outcome !== DecisionOutcome.APPROVED)
    return `Only an approval supersedes; "${later?.ref}" is not one. Leave earlier decisions out.`;
  if (earlier?.outcome !== DecisionOutcome.APPROVED)
    return `"${earlier?.ref}" was not approved, so there is nothing to supersede. Leave it out.`;
  const [on, from] = [later.decidedOn ?? "", earlier.decidedOn ?? ""];
  return on < from
    ? `"${later.ref}" was decided on ${on}, before "${earlier.ref}" on ${from}. Correct the day, or leave it out.`
    : undefined;
}
