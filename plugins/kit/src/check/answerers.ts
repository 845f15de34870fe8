import type { Problem } from "../contract-rules.ts";
import type { Plugin } from "../plugin.ts";
import type { ReadContext } from "../read-context.ts";
import { blockProblems } from "./judge-blocks.ts";
import { type Circumstances, measureProblems } from "./judge-measures.ts";

/** What answers for many programmes at once: a facet, a metric or a section. */
export interface Answerer {
  readonly owner: string;
  ask(programmes: readonly string[], context: ReadContext): Promise<unknown>;
  judge(answers: ReadonlyMap<string, unknown>, circumstances: Circumstances): Problem[];
}

/** All of a plugin's answerers. Metrics that are recorded by hand have nothing to ask. */
export function answerersOf({ facets = [], metrics = [], boardPack = [] }: Plugin): Answerer[] {
  return [
    ...facets.map(
      (facet): Answerer => ({
        owner: `Facet "${facet.field}"`,
        ask: (programmes, context) => facet.loadMany(programmes, context),
        judge: () => [],
      }),
    ),
    ...metrics.flatMap((metric): Answerer[] => {
      const owner = `Metric "${metric.key}"`;
      if (!metric.computeMany) return [];
      return [
        {
          owner,
          ask: async (programmes, context) => metric.computeMany?.(programmes, context),
          judge: (answers, circumstances) => measureProblems(owner, answers, circumstances),
        },
      ];
    }),
    ...boardPack.map((section): Answerer => {
      const owner = `Section "${section.id}"`;
      return {
        owner,
        ask: (programmes, context) => section.loadMany(programmes, context),
        judge: (answers) => blockProblems(owner, answers),
      };
    }),
  ];
}
