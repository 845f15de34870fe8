import { field, Money, PlainDay, view } from "@tranche/plugin-kit";
import { Query, Resolver } from "type-graphql";
import { PROCUREMENT_THRESHOLDS } from "./procurement-thresholds.ts";

@view(
  "The value from which public procurement rules apply to a contract for goods or services.",
  "ProcurementThreshold",
)
class ThresholdView {
  @field(() => PlainDay, "Its first day in force; it ends when the next begins.")
  from!: string;

  @field(() => Money, "The value at or above which they apply.")
  amount!: number;

  @field(() => Boolean, "Whether a contract is compared with it VAT included.")
  includesVat!: boolean;

  @field(() => String, "The regulation or notice that sets it.")
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
