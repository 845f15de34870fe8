import { Money } from "@tranche/plugin-kit";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { daysLate } from "./days-late.ts";
import {
  Consultation,
  Decision,
  DecisionFigure,
  DecisionStep,
  Recommendation,
} from "./decision.ts";
import { DecisionCondition } from "./decision-condition.ts";
import { costOfDelay, costPerMonth } from "./delay-cost.ts";

@Resolver(() => Programme)
export class ProgrammeDecisionsResolver {
  @FieldResolver(() => [Decision], { description: "Decisions asked for and taken." })
  async decisions(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Decision, programme.ref)).all;
  }
}

@Resolver(() => Decision)
export class DecisionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Days from the day it was needed to the day it was taken, or to the day looked at while it is open; null when no day was named.",
  })
  daysLate(@Root() decision: Decision) {
    return daysLateOf(decision);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What its days late cost, at delayCostPerYear and 365 days a year; null when no day was named, or nobody said what delay costs.",
  })
  costOfDelay(@Root() decision: Decision) {
    return costOfDelay(decision.delayCostPerYear, daysLateOf(decision));
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "What a month of delay costs: a twelfth of delayCostPerYear.",
  })
  delayCostPerMonth(@Root() decision: Decision) {
    return costPerMonth(decision.delayCostPerYear);
  }

  @FieldResolver(() => [DecisionCondition], { description: "What its approval depends on." })
  async conditions(@Root() decision: Decision) {
    const all = await Reader.of(decision).set(DecisionCondition, decision.programme);
    return all.where("decision", decision.ref);
  }

  @FieldResolver(() => [Recommendation], { description: "What it is asked to approve." })
  async recommendations(@Root() decision: Decision) {
    const all = await Reader.of(decision).set(Recommendation, decision.programme);
    return all.where("decision", decision.ref);
  }

  @FieldResolver(() => [DecisionFigure], { description: "The amounts it states." })
  async figures(@Root() decision: Decision) {
    const all = await Reader.of(decision).set(DecisionFigure, decision.programme);
    return all.where("decision", decision.ref);
  }

  @FieldResolver(() => [DecisionStep], { description: "The steps on its way." })
  async steps(@Root() decision: Decision) {
    const all = await Reader.of(decision).set(DecisionStep, decision.programme);
    return all.where("decision", decision.ref);
  }

  @FieldResolver(() => [Consultation], { description: "Who was consulted." })
  async consultations(@Root() decision: Decision) {
    const all = await Reader.of(decision).set(Consultation, decision.programme);
    return all.where("decision", decision.ref);
  }
}

function daysLateOf(decision: Decision): number | null {
  return daysLate(decision.neededBy, decision.decidedOn, Reader.of(decision).day);
}
