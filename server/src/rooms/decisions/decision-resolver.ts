import { derived, Money } from "@tranche/plugin-kit";
import { Int } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { daysLate } from "./days-late.ts";
import { Decision } from "./decision.ts";
import { DecisionStanding, decisionStandingOf, followersOf } from "./decision-standing.ts";
import { costOfDelay, costPerMonth } from "./delay-cost.ts";
import { Supersession } from "./supersession.ts";

/** How late a decision is, and what that costs. */
export const delayFields = derived(Decision, delayOf, {
  daysLate: [
    () => Int,
    "Days from the day it was needed to the day it was taken, or to the day looked at while it is open; null when no day was set.",
    "nullable",
  ],
  costOfDelay: [
    () => Money,
    "The cost of its days late, at delayCostPerYear and 365 days a year; null when no day was set, or the cost of delay is not recorded.",
    "nullable",
  ],
  delayCostPerMonth: [
    () => Money,
    "The cost of a month of delay: a twelfth of delayCostPerYear.",
    "nullable",
  ],
});

/** Whether a decision is in force, and the decisions before and after it. */
export const standingFields = derived(Decision, supersessionsOf, {
  standing: [() => DecisionStanding, "Whether it is in force."],
  supersedes: [
    () => [Decision],
    "Earlier decisions that it states it replaces. What they authorised is kept until a decision amends it.",
  ],
  supersededBy: [() => [Decision], "Later decisions that replace it."],
  followedBy: [
    () => [Decision],
    "Decisions taken since on a later stage of the business case, oldest first. They carry the case on; only those of supersededBy replace this one.",
  ],
});

function delayOf(decision: Decision) {
  const { neededBy, decidedOn, delayCostPerYear } = decision;
  const late = daysLate(neededBy, decidedOn, Reader.of(decision).day);
  return {
    daysLate: late,
    costOfDelay: costOfDelay(delayCostPerYear, late),
    delayCostPerMonth: costPerMonth(delayCostPerYear),
  };
}

async function supersessionsOf(decision: Decision) {
  const { programme, ref } = decision;
  const reader = Reader.of(decision);
  const [pairs, decisions] = await Promise.all([
    reader.set(Supersession, programme),
    reader.set(Decision, programme),
  ]);
  const found = (refs: readonly string[]) =>
    refs.map((each) => decisions.get(each)).filter((each) => each !== null);
  const supersededBy = found(pairs.where("superseded", ref).map((pair) => pair.decision));
  return {
    standing: decisionStandingOf(decision, supersededBy.length > 0),
    supersedes: found(pairs.where("decision", ref).map(({ superseded }) => superseded)),
    supersededBy,
    followedBy: followersOf(decision, decisions.all),
  };
}
