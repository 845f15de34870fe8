import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Benefit } from "../benefits/benefit.ts";
import { Milestone } from "../delivery/milestone.ts";
import { BenefitRange } from "./benefit-range.ts";
import { MilestoneRange } from "./milestone-range.ts";

@Resolver(() => Benefit)
export class BenefitRangeResolver {
  @FieldResolver(() => BenefitRange, {
    nullable: true,
    description: "How uncertain its worth and start are; null while nobody has said.",
  })
  async range(@Root() benefit: Benefit): Promise<BenefitRange | null> {
    return (await Reader.of(benefit).set(BenefitRange, benefit.programme)).get(benefit.ref);
  }
}

@Resolver(() => Milestone)
export class MilestoneRangeResolver {
  @FieldResolver(() => MilestoneRange, {
    nullable: true,
    description: "How uncertain its day is; null while nobody has said.",
  })
  async range(@Root() milestone: Milestone): Promise<MilestoneRange | null> {
    return (await Reader.of(milestone).set(MilestoneRange, milestone.programme)).get(milestone.ref);
  }
}
