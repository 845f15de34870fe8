import { badInput, ChangeInput, Quantity, refuseMore, toDecimal } from "@tranche/plugin-kit";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A range to take back." })
export class RemoveBenefitRangeInput extends ChangeInput {
  @Field(() => ID, { description: "The benefit's ref." })
  benefit!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The range's revision you read; a later one is refused. Left out, none is checked.",
  })
  revision?: number | null;
}

@InputType({ description: "How uncertain a benefit is; it replaces what was said before." })
export class SetBenefitRangeInput extends RemoveBenefitRangeInput {
  @Field(() => Quantity, {
    description: "The least that a full year, or the level, may be, in the benefit's unit.",
  })
  valueLow!: number;

  @Field(() => Quantity, {
    description: "What a full year, or the level, most likely is, in the benefit's unit.",
  })
  valueLikely!: number;

  @Field(() => Quantity, {
    description: "The most that a full year, or the level, may be, in the benefit's unit.",
  })
  valueHigh!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The fewest whole months that it begins later than forecast; 0 if left out.",
  })
  monthsLow?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The likely whole months that it begins later; monthsLow if left out.",
  })
  monthsLikely?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The most whole months that it begins later; monthsLikely if left out.",
  })
  monthsHigh?: number | null;
}

/**
 * The facts that an input states, with what it left out.
 *
 * @throws Refusal BAD_INPUT naming the one that is out of order.
 */
export function inOrder(input: SetBenefitRangeInput) {
  const { valueLow, valueLikely, valueHigh } = input;
  refuseLower({ valueLow, valueLikely }, "valueLikely", "valueLow");
  refuseLower({ valueLikely, valueHigh }, "valueHigh", "valueLikely");
  const monthsLow = input.monthsLow ?? 0;
  const monthsLikely = input.monthsLikely ?? monthsLow;
  const monthsHigh = input.monthsHigh ?? monthsLikely;
  const months = { monthsLow, monthsLikely, monthsHigh };
  refuseMore(months, "monthsLow", "monthsLikely");
  refuseMore(months, "monthsLikely", "monthsHigh");
  return { valueLow, valueLikely, valueHigh, ...months };
}

function refuseLower<K extends string>(stated: Record<K, number>, higher: K, lower: K): void {
  if (stated[higher] < stated[lower])
    throw badInput(
      higher,
      `${toDecimal(stated[higher])} is less than ${lower}, which is ${toDecimal(stated[lower])}. Correct one of them.`,
    );
}
