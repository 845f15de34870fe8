import { badInput, ChangeInput, dayOf } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { approvedDecision } from "../decisions/approved-decision.ts";
import { againstTarget, isWithin } from "./achievement.ts";
import { Benefit, BenefitClass, BenefitStatus } from "./benefit.ts";
import { BenefitAttribution, BenefitEnabler } from "./benefit-links.ts";
import { BenefitPayload, benefitAfter, benefitToChange } from "./benefit-payload.ts";
import { BenefitMeasurement, BenefitStep } from "./benefit-values.ts";
import { type Missing, missingFrom } from "./four-tests.ts";
import { nextStatuses } from "./lifecycle.ts";
import { yardstickOf } from "./yardstick.ts";

@InputType({ description: "How far a benefit has come." })
class AdvanceBenefitInput extends ChangeInput {
  @Field(() => ID, { description: "The benefit's ref." })
  benefit!: string;

  @Field(() => BenefitStatus, { description: "What it becomes." })
  status!: BenefitStatus;

  @Field(() => ID, { nullable: true, description: "For APPROVED: the decision that approved it." })
  decision?: string | null;
}

@Resolver()
export class AdvanceBenefit {
  @Mutation(() => BenefitPayload, {
    nullable: true,
    description:
      "Takes a benefit on: PROFILED once it passes the four tests, APPROVED by a decision, REALISED by measurements within tolerance of its target, MISSED when the day of its target has passed without them.",
  })
  async advanceBenefit(
    @Ctx() context: RequestContext,
    @Arg("input", () => AdvanceBenefitInput, { description: "The step." })
    input: AdvanceBenefitInput,
  ): Promise<BenefitPayload> {
    const { programme, status } = input;
    const decision = input.decision ?? null;
    if (decision !== null && status !== BenefitStatus.APPROVED)
      throw badInput("decision", `Only APPROVED needs one; this is ${status}. Leave it out.`);
    await context.change(input, async (transaction) => {
      const benefit = await benefitToChange(transaction, input.benefit);
      refuseLeap(benefit, status);
      if (status === BenefitStatus.PROFILED) await refuseUnprofiled(transaction, benefit);
      if (status === BenefitStatus.APPROVED) await refuseUnapproved(transaction, decision);
      await refuseUnmeasured(transaction, benefit, status, dayOf(context.now));
      const facts = decision === null ? { status } : { status, approvedBy: decision };
      await transaction.update(Benefit, benefit.ref, null, facts);
    });
    return benefitAfter(context, programme, input.benefit);
  }
}

function refuseLeap({ ref, status }: Benefit, to: BenefitStatus): void {
  const next = nextStatuses(status);
  if (next.includes(to)) return;
  const may = next.length > 0 ? `It may become ${next.join(" or ")}.` : "Identify it anew.";
  throw badInput("status", `"${ref}" is ${status} and can't become ${to}. ${may}`);
}

async function refuseUnprofiled(transaction: ChangeTransaction, benefit: Benefit): Promise<void> {
  const isOwn = (each: { readonly benefit: string }) => each.benefit === benefit.ref;
  const missing = missingFrom({
    ...benefit,
    hasEnabler: (await transaction.all(BenefitEnabler)).some(isOwn),
    isAttributed: (await transaction.all(BenefitAttribution)).some(isOwn),
    isPlanned: (await transaction.all(BenefitStep)).some(isOwn),
  });
  if (missing.length > 0)
    throw badInput("status", `"${benefit.ref}" lacks ${inWords(missing)}. Complete its profile.`);
}

function inWords(missing: readonly Missing[]): string {
  return missing.map(({ what }) => what).join(", ");
}

async function refuseUnapproved(
  transaction: ChangeTransaction,
  decision: string | null,
): Promise<void> {
  if (decision === null) throw badInput("decision", "Name the decision that approved it.");
  await approvedDecision(transaction, decision);
}

async function refuseUnmeasured(
  transaction: ChangeTransaction,
  benefit: Benefit,
  status: BenefitStatus,
  today: string,
): Promise<void> {
  const { REALISING, REALISED, MISSED } = BenefitStatus;
  if (![REALISING, REALISED, MISSED].includes(status)) return;
  const all = await transaction.all(BenefitMeasurement);
  const measured = all.filter((each) => each.benefit === benefit.ref);
  const { targetValue, targetOn } = benefit;
  const by = yardstickOf(benefit);
  const isReached =
    targetValue === null
      ? benefit.class === BenefitClass.QUALITATIVE && measured.length > 0
      : isWithin(againstTarget(targetValue, measured, by), by);
  if (status === MISSED) {
    if (targetOn === null) throw badInput("status", "It has no day to miss. Set its target first.");
    if (targetOn >= today)
      throw badInput("status", `It has until ${targetOn}. Say MISSED once that day has passed.`);
    if (isReached) throw badInput("status", "It is measured at its target. Say REALISED.");
  } else if (measured.length === 0)
    throw badInput(
      "status",
      `"${benefit.ref}" has no measurement, and only a measurement makes a benefit ${status}. Record one with recordMeasurement.`,
    );
  else if (status === REALISED && !isReached)
    throw badInput(
      "status",
      targetValue === null
        ? "It has no target to be held to. Set its target first."
        : "Its measurements fall short of its target by more than its tolerance. It stays REALISING until they don't.",
    );
}
