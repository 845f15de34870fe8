import type { Measured, Metric, ProgrammeRecord, RecordClass } from "@tranche/plugin-kit";

/**
 * Makes a metric's `computeMany` of a rule: one request for the records of all programmes, then
 * the rule for each. A programme that the rule finds no value for is left out.
 */
export function measuring<T extends ProgrammeRecord>(
  type: RecordClass<T>,
  rule: (records: readonly T[], day: string) => Measured | undefined,
): NonNullable<Metric["computeMany"]> {
  return async (programmes, context) => {
    const records = await context.records(type, programmes);
    return new Map(
      programmes.flatMap((programme) => {
        const measured = rule(records.get(programme) ?? [], context.day);
        return measured ? [[programme, measured] as const] : [];
      }),
    );
  };
}
