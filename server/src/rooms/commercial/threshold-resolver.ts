import { Money, PlainDay } from "@tranche/plugin-kit";
import { Field, ObjectType, Query, Resolver } from "type-graphql";
import { PROCUREMENT_THRESHOLDS } from "./procurement-thresholds.ts";

@ObjectType("ProcurementThreshold", {
  simpleResolvers: true,
  description:
    "The value from which public procurement rules apply to a contract for goods or services.",
})
class ThresholdView {
  @Field(() => PlainDay, { description: "Its first day in force; it ends when the next begins." })
  from!: string;

  @Field(() => Money, { description: "The value at or above which they apply." })
  amount!: number;

  @Field(() => Boolean, { description: "Whether a contract is compared with it VAT included." })
  includesVat!: boolean;

  @Field(() => String, { description: "The regulation or notice that sets it." })
  source!: string;
}

@Resolver()
export class ThresholdResolver {
  @Query(() => [ThresholdView], {
    description: "The procurement thresholds that apply to awards, oldest first.",
  })
  procurementThresholds(): readonly ThresholdView[] {
    return PROCUREMENT_THRESHOLDS;
  }
}
