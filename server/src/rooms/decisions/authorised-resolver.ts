import { field, view } from "@tranche/plugin-kit";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Amounts, NOT_RECORDED } from "../programme/amounts.ts";
import { Allocation } from "./allocation.ts";
import { approvedOf } from "./approved-money.ts";
import { Decision, DecisionOutcome } from "./decision.ts";
import { Delegation } from "./delegation.ts";

@view(
  "What a decision authorised, except what a later decision has amended: an allocation or delegation belongs to the decision that last set it. Query an earlier day for what it was before.",
)
export class Authorised {
  @field(() => String, "What was authorised, in words; null when none are recorded.", "nullable")
  scope!: string | null;

  @field(() => Amounts, "Sums approved; null amounts when no money is recorded for it.")
  approved!: Amounts;

  @field(
    () => Amounts,
    "Yearly rates approved, never part of a sum; null amounts when no money is recorded for it.",
  )
  approvedPerYear!: Amounts;

  @field(() => [Allocation], "The money, by purpose and source.")
  allocations!: readonly Allocation[];

  @field(() => [Delegation], "The authority to award.")
  delegations!: readonly Delegation[];

  @field(
    () => Int,
    "The number of lots that its delegations together allow to be awarded; null when none is limited in number.",
    "nullable",
  )
  lotCount!: number | null;
}

@Resolver(() => Decision)
export class AuthorisedResolver {
  @FieldResolver(() => Authorised, {
    nullable: true,
    description: "What it authorised; null while it is open, and when it was refused.",
  })
  async authorised(@Root() decision: Decision): Promise<Authorised | null> {
    if (decision.outcome !== DecisionOutcome.APPROVED) return null;
    const { programme, ref, scope } = decision;
    const reader = Reader.of(decision);
    const [allAllocations, allDelegations] = await Promise.all([
      reader.set(Allocation, programme),
      reader.set(Delegation, programme),
    ]);
    const allocations = allAllocations.where("decision", ref);
    const delegations = allDelegations.where("decision", ref);
    const { sums, perYear } = approvedOf(allocations);
    const hasMoney = allocations.length > 0;
    return {
      scope,
      approved: hasMoney ? sums : NOT_RECORDED,
      approvedPerYear: hasMoney ? perYear : NOT_RECORDED,
      allocations,
      delegations,
      lotCount: lotsOf(delegations),
    };
  }
}

/** The lots that delegations allow together; null when none is limited in number. */
function lotsOf(delegations: readonly Delegation[]): number | null {
  const counts = delegations.map(({ limitCount }) => limitCount).filter((each) => each !== null);
  return counts.length > 0 ? counts.reduce((sum, each) => sum + each) : null;
}
