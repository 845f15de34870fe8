import { ChangeInput, dayOf, PlainDay, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { CaseStage } from "../programme/case-stage.ts";
import { dayNotToCome } from "./day-not-to-come.ts";
import { dutiesOf } from "./duty.ts";
import { Obligation, ObligationKind, ObligationStatus, ObligationTrigger } from "./obligation.ts";
import { coveringText } from "./subject.ts";

@InputType({ description: "A duty that the programme accepts." })
class AcceptObligationInput extends ChangeInput {
  @Field(() => ID, { description: "The duty's ref, which never changes." })
  ref!: string;

  @Field(() => ObligationKind, { description: "What it concerns." })
  kind!: ObligationKind;

  @Field(() => String, { description: "The duty, up to 300 characters." })
  title!: string;

  @Field(() => String, { description: "What wakes it, in words." })
  trigger!: string;

  @Field(() => ObligationTrigger, {
    nullable: true,
    description: "What in the record wakes it by itself.",
  })
  wakesOn?: ObligationTrigger | null;

  @Field(() => ObligationStatus, {
    nullable: true,
    description:
      "DORMANT with wakesOn and OPEN without, unless given. MET is what meeting makes it.",
  })
  status?: ObligationStatus | null;

  @Field(() => CaseStage, {
    nullable: true,
    description: "The business case by which it must be met; the next one, whichever, if left out.",
  })
  dueStage?: CaseStage | null;

  @Field(() => String, { nullable: true, description: "The role that answers for it." })
  owner?: string | null;
}

@InputType({ description: "What shows that a duty is met." })
class MeetObligationInput extends ChangeInput {
  @Field(() => ID, { description: "The duty's ref." })
  obligation!: string;

  @Field(() => PlainDay, { description: "The day it was met; not one to come." })
  metOn!: string;

  @Field(() => String, { description: "What shows it: the assessment, by title and day." })
  evidence!: string;
}

@ObjectType({ simpleResolvers: true, description: "The duty as the change left it." })
class ObligationPayload {
  @Field(() => Obligation, { nullable: true, description: "The duty." })
  obligation!: Obligation | null;
}

@Resolver()
export class AcceptObligation {
  @Mutation(() => ObligationPayload, {
    nullable: true,
    description: "Accepts a duty. CONFLICT when the ref is taken.",
  })
  async acceptObligation(
    @Ctx() context: RequestContext,
    @Arg("input", () => AcceptObligationInput, { description: "The duty." })
    input: AcceptObligationInput,
  ): Promise<ObligationPayload> {
    const { ref, kind, title, trigger, wakesOn = null, dueStage = null, owner = null } = input;
    if (input.status === ObligationStatus.MET)
      throw new Refusal(
        "BAD_INPUT",
        "status: A duty is met with evidence. Accept it OPEN, then use meetObligation.",
        "status",
      );
    const status = input.status ?? (wakesOn ? ObligationStatus.DORMANT : ObligationStatus.OPEN);
    await context.change(input, async (transaction) => {
      await transaction.create(Obligation, {
        ref,
        kind,
        title,
        status,
        trigger,
        wakesOn,
        dueStage,
        owner,
        metOn: null,
        evidence: null,
        covers: null,
      });
    });
    return obligationAfter(context, input.programme, ref);
  }

  @Mutation(() => ObligationPayload, {
    nullable: true,
    description: "Meets an open duty for all that has woken it; what comes later wakes it again.",
  })
  async meetObligation(
    @Ctx() context: RequestContext,
    @Arg("input", () => MeetObligationInput, { description: "What shows it." })
    input: MeetObligationInput,
  ): Promise<ObligationPayload> {
    const { obligation: ref, metOn, evidence, programme } = input;
    dayNotToCome("metOn", metOn, context.now);
    await context.change(input, async (transaction) => {
      const duties = await dutiesOf(transaction, dayOf(context.now));
      const duty = duties.find(({ obligation }) => obligation.ref === ref);
      if (!duty)
        throw new Refusal(
          "NOT_FOUND",
          "obligation: There is no duty of that ref here. Query obligations for those there are.",
          "obligation",
        );
      if (duty.status !== ObligationStatus.OPEN) throw notOpen(ref, duty.status);
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

function notOpen(ref: string, status: ObligationStatus): Refusal {
  const why =
    status === ObligationStatus.STANDING
      ? "holds at all stages, and is never done"
      : status === ObligationStatus.MET
        ? "is met already, and nothing has woken it since"
        : "is dormant: nothing has woken it";
  return new Refusal(
    "BAD_INPUT",
    `obligation: ${ref} ${why}. Meet a duty that is OPEN.`,
    "obligation",
  );
}

async function obligationAfter(
  context: RequestContext,
  programme: string,
  ref: string,
): Promise<ObligationPayload> {
  return { obligation: (await context.read().set(Obligation, programme)).get(ref) };
}
