import { Money, Rating } from "@tranche/plugin-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { PastState, pastStates } from "./past-state.ts";
import { RaidStatus, Risk } from "./risk.ts";
import { rateScore, scoreRisk } from "./risk-rating.ts";

@ObjectType({
  implements: PastState,
  simpleResolvers: true,
  description: "A state that an entry of the RAID log had.",
})
export class RiskState extends PastState {
  @Field(() => Rating, {
    description: "The rating of its score then. How late a dependency was does not count.",
  })
  rating!: Rating;

  @Field(() => Int, {
    nullable: true,
    description: "How likely it was, from 1 (rare) to 5 (almost certain).",
  })
  likelihood!: number | null;

  @Field(() => Int, { nullable: true, description: "Its impact, from 1 (slight) to 5 (severe)." })
  impact!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "What it would have cost if it had occurred.",
  })
  exposure!: number | null;

  @Field(() => RaidStatus, { description: "Whether it needed attention." })
  status!: RaidStatus;

  @Field(() => String, { nullable: true, description: "Its accountable owner, a person or role." })
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
