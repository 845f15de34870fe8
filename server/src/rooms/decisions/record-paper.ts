import {
  answering,
  FactInput,
  refuseFuture,
  statedIn,
  stating,
  writeFact,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Consultation, Decision, DecisionFigure, DecisionStep } from "./decision.ts";

const PaperPayload = answering("DecisionPaperPayload", "The decision as the change left it.", {
  decision: Decision,
});

export const recordConsultation = mutation({
  name: "recordConsultation",
  description: "Adds who was consulted on a decision, or sets all facts of that consultation.",
  input: stating(Consultation, {}, FactInput),
  takes: "A person or body consulted before a decision.",
  answer: PaperPayload,
  async change(writer, input) {
    await writeFact(writer, Consultation, input, statedIn(input));
    return { decision: input.decision };
  },
});

export const recordDecisionStep = mutation({
  name: "recordDecisionStep",
  description: "Adds a step in the progress to a decision, or sets all facts of that step.",
  input: stating(DecisionStep, {}, FactInput),
  takes: "A step in the progress of a request to a decision, not in the future.",
  answer: PaperPayload,
  async change(writer, input, { today }) {
    refuseFuture(input, "takenOn", today);
    await writeFact(writer, DecisionStep, input, statedIn(input));
    return { decision: input.decision };
  },
});

export const recordDecisionFigure = mutation({
  name: "recordDecisionFigure",
  description: "Adds an amount that a decision states, or sets all facts of that amount.",
  input: stating(DecisionFigure, {}, FactInput),
  takes: "An amount that a decision states: requested, authorised or expected.",
  answer: PaperPayload,
  async change(writer, input) {
    await writeFact(writer, DecisionFigure, input, statedIn(input));
    return { decision: input.decision };
  },
});
