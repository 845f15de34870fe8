import {
  badInput,
  ChangeInput,
  field,
  ID,
  InputType,
  inputPath,
  PartInput,
  stating,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { decisionBehind } from "../decisions/approved-decision.ts";
import { BenefitPayload, benefitToChange } from "./benefit-payload.ts";
import { BenefitStep, ProfileKind } from "./benefit-values.ts";
import { refuseUndecided } from "./set-values.ts";

/** Steps that one profile may have: monthly for ten years. */
const MOST_STEPS = 120;

@InputType({
  description: "A value that applies to a benefit from a month on, until the next step.",
})
class StepInput extends stating(BenefitStep, { only: ["startsIn", "value"] }, PartInput) {}

@InputType({ description: "A benefit's profile over time." })
class PlanBenefitInput extends stating(
  BenefitStep,
  { only: ["benefit", "kind"], words: { kind: "Which of its profiles is set." } },
  ChangeInput,
) {
  @field(() => [StepInput], "All its steps, up to 120, in any order; none removes a forecast.")
  steps!: StepInput[];

  @field(
    () => ID,
    "The decision that approved a plan; required once the benefit is approved or measured, and later than the one that set it.",
    "nullable",
  )
  decision?: string | null;
}

export const planBenefit = mutation({
  name: "planBenefit",
  description: "Sets a benefit's planned profile, or what its owner now forecasts.",
  input: PlanBenefitInput,
  answer: BenefitPayload,
  async change(writer, { benefit, kind, steps, decision = null }) {
    refuseUnlikeSteps(steps);
    const known = await benefitToChange(writer, benefit);
    if (kind === ProfileKind.PLANNED) {
      const own = (await writer.all(BenefitStep)).filter((each) => each.benefit === benefit);
      await refuseUndecided(writer, known, decision, await decisionBehind(writer, own));
      if (decision !== null && steps.length === 0)
        throw badInput(
          "steps",
          "A decision plans something. Give at least one step, or withdraw the benefit with advanceBenefit.",
        );
    }
    if (kind === ProfileKind.FORECAST && decision !== null)
      throw badInput("decision", "A forecast needs none. Leave it out, or set the plan.");
    await replaceSteps(writer, { benefit, kind, decision }, steps);
    return { benefit };
  },
});

function refuseUnlikeSteps(steps: readonly StepInput[]): void {
  if (steps.length > MOST_STEPS)
    throw badInput("steps", `There are ${steps.length}; a profile has at most ${MOST_STEPS}.`);
  const months = new Set<string>();
  for (const [index, { startsIn }] of steps.entries()) {
    if (months.has(startsIn))
      throw badInput(
        inputPath(["steps", index, "startsIn"]),
        `Another step starts in ${startsIn} too. Give one value for a month.`,
      );
    months.add(startsIn);
  }
}

/** A step that stays as it is, is not written again. */
async function replaceSteps(
  writer: ChangeTransaction,
  { benefit, kind, decision }: Pick<BenefitStep, "benefit" | "kind" | "decision">,
  steps: readonly StepInput[],
): Promise<void> {
  const all = await writer.all(BenefitStep);
  const own = all.filter((step) => step.benefit === benefit && step.kind === kind);
  for (const { ref, startsIn } of own)
    if (!steps.some((step) => step.startsIn === startsIn))
      await writer.remove(BenefitStep, ref, null);
  let last: { ref: string }[] = all;
  for (const { startsIn, value } of steps) {
    const known = own.find((step) => step.startsIn === startsIn);
    if (known?.value === value && known.decision === decision) continue;
    if (known) await writer.update(BenefitStep, known.ref, null, { value, decision });
    else {
      const ref = nextRef("BS", last);
      last = [{ ref }];
      await writer.create(BenefitStep, { ref, benefit, kind, startsIn, value, decision });
    }
  }
}
