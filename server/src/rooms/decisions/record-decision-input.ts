import { amending, ChangeInput, field, ID, InputType } from "@tranche/plugin-kit";
import { DecisionDelegationInput } from "./authorise-awards.ts";
import { DecisionAllocationInput } from "./authorise-money.ts";
import { Decision } from "./decision.ts";

@InputType({ description: "A decision that was taken, and what it authorises." })
export class RecordDecisionInput extends amending(
  Decision,
  {
    except: ["neededBy", "neededBecause", "delayCostPerYear"],
    required: ["outcome", "decidedOn"],
    words: {
      title: "What is decided, up to 300 characters; the request's title, unless given.",
      stage: "The business case it decides on; the request's, unless given.",
      decidedOn: "The day it was taken; not in the future.",
      decidedOnApproximate:
        "True when the day is not known and a plausible one is used instead; false unless given.",
      decidedBy: "The role that decided; the request's, unless given.",
      scope: "What is authorised, in words.",
    },
  },
  ChangeInput,
) {
  @field(() => ID, "The ref of the request it decides, or a new ref when no request is recorded.")
  ref!: string;

  @field(() => [String], "What the approval depends on.", "nullable")
  conditions?: string[] | null;

  @field(() => [ID], "Refs of the approvals that it replaces.", "nullable")
  supersedes?: string[] | null;

  @field(() => [DecisionAllocationInput], "The money it approves.", "nullable")
  allocations?: DecisionAllocationInput[] | null;

  @field(() => [DecisionDelegationInput], "The authority to award that it gives.", "nullable")
  delegations?: DecisionDelegationInput[] | null;
}
