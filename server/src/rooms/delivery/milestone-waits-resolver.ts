import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Milestone } from "./milestone.ts";
import { isWaiting } from "./milestone-outlook.ts";
import { Risk } from "./risk.ts";

@Resolver(() => Milestone)
export class MilestoneWaitsResolver {
  @FieldResolver(() => [Risk], {
    description: "The dependencies of its programme that are not closed and hold it up.",
  })
  async waitsFor(@Root() milestone: Milestone): Promise<readonly Risk[]> {
    const risks = await Reader.of(milestone).set(Risk, milestone.programme);
    return risks.where("milestone", milestone.ref).filter(isWaiting);
  }
}
