import { PlainDay, Quantity } from "@tranche/plugin-kit";
import { Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Decision } from "../decisions/decision.ts";
import { PastState, pastStates } from "../delivery/past-state.ts";
import { Benefit, BenefitStatus } from "./benefit.ts";

@ObjectType({ simpleResolvers: true, description: "A value of a benefit on a day." })
class BenefitLevel {
  @Field(() => Quantity, {
    description: "In the benefit's unit: a year's worth when it accrues, else the level.",
  })
  value!: number;

  @Field(() => PlainDay, { nullable: true, description: "The day it is of; null when not said." })
  on!: string | null;

  @Field(() => Decision, {
    nullable: true,
    description: "The decision that set it; null while it is the first one.",
  })
  decision!: Decision | null;
}

@ObjectType({
  implements: PastState,
  simpleResolvers: true,
  description: "How a benefit stood.",
})
class BenefitState extends PastState {
  @Field(() => BenefitStatus, { description: "How far it had come." })
  status!: BenefitStatus;

  @Field(() => Quantity, { nullable: true, description: "Its baseline." })
  baselineValue!: number | null;

  @Field(() => PlainDay, { nullable: true, description: "The day of its baseline." })
  baselineOn!: string | null;

  @Field(() => Quantity, { nullable: true, description: "Its target." })
  targetValue!: number | null;

  @Field(() => PlainDay, { nullable: true, description: "The day of its target." })
  targetOn!: string | null;
}

@Resolver(() => Benefit)
export class BenefitValuesResolver {
  @FieldResolver(() => BenefitLevel, {
    nullable: true,
    description: "What was there before the change; null when not known.",
  })
  baseline(@Root() benefit: Benefit): Promise<BenefitLevel | null> {
    const { baselineValue, baselineOn, baselineDecision } = benefit;
    return level(benefit, baselineValue, baselineOn, baselineDecision);
  }

  @FieldResolver(() => BenefitLevel, {
    nullable: true,
    description: "What is sought; null when not set.",
  })
  target(@Root() benefit: Benefit): Promise<BenefitLevel | null> {
    const { targetValue, targetOn, targetDecision } = benefit;
    return level(benefit, targetValue, targetOn, targetDecision);
  }

  @FieldResolver(() => [BenefitState], {
    description: "Every state it had up to the instant looked at, oldest first.",
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

async function level(
  benefit: Benefit,
  value: number | null,
  on: string | null,
  decision: string | null,
): Promise<BenefitLevel | null> {
  if (value === null) return null;
  const decisions = await Reader.of(benefit).set(Decision, benefit.programme);
  return { value, on, decision: decisions.get(decision) };
}
