import { PlainDay } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Milestone } from "./milestone.ts";
import { milestoneName } from "./milestone-chain.ts";
import { isWaiting, MilestoneOutlook } from "./milestone-outlook.ts";
import { Risk } from "./risk.ts";

/** The day a milestone was met or is expected, given all that it waits for; null when unknown. */
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
      "The day it was met, or is expected once all that it waits for, here and in other programmes, is taken into account; never before its own forecast. Null when not known.",
  })
  expectedOn(@Root() milestone: Milestone): Promise<string | null> {
    return expectedDayOf(milestone);
  }

  @FieldResolver(() => [Risk], {
    description: "The dependencies of its programme that are not closed and hold it up.",
  })
  async waitsFor(@Root() milestone: Milestone): Promise<readonly Risk[]> {
    const risks = await Reader.of(milestone).set(Risk, milestone.programme);
    return risks.where("milestone", milestone.ref).filter(isWaiting);
  }
}
