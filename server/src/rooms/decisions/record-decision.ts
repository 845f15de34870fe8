import {
  answering,
  badInput,
  forEachItem,
  Refusal,
  refProblem,
  refuseFuture,
  statedIn,
  writeFact,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { authoriseAwards } from "./authorise-awards.ts";
import { authoriseMoney } from "./authorise-money.ts";
import { Decision } from "./decision.ts";
import { DecisionCondition } from "./decision-condition.ts";
import { refuseContradiction } from "./decision-rules.ts";
import { derivedRef } from "./derived-ref.ts";
import { RecordDecisionInput } from "./record-decision-input.ts";
import { Supersession } from "./supersession.ts";

export const recordDecision = mutation({
  name: "recordDecision",
  description:
    "Records a decision with all that it authorises, in one change: the only way to approve, or to approve more. CONFLICT when it was already taken.",
  input: RecordDecisionInput,
  answer: answering(
    "RecordDecisionPayload",
    "The decision that was recorded.",
    { decision: Decision },
    { decision: "The decision, with what it authorised." },
  ),
  async change(writer, input, { today }) {
    refuseContradiction(input);
    refuseFuture(input, "decidedOn", today);
    const { ref: decision, conditions, supersedes, allocations, delegations } = input;
    await decide(writer, input);
    await forEachItem("conditions", conditions ?? [], (text, index) =>
      writer.create(DecisionCondition, {
        ref: derivedRef(decision, "C", index),
        decision,
        text,
      }),
    );
    await forEachItem("supersedes", supersedes ?? [], (earlier, index) =>
      supersede(writer, derivedRef(decision, "S", index), decision, earlier),
    );
    await forEachItem("allocations", allocations ?? [], (each) =>
      authoriseMoney(writer, decision, each),
    );
    await forEachItem("delegations", delegations ?? [], (each) =>
      authoriseAwards(writer, decision, each),
    );
    return { decision };
  },
});

/** Decides the open request of that ref, or adds a decision for which no request is recorded. */
async function decide(transaction: ChangeTransaction, input: RecordDecisionInput): Promise<void> {
  const { ref, title, decidedOnApproximate } = input;
  const problem = refProblem(ref);
  if (problem) throw badInput("ref", problem);
  const request = await transaction.find(Decision, ref);
  if (request?.outcome)
    throw new Refusal(
      "CONFLICT",
      `"${ref}" was decided on ${request.decidedOn}, and can't be decided again. Record a new decision, which may supersede it.`,
      "ref",
    );
  if (!request && title === undefined)
    throw badInput("title", `There is no request "${ref}" here. State what was decided.`);
  await writeFact(transaction, Decision, input, {
    ...statedIn(input),
    decidedOnApproximate: decidedOnApproximate ?? false,
  });
}

async function supersede(
  transaction: ChangeTransaction,
  ref: string,
  decision: string,
  superseded: string,
): Promise<void> {
  if (!(await transaction.find(Decision, superseded)))
    throw new Refusal("BAD_INPUT", `There is no decision "${superseded}" here. Check its ref.`);
  if (superseded === decision)
    throw new Refusal("BAD_INPUT", "A decision can't supersede itself. Leave it out.");
  await transaction.create(Supersession, { ref, decision, superseded });
}
