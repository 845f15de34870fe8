import { ChangeInput, field, statedIn, stating } from "@tranche/plugin-kit";
import { ID, InputType } from "type-graphql";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import { checkRisk } from "./check-risk.ts";
import { RaidStatus, RaidType, Risk } from "./risk.ts";
import { RiskPayload } from "./risk-payload.ts";

@InputType({ description: "A risk, assumption, issue or dependency to enter in the RAID log." })
class RaiseRiskInput extends stating(
  Risk,
  {
    except: ["status", "closedOn"],
    required: ["owner"],
    words: {
      likelihood: "How likely it is, from 1 (rare) to 5 (almost certain); not for an ISSUE.",
      onProgramme:
        "Of a DEPENDENCY: the ref of the programme waited for; this one, when a milestone is named.",
      onMilestone: "Of a DEPENDENCY: the ref of the milestone waited for, of that programme.",
      milestone:
        "Of a DEPENDENCY that names a milestone: the ref of this programme's milestone that waits for it, and moves when it is late.",
    },
  },
  ChangeInput,
) {
  @field(
    () => ID,
    "Its ref, which never changes; numbered by type unless given, as in R1.",
    "nullable",
  )
  ref?: string | null;
}

const PREFIX: Record<RaidType, string> = {
  [RaidType.RISK]: "R",
  [RaidType.ASSUMPTION]: "A",
  [RaidType.ISSUE]: "I",
  [RaidType.DEPENDENCY]: "D",
};

export const raiseRisk = mutation({
  name: "raiseRisk",
  description: "Enters a risk, assumption, issue or dependency. CONFLICT when the ref is taken.",
  input: RaiseRiskInput,
  answer: RiskPayload,
  async change(writer, input, { today }) {
    const stated = { ...statedIn(input), status: RaidStatus.OPEN, closedOn: null };
    const waits = stated.type === RaidType.DEPENDENCY && stated.onMilestone !== null;
    const facts = {
      ...stated,
      onProgramme: stated.onProgramme ?? (waits ? input.programme : null),
    };
    checkRisk(facts, today);
    const ref = input.ref ?? nextRef(PREFIX[input.type], await writer.all(Risk));
    return { risk: await writer.create(Risk, { ref, ...facts }) };
  },
});
