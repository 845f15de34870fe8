import { badInput, dayOf, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { authoriseAwards } from "./authorise-awards.ts";
import { authoriseMoney } from "./authorise-money.ts";
import { Decision } from "./decision.ts";
import { DecisionCondition } from "./decision-condition.ts";
import { refuseContradiction, refuseToCome } from "./decision-rules.ts";
import { derivedRef } from "./derived-ref.ts";
import { forEachItem } from "./item-at-fault.ts";
import { knownRecord, stated } from "./known-record.ts";
import { RecordDecisionInput } from "./record-decision-input.ts";
import { Supersession } from "./supersession.ts";

@ObjectType({ simpleResolvers: true, description: "The decision that was recorded." })
class RecordDecisionPayload {
  @Field(() => Decision, { nullable: true, description: "The decision, with what it authorised." })
  decision!: Decision | null;
}

@Resolver()
export class RecordDecision {
  @Mutation(() => RecordDecisionPayload, {
    nullable: true,
    description:
      "Records a decision with all that it authorises, in one change: the only way to approve, or to approve more. CONFLICT when it was taken already.",
  })
  async recordDecision(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordDecisionInput, { description: "The decision." })
    input: RecordDecisionInput,
  ): Promise<RecordDecisionPayload> {
    const { ref } = input;
    refuseContradiction(input);
    refuseToCome("decidedOn", input.decidedOn, dayOf(context.now));
    await context.change(input, async (transaction) => {
      await decide(transaction, input);
      await forEachItem("conditions", input.conditions ?? [], (text, index) =>
        transaction.create(DecisionCondition, {
          ref: derivedRef(ref, "C", index),
          decision: ref,
          text,
          metOn: null,
          evidence: null,
        }),
      );
      await forEachItem("supersedes", input.supersedes ?? [], async (earlier, index) => {
        if (!(await knownRecord(transaction, Decision, earlier)))
          throw new Refusal("BAD_INPUT", `There is no decision "${earlier}" here. Check its ref.`);
        if (earlier === ref)
          throw new Refusal("BAD_INPUT", "A decision can't supersede itself. Leave it out.");
        const pair = { ref: derivedRef(ref, "S", index), decision: ref, superseded: earlier };
        await transaction.create(Supersession, pair);
      });
      await forEachItem("allocations", input.allocations ?? [], (each) =>
        authoriseMoney(transaction, ref, each),
      );
      await forEachItem("delegations", input.delegations ?? [], (each) =>
        authoriseAwards(transaction, ref, each),
      );
    });
    const decisions = await context.read().set(Decision, input.programme);
    return { decision: decisions.get(ref) };
  }
}

/** Decides the open request of that ref, or adds a decision that nobody asked for here. */
async function decide(transaction: ChangeTransaction, input: RecordDecisionInput): Promise<void> {
  const { ref, title, stage, decidedBy, outcome, decidedOn, scope = null } = input;
  const taken = { outcome, decidedOn, decidedOnApproximate: input.decidedOnApproximate ?? false };
  const facts = { ...stated({ title, stage, decidedBy }), ...taken, scope };
  const request = await knownRecord(transaction, Decision, ref);
  if (request?.outcome)
    throw new Refusal(
      "CONFLICT",
      `ref: "${ref}" was decided on ${request.decidedOn}, and stays as it was taken. Record a new decision, which may supersede it.`,
      "ref",
    );
  if (request) {
    await transaction.update(Decision, ref, null, facts as Partial<Decision>);
    return;
  }
  if (title === undefined)
    throw badInput("title", `Nobody asked for "${ref}" here. Say what was decided.`);
  await transaction.create(Decision, {
    stage: null,
    decidedBy: null,
    neededBy: null,
    neededBecause: null,
    delayCostPerYear: null,
    ...facts,
    ref,
    title,
  } as Decision);
}
