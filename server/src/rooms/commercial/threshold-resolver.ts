import { field, Money, PlainDay, view } from "@tranche/plugin-kit";
import { Query, Resolver } from "type-graphql";
import {
  AuthorityKind,
  ContractCategory,
  PROCUREMENT_THRESHOLDS,
} from "./procurement-thresholds.ts";

@view(
  "The value from which public procurement rules apply to a kind of body and of contract.",
  "ProcurementThreshold",
)
class ThresholdView {
  @field(
    () => PlainDay,
    "The first day of procurements that it applies to; it ends when the next begins.",
  )
  from!: string;

  @field(() => AuthorityKind, "The kind of body that buys.")
  authority!: AuthorityKind;

  @field(() => ContractCategory, "What the contract is for.")
  category!: ContractCategory;

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
