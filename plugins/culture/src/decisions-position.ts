import { Float, field, Int, sumOf, view } from "@tranche/plugin-kit";
import { CultureDecisionSample } from "./decision-sample.ts";
import { evidenceCited, standingSamples } from "./evidence-cited.ts";

@view("How far decisions rest on evidence.")
export class CultureDecisionsPosition {
  @field(() => Int, "Decisions that were reviewed.")
  reviewed!: number;

  @field(() => Int, "Those of them that cite evidence.")
  citing!: number;

  @field(
    () => Float,
    "Decisions that cite evidence, in per cent of those reviewed; null when none was reviewed.",
    "nullable",
  )
  citingShare!: number | null;

  @field(() => [CultureDecisionSample], "The latest sample of each forum.")
  samples!: readonly CultureDecisionSample[];
}

/** How far decisions rest on evidence on a day; null when none was reviewed. */
export function decisionsPosition(
  records: readonly CultureDecisionSample[],
  day: string,
): CultureDecisionsPosition | null {
  const samples = standingSamples(records, day);
  if (samples.length === 0) return null;
  return {
    reviewed: sumOf(samples, ({ reviewed }) => reviewed),
    citing: sumOf(samples, ({ citing }) => citing),
    citingShare: evidenceCited(records, day)?.value ?? null,
    samples,
  };
}
