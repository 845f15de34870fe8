import { derived, field, PlainDay, Quantity, view } from "@tranche/plugin-kit";
import { FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Decision } from "../decisions/decision.ts";
import { PastState, pastStates } from "../delivery/past-state.ts";
import { Benefit, BenefitStatus } from "./benefit.ts";

@view("A value of a benefit on a day.")
class BenefitLevel {
  @field(
    () => Quantity,
    "In the benefit's unit: that of a full year when it accrues, else the level.",
  )
  value!: number;

  @field(() => PlainDay, "The day of the value; null when not recorded.", "nullable")
  on!: string | null;

  @field(() => Decision, "The decision that set it; null while it is the first one.", "nullable")
  decision!: Decision | null;
}

@ObjectType({
  implements: PastState,
  simpleResolvers: true,
  description: "A past state of a benefit.",
})
class BenefitState extends PastState {
  @field(() => BenefitStatus, "Its status.")
  status!: BenefitStatus;

  @field(() => Quantity, "Its baseline.", "nullable")
  baselineValue!: number | null;

  @field(() => PlainDay, "The day of its baseline.", "nullable")
  baselineOn!: string | null;

  @field(() => Quantity, "Its target.", "nullable")
  targetValue!: number | null;

  @field(() => PlainDay, "The day of its target.", "nullable")
  targetOn!: string | null;
}

/** What a benefit's value was before the change, and what it is to become. */
export const benefitLevels = derived(Benefit, levelsOf, {
  baseline: [
    () => BenefitLevel,
    "Its value before the change; null when not recorded.",
    "nullable",
  ],
  target: [() => BenefitLevel, "The value it is to reach; null when not set.", "nullable"],
});

@Resolver(() => Benefit)
export class BenefitHistoryResolver {
  @FieldResolver(() => [BenefitState], {
    description: "Every state it had up to the instant asked about, oldest first.",
  })
  async history(@Root() benefit: Benefit): Promise<BenefitState[]> {
    const histories = await Reader.of(benefit).history(Benefit, benefit.programme);
    return pastStates(histories.get(benefit.ref) ?? [], (then) => ({
      status: then.status,
      baselineValue: then.baselineValue,
      baselineOn: then.baselineOn,
      targetValue: then.targetValue,
      targetOn: then.targetOn,
    }));
  }
}

async function levelsOf(benefit: Benefit) {
  const decisions = await Reader.of(benefit).set(Decision, benefit.programme);
  const level = (value: number | null, on: string | null, decision: string | null) =>
    value === null ? null : { value, on, decision: decisions.get(decision) };
  return {
    baseline: level(benefit.baselineValue, benefit.baselineOn, benefit.baselineDecision),
    target: level(benefit.targetValue, benefit.targetOn, benefit.targetDecision),
  };
}
