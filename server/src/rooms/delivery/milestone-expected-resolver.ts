import { PlainDay } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Milestone } from "./milestone.ts";
import { milestoneName } from "./milestone-chain.ts";
import { isWaiting, MilestoneOutlook } from "./milestone-outlook.ts";
import { Risk } from "./risk.ts";

/** The day a milestone happened or is expected, by all that it waits for; null when unknown. */
export async function expectedDayOf(milestone: Milestone): Promise<string | null> {
  const { programme, ref } = milestone;
  const expected = await MilestoneOutlook.of(Reader.of(milestone)).expected([programme]);
  return expected(milestoneName(programme, ref));
}

@Resolver(() => Milestone)
export class MilestoneExpectedResolver {
  @FieldResolver(() => PlainDay, {
    nullable: true,
    description:
      "The day it happened or is expected once all that it waits for is looked at, here and in other programmes; never before its own forecast.",
  })
  expectedOn(@Root() milestone: Milestone): Promise<string | null> {
    return expectedDayOf(milestone);
  }

  @FieldResolver(() => [Risk], {
    description: "The dependencies of its programme that hold it up while they are not closed.",
  })
  async waitsFor(@Root() milestone: Milestone): Promise<readonly Risk[]> {
    const risks = await Reader.of(milestone).set(Risk, milestone.programme);
    return risks.where("milestone", milestone.ref).filter(isWaiting);
  }
}
