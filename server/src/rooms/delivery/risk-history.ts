import { field, Money, Rating } from "@tranche/plugin-kit";
import { Int, ObjectType } from "type-graphql";
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
  @field(() => Rating, "The rating of its score then. How late a dependency was does not count.")
  rating!: Rating;

  @field(() => Int, "How likely it was, from 1 (rare) to 5 (almost certain).", "nullable")
  likelihood!: number | null;

  @field(() => Int, "Its impact, from 1 (slight) to 5 (severe).", "nullable")
  impact!: number | null;

  @field(() => Money, "What it would have cost if it had occurred.", "nullable")
  exposure!: number | null;

  @field(() => RaidStatus, "Whether it needed attention.")
  status!: RaidStatus;

  @field(() => String, "Its accountable owner, a person or role.", "nullable")
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
