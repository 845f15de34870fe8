import { FieldResolver, Resolver, Root, registerEnumType } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { Assessment } from "./assessment.ts";
import { ConfidenceScale, scaleOn } from "./confidence-scale.ts";

registerEnumType(ConfidenceScale, {
  name: "ConfidenceScale",
  description: "The scale that confidence in delivery is judged on.",
  valuesConfig: {
    FIVE_POINT: { description: "With AMBER_GREEN and AMBER_RED; in use until March 2021." },
    THREE_POINT: { description: "GREEN, AMBER, RED; in use from April 2021." },
  },
});

@Resolver(() => Programme)
export class ProgrammeConfidenceResolver {
  @FieldResolver(() => [Assessment], {
    description: "Judgements of confidence in its delivery, oldest first.",
  })
  assessments(@Root() programme: Programme) {
    return assessmentsOf(programme);
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "The latest judgement of confidence in its delivery; null when nobody has judged.",
  })
  confidence(@Root() programme: Programme) {
    return confidenceIn(programme);
  }
}

@Resolver(() => Assessment)
export class AssessmentResolver {
  @FieldResolver(() => ConfidenceScale, { description: "The scale in use on its day." })
  scale(@Root() { assessedOn }: Assessment): ConfidenceScale {
    return scaleOn(assessedOn);
  }
}

/** The judgements of a programme, oldest first; of one day, as they were entered. */
export async function assessmentsOf(programme: Programme): Promise<readonly Assessment[]> {
  const { all } = await Reader.of(programme).set(Assessment, programme.ref);
  return all.toSorted((a, b) => compare(a.assessedOn, b.assessedOn) || a.seq - b.seq);
}

/** The latest judgement of a programme, or null. */
export async function confidenceIn(programme: Programme): Promise<Assessment | null> {
  return (await assessmentsOf(programme)).at(-1) ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
