import { derived } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { Assessment } from "./assessment.ts";
import { ConfidenceScale, scaleOn } from "./confidence-scale.ts";

@Resolver(() => Programme)
export class ProgrammeConfidenceResolver {
  @FieldResolver(() => [Assessment], {
    description: "Assessments of its delivery confidence, oldest first.",
  })
  assessments(@Root() programme: Programme) {
    return assessmentsOf(programme);
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "The latest assessment of its delivery confidence; null before the first.",
  })
  confidence(@Root() programme: Programme) {
    return confidenceIn(programme);
  }
}

export const assessmentFields = derived(
  Assessment,
  ({ assessedOn }) => ({ scale: scaleOn(assessedOn) }),
  { scale: [() => ConfidenceScale, "The scale in use on that day."] },
);

/** The assessments of a programme, oldest first; of one day, as they were entered. */
async function assessmentsOf(programme: Programme): Promise<readonly Assessment[]> {
  const { all } = await Reader.of(programme).set(Assessment, programme.ref);
  return all.toSorted((a, b) => compare(a.assessedOn, b.assessedOn) || a.seq - b.seq);
}

/** The latest assessment of a programme, or null. */
export async function confidenceIn(programme: Programme): Promise<Assessment | null> {
  return (await assessmentsOf(programme)).at(-1) ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
