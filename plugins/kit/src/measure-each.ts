import type { Measured, Metric } from "./metric.ts";
import type { ProgrammeRecord, RecordClass } from "./record.ts";

/**
 * Makes a metric's `computeMany` of a rule over one kind of record, which is asked for once. A
 * programme that the rule finds no value for is left out. A rule over several kinds: `answerEach`.
 *
 * @example
 * computeMany: measureEach(EstatesSite, (sites, day) => shareClosed(sites, day))
 */
export function measureEach<T extends ProgrammeRecord>(
  type: RecordClass<T>,
  rule: (facts: readonly T[], day: string) => Measured | undefined,
): NonNullable<Metric["computeMany"]> {
  return async (programmes, context) => {
    const facts = await context.records(type, programmes);
    return new Map(
      programmes.flatMap((programme) => {
        const value = rule(facts.get(programme) ?? [], context.day);
        return value ? [[programme, value] as const] : [];
      }),
    );
  };
}
