import { Money } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Allocation, CapitalPlanLine, FundingSource } from "./allocation.ts";
import { remainingOf } from "./approved-money.ts";
import { Decision } from "./decision.ts";

@Resolver(() => Allocation)
export class AllocationResolver {
  @FieldResolver(() => FundingSource, {
    nullable: true,
    description: "Where the money comes from.",
  })
  async fundedBy(@Root() allocation: Allocation) {
    const sources = await Reader.of(allocation).set(FundingSource, allocation.programme);
    return sources.get(allocation.fundingSource);
  }

  @FieldResolver(() => CapitalPlanLine, {
    nullable: true,
    description: "The line of the capital plan that it draws on.",
  })
  async drawnFrom(@Root() allocation: Allocation) {
    const lines = await Reader.of(allocation).set(CapitalPlanLine, allocation.programme);
    return lines.get(allocation.drawnFrom);
  }

  @FieldResolver(() => Decision, { nullable: true, description: "The decision that approved it." })
  async decision(@Root() allocation: Allocation) {
    const decisions = await Reader.of(allocation).set(Decision, allocation.programme);
    return decisions.get(allocation.decision);
  }
}

@Resolver(() => CapitalPlanLine)
export class CapitalPlanLineResolver {
  @FieldResolver(() => Money, { nullable: true, description: "The budget less what was drawn." })
  async remaining(@Root() line: CapitalPlanLine) {
    const allocations = await Reader.of(line).set(Allocation, line.programme);
    return remainingOf(line.budget, allocations.where("drawnFrom", line.ref));
  }
}
