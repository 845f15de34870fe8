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
    return plansOf([...histories.values()].filter((states) => isPlanOf(states, benefit.ref)));
  }
}

function isPlanOf(states: readonly RecordState<BenefitStep>[], benefit: string): boolean {
  return states.some(
    ({ record }) => record?.benefit === benefit && record.kind === ProfileKind.PLANNED,
  );
}

/** The plan as each change left it, from what each step was. */
function plansOf(steps: readonly (readonly RecordState<BenefitStep>[])[]): PlanState[] {
  const states = steps.flatMap((each, step) => each.map((state) => ({ ...state, step })));
  const inForce = new Map<number, BenefitStep>();
  const plans = new Map<number, PlanState>();
  let decision: string | null = null;
  for (const { record, step, ...change } of states.toSorted((a, b) => a.seq - b.seq)) {
    if (record) inForce.set(step, record);
    else inForce.delete(step);
    decision = record?.decision ?? decision;
    plans.set(change.seq, {
      ...{ ...change, decision },
      steps: [...inForce.values()].sort((a, b) => (a.startsIn < b.startsIn ? -1 : 1)),
    });
  }
  return [...plans.values()];
}
