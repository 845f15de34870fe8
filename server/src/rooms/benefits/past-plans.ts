import { field, Month, Quantity, view } from "@tranche/plugin-kit";
import { FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import type { RecordState } from "../../records/record-history.ts";
import { PastState } from "../delivery/past-state.ts";
import { Benefit } from "./benefit.ts";
import { BenefitStep, ProfileKind } from "./benefit-values.ts";

@view("A step of a plan that a benefit had.")
class PlannedStep {
  @field(() => Month, "The first month to which the value applies.")
  startsIn!: string;

  @field(
    () => Quantity,
    "The value in the benefit's unit: that of a full year when it accrues, else the level.",
  )
  value!: number;
}

@ObjectType("PlanState", {
  implements: PastState,
  simpleResolvers: true,
  description: "A plan that a benefit had, and the change that set it.",
})
class PlanState extends PastState {
  @field(() => [PlannedStep], "Its steps, first month first.")
  steps!: PlannedStep[];

  @field(() => ID, "The ref of the decision that set it; null while none was needed.", "nullable")
  decision!: string | null;
}

@Resolver(() => Benefit)
export class PastPlansResolver {
  @FieldResolver(() => [PlanState], {
    description: "Every plan it had up to the instant looked at, oldest first.",
  })
  async planHistory(@Root() benefit: Benefit): Promise<PlanState[]> {
    const histories = await Reader.of(benefit).history(BenefitStep, benefit.programme);
    return plansOf([...histories.values()], benefit.ref);
  }
}

/**
 * The plan as each change left it, from what each step was. A ref that is given again may have been
 * another benefit's step, or a forecast, before.
 */
function plansOf(
  histories: readonly (readonly RecordState<BenefitStep>[])[],
  benefit: string,
): PlanState[] {
  const states = histories.flatMap((each, step) => each.map((state) => ({ ...state, step })));
  const inForce = new Map<number, BenefitStep>();
  const plans = new Map<number, PlanState>();
  for (const { record, step, ...change } of states.toSorted((a, b) => a.seq - b.seq)) {
    const isOwn = record?.benefit === benefit && record.kind === ProfileKind.PLANNED;
    if (!isOwn && !inForce.has(step)) continue;
    if (isOwn) inForce.set(step, record);
    else inForce.delete(step);
    const decision = (isOwn ? record.decision : null) ?? plans.get(change.seq)?.decision ?? null;
    plans.set(change.seq, {
      ...{ ...change, decision },
      steps: [...inForce.values()].sort((a, b) => (a.startsIn < b.startsIn ? -1 : 1)),
    });
  }
  return [...plans.values()];
}
