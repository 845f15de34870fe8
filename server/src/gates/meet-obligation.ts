import { ChangeInput, dayOf, PlainDay, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../access/request-context.ts";
import {
  Obligation,
  ObligationKind,
  ObligationStatus,
  ObligationTrigger,
} from "../governance/obligation.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { dutiesOf } from "./duty.ts";
import { coveringText } from "./subject.ts";

@InputType({ description: "A duty to accept." })
class AcceptObligationInput extends ChangeInput {
  @Field(() => ID, { description: "The obligation's ref." })
  ref!: string;

  @Field(() => ObligationKind, { description: "What it concerns." })
  kind!: ObligationKind;

  @Field(() => String, { description: "The duty, up to 300 characters." })
  title!: string;

  @Field(() => ObligationStatus, {
    description: "DORMANT until something wakes it, OPEN, or STANDING. MET comes by meeting it.",
  })
  status!: ObligationStatus;

  @Field(() => String, { description: "What wakes it, in words." })
  trigger!: string;

  @Field(() => ObligationTrigger, {
    nullable: true,
    description: "What in the record wakes it by itself.",
  })
  wakesOn?: ObligationTrigger | null;

  @Field(() => CaseStage, {
    nullable: true,
    description: "The business case by which it must be met; the next one, unless given.",
  })
  dueStage?: CaseStage | null;

  @Field(() => String, { nullable: true, description: "The role that answers for it." })
  owner?: string | null;
}

@InputType({ description: "A duty that was met." })
class MeetObligationInput extends ChangeInput {
  @Field(() => ID, { description: "The obligation's ref." })
  obligation!: string;

  @Field(() => PlainDay, { description: "The day it was met; not one to come." })
  metOn!: string;

  @Field(() => String, { description: "What shows it, such as the assessment's reference." })
  evidence!: string;
}

@ObjectType({ simpleResolvers: true, description: "The duty as the change left it." })
class ObligationPayload {
  @Field(() => Obligation, { nullable: true, description: "The duty." })
  obligation!: Obligation | null;
}

@Resolver()
export class MeetObligation {
  @Mutation(() => ObligationPayload, {
    nullable: true,
    description: "Accepts a duty. CONFLICT when the ref is taken.",
  })
  async acceptObligation(
    @Ctx() context: RequestContext,
    @Arg("input", () => AcceptObligationInput, { description: "The duty." })
    input: AcceptObligationInput,
  ): Promise<ObligationPayload> {
    const { ref, kind, title, status, trigger } = input;
    if (status === ObligationStatus.MET)
      throw new Refusal(
        "BAD_INPUT",
        "status: A duty is accepted before it is met. Accept it, then use meetObligation.",
        "status",
      );
    await context.change(input, (transaction) =>
      transaction.create(Obligation, {
        ref,
        kind,
        title,
        status,
        trigger,
        wakesOn: input.wakesOn ?? null,
        dueStage: input.dueStage ?? null,
        owner: input.owner ?? null,
        metOn: null,
        evidence: null,
        covers: null,
      }),
    );
    return obligationAfter(context, input.programme, ref);
  }

  @Mutation(() => ObligationPayload, {
    nullable: true,
    description:
      "Says that a duty was met, for all that has woken it so far. Anything new wakes it again.",
  })
  async meetObligation(
    @Ctx() context: RequestContext,
    @Arg("input", () => MeetObligationInput, { description: "How it was met." })
    input: MeetObligationInput,
  ): Promise<ObligationPayload> {
    const { programme, obligation: ref, metOn, evidence } = input;
    const today = dayOf(context.now);
    if (metOn > today)
      throw new Refusal(
        "BAD_INPUT",
        `metOn: ${metOn} is still to come. Say so once it is met.`,
        "metOn",
      );
    await context.change(input, async (transaction) => {
      const duty = (await dutiesOf(transaction, today)).find((each) => each.obligation.ref === ref);
      if (!duty)
        throw new Refusal(
          "NOT_FOUND",
          `obligation: There is no obligation "${ref}" here. Query obligations { ref }.`,
          "obligation",
        );
      if (duty.status === ObligationStatus.STANDING)
        throw new Refusal(
          "BAD_INPUT",
          `obligation: ${ref} holds at all stages, so it is never done with. Record what shows it as a readiness item.`,
          "obligation",
        );
      await transaction.update(Obligation, ref, null, {
        status: ObligationStatus.MET,
        metOn,
        evidence,
        covers: coveringText(duty.subjects),
      });
    });
    return obligationAfter(context, programme, ref);
  }
}

async function obligationAfter(context: RequestContext, programme: string, ref: string) {
  return { obligation: (await context.read().set(Obligation, programme)).get(ref) };
}
