import {
  badInput,
  FactInput,
  Float,
  field,
  InputType,
  inPart,
  inputPath,
  PARTS,
  PartInput,
  refuseTwice,
  statedIn,
  stating,
  writeFact,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalBias, AppraisalFlow, BiasCategory, FlowSide } from "./appraisal-flow.ts";
import { AppraisalPayload } from "./appraisal-payload.ts";
import {
  appraise,
  MOST_UPLIFT,
  priceBase,
  refuseUnlessFraction,
  refuseUnlessYear,
} from "./appraised.ts";
import { afterShipped, indexOf, latestRelease, PriceIndexEntry, YearKind } from "./price-index.ts";
import { type PriceIndex, PriceTerms } from "./real-terms.ts";
import { replaceOwn } from "./replace-own.ts";

const MOST_FLOWS = 1000;

@InputType({ description: "An amount of one year." })
class AppraisalFlowInput extends stating(AppraisalFlow, { except: ["appraisal"] }, PartInput) {}

@InputType({ description: "The optimism bias of one sort of project." })
class OptimismBiasInput {
  @field(() => BiasCategory, "The sort of project.")
  category!: BiasCategory;

  @field(() => Float, "The uplift as a fraction: 0.51 for 51 per cent.")
  uplift!: number;

  @field(() => Float, "How much of it is mitigated, as a fraction from 0 to 1.")
  mitigation!: number;
}

@InputType({ description: "An appraisal, with all its amounts." })
class RecordAppraisalInput extends stating(
  Appraisal,
  {
    except: ["decision", "priceRelease"],
    words: {
      appraisedOn: "The day it was made, not in the future.",
      prices: "Whether its amounts are in real terms; REAL unless given, when it has amounts.",
      priceYear: "The year of the prices that it is in; that of its year 0 unless given.",
      years: "Which years it counts in; FINANCIAL unless given.",
    },
  },
  FactInput,
) {
  @field(
    () => [AppraisalFlowInput],
    "All its amounts, up to 1,000. With them, schedule and baseYear are required.",
    "nullable",
  )
  flows?: AppraisalFlowInput[] | null;

  @field(
    () => [OptimismBiasInput],
    "The optimism bias of each sort of project among its costs.",
    "nullable",
  )
  optimismBias?: OptimismBiasInput[] | null;
}

export const recordAppraisal = mutation({
  name: "recordAppraisal",
  description:
    "Adds an appraisal, or replaces the facts of the one with that ref, until a decision has used it. CONFLICT from then on.",
  input: RecordAppraisalInput,
  answer: AppraisalPayload,
  async change(writer, input, { today }) {
    const { ref: appraisal, appraisedOn } = input;
    const [flows, biases] = [input.flows ?? [], input.optimismBias ?? []];
    if (appraisedOn > today)
      throw badInput("appraisedOn", "It is in the future. Record the appraisal once it is made.");
    refuseUnfit(input, flows);
    await refuseUnfitParts(flows, biases);
    const facts = statedIn(input);
    const prices = facts.prices ?? (flows.length > 0 ? PriceTerms.REAL : null);
    const years = facts.years ?? (flows.length > 0 ? YearKind.FINANCIAL : null);
    const isNominal = prices === PriceTerms.NOMINAL;
    const recorded = isNominal ? await writer.all(PriceIndexEntry, PORTFOLIO) : [];
    const priceRelease = isNominal ? latestRelease(recorded) : null;
    if (flows.length > 0)
      refuseUnpriced(
        { ...facts, prices, years },
        flows,
        indexOf(afterShipped(recorded), years ?? YearKind.FINANCIAL, priceRelease),
      );
    await writeFact(writer, Appraisal, input, { ...facts, prices, years, priceRelease });
    await replaceOwn(writer, AppraisalFlow, {
      ...{ appraisal, list: "flows" },
      parts: flows.map((flow) => ({ ...statedIn(flow), appraisal })),
    });
    await replaceOwn(writer, AppraisalBias, {
      ...{ appraisal, list: "optimismBias" },
      parts: biases.map(({ category, uplift, mitigation }) => ({
        ...{ appraisal, category },
        uplift: Math.round(uplift * PARTS),
        mitigation: Math.round(mitigation * PARTS),
      })),
    });
    return { appraisal };
  },
});

/** What can't be worked out later is not recorded: prices are known of every year. */
function refuseUnpriced(
  { schedule, baseYear, priceYear, prices, years }: Partial<Appraisal>,
  flows: readonly AppraisalFlowInput[],
  index: PriceIndex,
): void {
  if (schedule == null || baseYear == null) return;
  const costs = flows.map(({ year, amount }) => ({ year, amount, bias: null }));
  const terms = { schedule, prices: prices ?? PriceTerms.REAL };
  appraise({ ...terms, ...priceBase(baseYear, priceYear, years), costs, benefits: [] }, index);
}

function refuseUnfit(
  { schedule, baseYear, priceYear }: RecordAppraisalInput,
  flows: readonly AppraisalFlowInput[],
): void {
  if (flows.length > MOST_FLOWS)
    throw badInput("flows", `There are ${flows.length}; give ${MOST_FLOWS} at most.`);
  if (flows.length > 0 && schedule == null)
    throw badInput("schedule", "Amounts are given. State the rates at which they are discounted.");
  if (flows.length > 0 && baseYear == null)
    throw badInput("baseYear", "Amounts are given. State the year of their prices.");
  if (baseYear != null) refuseUnlessYear("baseYear", baseYear);
  if (priceYear != null) refuseUnlessYear("priceYear", priceYear);
}

async function refuseUnfitParts(
  flows: readonly AppraisalFlowInput[],
  biases: readonly OptimismBiasInput[],
): Promise<void> {
  for (const [index, { side, category }] of flows.entries())
    if (side === FlowSide.BENEFIT && category != null)
      throw badInput(
        inputPath(["flows", index, "category"]),
        "Optimism bias applies to costs. Leave it out of a benefit.",
      );
  refuseTwice(
    "optimismBias",
    biases.map(({ category }) => category),
  );
  const applied = new Set(flows.map(({ category }) => category ?? null));
  for (const [index, { category, uplift, mitigation }] of biases.entries())
    await inPart(inputPath(["optimismBias", index]), async () => {
      if (!applied.has(category))
        throw badInput(
          "category",
          `No cost is of ${category}, so it would raise nothing. Give a flow that category, or leave it out.`,
        );
      refuseUnlessFraction("uplift", uplift, MOST_UPLIFT);
      refuseUnlessFraction("mitigation", mitigation, 1);
      for (const [field, value] of Object.entries({ uplift, mitigation }))
        if (Math.round(value * PARTS) / PARTS !== value)
          throw badInput(field, `${value} has more than four places, which are kept. Round it.`);
    });
}
