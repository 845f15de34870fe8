import { Money, Rating } from "@tranche/plugin-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { PastState, pastStates } from "./past-state.ts";
import { RaidStatus, Risk } from "./risk.ts";
import { rateScore, scoreRisk } from "./risk-rating.ts";

@ObjectType({
  implements: PastState,
  simpleResolvers: true,
  description: "How an entry of the RAID log stood.",
})
export class RiskState extends PastState {
  @Field(() => Rating, {
    description: "The colour of its score then. Of a dependency, how late it was is not looked up.",
  })
  rating!: Rating;

  @Field(() => Int, { nullable: true, description: "How likely it was, 1 to 5." })
  likelihood!: number | null;

  @Field(() => Int, { nullable: true, description: "How hard it would have struck, 1 to 5." })
  impact!: number | null;

  @Field(() => Money, { nullable: true, description: "What it would have cost." })
  exposure!: number | null;

  @Field(() => RaidStatus, { description: "Whether it called for attention." })
  status!: RaidStatus;

  @Field(() => String, { nullable: true, description: "Who answered for it." })
  owner!: string | null;
}

/** Every state that an entry had up to its Reader's point in time, oldest first. */
export async function statesOf(risk: Risk): Promise<RiskState[]> {
  const histories = await Reader.of(risk).history(Risk, risk.programme);
  return pastStates(histories.get(risk.ref) ?? [], (then) => ({
    rating: rateScore(scoreRisk(then)),
    likelihood: then.likelihood,
    impact: then.impact,
    exposure: then.exposure,
    status: then.status,
    owner: then.owner,
  }));
}
