import { isDay } from "../calendar.ts";
import { type Problem, problem } from "../contract-rules.ts";
import { isObject, type Loose, spelled } from "../manifest-shape.ts";
import type { Measured } from "../metric.ts";

/** In which circumstances something was answered. */
export interface Circumstances {
  /** None of the programmes asked for has any facts. */
  readonly bare: boolean;
  /** The answer was made from records. */
  readonly read: boolean;
  /** The day looked at. */
  readonly day: string;
}

/** The first thing that is wrong with what a metric answers. */
export function measureProblems(
  owner: string,
  answers: ReadonlyMap<string, unknown>,
  circumstances: Circumstances,
): Problem[] {
  for (const [programme, measured] of answers) {
    const wrong = judge(`${owner} for ${programme}`, measured, circumstances);
    if (wrong) return [wrong];
  }
  return [];
}

function judge(
  owner: string,
  measured: unknown,
  { bare, read, day }: Circumstances,
): Problem | undefined {
  const { value, observedOn } = (isObject(measured) ? measured : {}) as Loose<Measured>;
  const invented = problem(
    "missing-is-not-zero",
    `${owner}, which has no facts, answers ${spelled(value)}. Leave it out: no data is not a measure.`,
  );
  if (bare && (value === 0 || Number.isNaN(value))) return invented;
  if (!Number.isFinite(value))
    return problem(
      "measure-not-finite",
      `${owner} answers ${spelled(value)}. Answer a finite number as value, or leave it out.`,
    );
  if (!isDay(observedOn) || observedOn > day)
    return problem(
      "measure-undated",
      `${owner} is observed on ${spelled(observedOn)}, looked at on ${day}. Give the day of its facts, not after context.day.`,
    );
  // What was worked out from no records at all was made up; other sources may know better.
  return bare && read ? invented : undefined;
}
