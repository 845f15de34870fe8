import {
  answering,
  badInput,
  field,
  forEachItem,
  ID,
  InputType,
  PartInput,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Decision, Recommendation } from "./decision.ts";
import { derivedRef } from "./derived-ref.ts";

@InputType({ description: "Something that a decision is asked to approve." })
class DecisionRecommendationInput extends stating(
  Recommendation,
  { except: ["decision"] },
  PartInput,
) {
  @field(
    () => ID,
    'Its ref; unless given, the decision\'s ref with R1, R2 and so on, as in "PCD 475 R1".',
    "nullable",
  )
  ref?: string | null;
}

@InputType({ description: "A request for a decision." })
class RequestDecisionInput extends stating(Decision, {
  except: ["decidedOn", "decidedOnApproximate", "outcome", "scope"],
}) {
  @field(() => [DecisionRecommendationInput], "What it is asked to approve; at least one.")
  recommendations!: DecisionRecommendationInput[];
}

export const requestDecision = mutation({
  name: "requestDecision",
  description:
    "Requests a decision. It approves nothing: recordDecision does. CONFLICT when the ref is taken.",
  input: RequestDecisionInput,
  answer: answering(
    "RequestDecisionPayload",
    "The decision that was requested.",
    { decision: Decision },
    { decision: "The decision, open." },
  ),
  async change(writer, input) {
    const { ref, recommendations } = input;
    if (recommendations.length === 0)
      throw badInput("recommendations", "There is none. State what the decision is to approve.");
    const decision = await writer.create(Decision, {
      ...{ ref, ...statedIn(input) },
      decidedOnApproximate: false,
    });
    await forEachItem("recommendations", recommendations, (each, index) =>
      writer.create(Recommendation, {
        ref: each.ref ?? derivedRef(ref, "R", index),
        decision: ref,
        ...statedIn(each),
      }),
    );
    return { decision };
  },
});
