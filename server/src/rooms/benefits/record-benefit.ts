import {
  FactInput,
  field,
  ID,
  InputType,
  inPart,
  inputPath,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { refsAfter } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Benefit, BenefitStatus } from "./benefit.ts";
import { BenefitObjective } from "./benefit-links.ts";
import { BenefitPayload } from "./benefit-payload.ts";
import { refuseUndecided } from "./set-values.ts";

@InputType({
  description: "A benefit's profile but for its values; what is left out is not known.",
})
class RecordBenefitInput extends stating(
  Benefit,
  {
    except: [
      ...(["status", "approvedBy", "realisedIn"] as const),
      ...(["baselineValue", "baselineOn", "baselineDecision"] as const),
      ...(["targetValue", "targetOn", "targetDecision"] as const),
    ],
    words: {
      tolerance:
        "How far short of plan its measurements may be and still be GREEN, in per cent; 10 unless given.",
    },
  },
  FactInput,
) {
  @field(() => ID, "The ref of the programme in whose business area it is realised.", "nullable")
  realisedIn?: string | null;

  @field(
    () => ID,
    "The decision that changes how it is judged: its class, unit, basis, annual value or tolerance. Required for that once it is approved or measured.",
    "nullable",
  )
  decision?: string | null;

  @field(() => [ID], "The objectives it serves. Left out, those that it has stay.", "nullable")
  objectives?: string[] | null;
}

export const recordBenefit = mutation({
  name: "recordBenefit",
  description:
    "Identifies a benefit, or sets all of the one of that ref except its status and values.",
  input: RecordBenefitInput,
  answer: BenefitPayload,
  async change(writer, input) {
    const { ref, revision = null, realisedIn = null, objectives, decision = null } = input;
    const facts = { ...statedIn(input), realisedIn };
    const known = await writer.find(Benefit, ref);
    const isJudgedOtherwise =
      known && JUDGED_BY.some((fact) => (facts[fact] ?? null) !== known[fact]);
    if (isJudgedOtherwise) await refuseUndecided(writer, known, decision, null);
    if (known || revision !== null) await writer.update(Benefit, ref, revision, facts);
    else await writer.create(Benefit, { ref, ...facts, status: BenefitStatus.IDENTIFIED });
    if (objectives) await serve(writer, ref, objectives);
    return { benefit: ref };
  },
});

/** What its approval approved, beside its values. */
const JUDGED_BY = ["class", "unit", "basis", "annualValue", "tolerance"] as const;

/** Sets which objectives a benefit serves; the share that each has stays. */
async function serve(
  writer: ChangeTransaction,
  benefit: string,
  objectives: readonly string[],
): Promise<void> {
  const all = await writer.all(BenefitObjective);
  const own = all.filter((each) => each.benefit === benefit);
  for (const { ref, objective } of own)
    if (!objectives.includes(objective)) await writer.remove(BenefitObjective, ref, null);
  const nextRef = refsAfter("BO", all);
  for (const objective of new Set(objectives)) {
    if (own.some((each) => each.objective === objective)) continue;
    const served = { ref: nextRef(), benefit, objective, share: null };
    const place = inputPath(["objectives", objectives.indexOf(objective)]);
    await inPart(place, () => writer.create(BenefitObjective, served), "objective");
  }
}
