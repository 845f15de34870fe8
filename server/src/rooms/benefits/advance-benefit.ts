import { badInput, field, ID, InputType, naming } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { approvedDecision } from "../decisions/approved-decision.ts";
import { againstTarget, isWithin } from "./achievement.ts";
import { Benefit, BenefitClass, BenefitStatus } from "./benefit.ts";
import { BenefitAttribution, BenefitEnabler } from "./benefit-links.ts";
import { BenefitPayload, benefitToChange } from "./benefit-payload.ts";
import { BenefitMeasurement, BenefitStep } from "./benefit-values.ts";
import { type Missing, missingFrom } from "./four-tests.ts";
import { nextStatuses } from "./lifecycle.ts";
import { yardstickOf } from "./yardstick.ts";

@InputType({ description: "The next status of a benefit." })
class AdvanceBenefitInput extends naming("benefit") {
  @field(() => BenefitStatus, "What it becomes.")
  status!: BenefitStatus;

  @field(() => ID, "For APPROVED: the decision that approved it.", "nullable")
  decision?: string | null;
}

export const advanceBenefit = mutation({
  name: "advanceBenefit",
  description:
    "Advances a benefit: PROFILED once it passes the four tests, APPROVED by a decision, REALISED by measurements within tolerance of its target, MISSED when the day of its target has passed without them.",
  input: AdvanceBenefitInput,
  answer: BenefitPayload,
  async change(writer, { benefit: ref, status, revision = null, decision = null }, { today }) {
    if (decision !== null && status !== BenefitStatus.APPROVED)
      throw badInput("decision", `Only APPROVED needs one; this is ${status}. Leave it out.`);
    const benefit = await benefitToChange(writer, ref);
    refuseLeap(benefit, status);
    if (status === BenefitStatus.PROFILED) await refuseUnprofiled(writer, benefit);
    if (status === BenefitStatus.APPROVED) await refuseUnapproved(writer, decision);
    await refuseUnmeasured(writer, benefit, status, today);
    const facts = decision === null ? { status } : { status, approvedBy: decision };
    return { benefit: await writer.update(Benefit, ref, revision, facts) };
  },
});

function refuseLeap({ ref, status }: Benefit, to: BenefitStatus): void {
  const next = nextStatuses(status);
  if (next.includes(to)) return;
  const may = next.length > 0 ? `It may become ${next.join(" or ")}.` : "Identify it again.";
  throw badInput("status", `"${ref}" is ${status} and can't become ${to}. ${may}`);
}

async function refuseUnprofiled(writer: ChangeTransaction, benefit: Benefit): Promise<void> {
  const isOwn = (each: { readonly benefit: string }) => each.benefit === benefit.ref;
  const missing = missingFrom({
    ...benefit,
    hasEnabler: (await writer.all(BenefitEnabler)).some(isOwn),
    isAttributed: (await writer.all(BenefitAttribution)).some(isOwn),
    isPlanned: (await writer.all(BenefitStep)).some(isOwn),
  });
  if (missing.length > 0)
    throw badInput(
      "status",
      `"${benefit.ref}" lacks ${inWords(missing)}. Complete it with recordBenefit (all of its facts: one left out is taken back), setBaseline, setTarget, planBenefit, recordEnabler and attributeBenefit.`,
    );
}

function inWords(missing: readonly Missing[]): string {
  return missing.map(({ what }) => what).join(", ");
}

async function refuseUnapproved(writer: ChangeTransaction, decision: string | null): Promise<void> {
  if (decision === null) throw badInput("decision", "Name the decision that approved it.");
  await approvedDecision(writer, decision);
}

async function refuseUnmeasured(
  writer: ChangeTransaction,
  benefit: Benefit,
  status: BenefitStatus,
  today: string,
): Promise<void> {
  const { REALISING, REALISED, MISSED } = BenefitStatus;
  const needMeasuring: readonly BenefitStatus[] = [REALISING, REALISED, MISSED];
  if (!needMeasuring.includes(status)) return;
  const all = await writer.all(BenefitMeasurement);
  const measured = all.filter((each) => each.benefit === benefit.ref);
  const { targetValue, targetOn } = benefit;
  const by = yardstickOf(benefit);
  const isReached =
    targetValue === null
      ? benefit.class === BenefitClass.QUALITATIVE && measured.length > 0
      : isWithin(againstTarget(targetValue, measured, by), by);
  if (status === MISSED) {
    if (targetOn === null)
      throw badInput("status", "It has no target day to miss. Set its target first.");
    if (targetOn >= today)
      throw badInput(
        "status",
        `It has until ${targetOn}. Advance it to MISSED once that day has passed.`,
      );
    if (isReached)
      throw badInput("status", "It is measured at its target. Advance it to REALISED.");
  } else if (measured.length === 0)
    throw badInput(
      "status",
      `"${benefit.ref}" has no measurement, and only a measurement makes a benefit ${status}. Record one with recordMeasurement.`,
    );
  else if (status === REALISED && !isReached)
    throw badInput(
      "status",
      targetValue === null
        ? "It has no target to measure against. Set its target first."
        : "Its measurements fall short of its target by more than its tolerance. It stays REALISING until they reach it.",
    );
}
