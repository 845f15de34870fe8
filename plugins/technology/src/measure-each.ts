import type { Measured, Metric, ProgrammeRecord, RecordClass } from "@tranche/plugin-kit";

/** Works a rule out for many programmes, whose records of one kind it asks for once. */
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
