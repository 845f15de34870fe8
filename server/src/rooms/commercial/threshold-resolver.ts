import { Money, PlainDay } from "@tranche/plugin-kit";
import { Field, ObjectType, Query, Resolver } from "type-graphql";
import { PROCUREMENT_THRESHOLDS } from "./procurement-thresholds.ts";

@ObjectType("ProcurementThreshold", {
  simpleResolvers: true,
  description:
    "The value at which public procurement rules bind a contract for goods or services, from a day on.",
})
class ThresholdView {
  @Field(() => PlainDay, { description: "Its first day; the next one ends it." })
  from!: string;

  @Field(() => Money, { description: "The value." })
  amount!: number;

  @Field(() => Boolean, { description: "Whether a contract is compared with it VAT included." })
  includesVat!: boolean;

  @Field(() => String, { description: "Where it is set." })
  source!: string;
}

@Resolver()
export class ThresholdResolver {
  @Query(() => [ThresholdView], {
    description: "The procurement thresholds that awards are held to, oldest first.",
  })
  procurementThresholds(): readonly ThresholdView[] {
    return PROCUREMENT_THRESHOLDS;
  }
}
