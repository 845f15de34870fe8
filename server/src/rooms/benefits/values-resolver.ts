import { derived, field, PlainDay, Quantity, view } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { Decision } from "../decisions/decision.ts";
import { historyOf } from "../delivery/past-state.ts";
import { Benefit } from "./benefit.ts";

@view("A value of a benefit on a day.")
class BenefitLevel {
  @field(
    () => Quantity,
    "In the benefit's unit: that of a full year when it accrues, else the level.",
  )
  value!: number;

  @field(() => PlainDay, "The day of the value; null when not recorded.", "nullable")
  on!: string | null;

  @field(() => Decision, "The decision that set it; null while it is the first one.", "nullable")
  decision!: Decision | null;
}

/** What a benefit's value was before the change, and what it is to become. */
export const benefitLevels = derived(Benefit, levelsOf, {
  baseline: [
    () => BenefitLevel,
    "Its value before the change; null when not recorded.",
    "nullable",
  ],
  target: [() => BenefitLevel, "The value it is to reach; null when not set.", "nullable"],
});

export const benefitHistory = historyOf(Benefit, {
  name: "BenefitState",
  words: "A past state of a benefit.",
  facts: ["status", "baselineValue", "baselineOn", "targetValue", "targetOn"],
});

async function levelsOf(benefit: Benefit) {
  const decisions = await Reader.of(benefit).set(Decision, benefit.programme);
  const level = (value: number | null, on: string | null, decision: string | null) =>
    value === null ? null : { value, on, decision: decisions.get(decision) };
  return {
    baseline: level(benefit.baselineValue, benefit.baselineOn, benefit.baselineDecision),
    target: level(benefit.targetValue, benefit.targetOn, benefit.targetDecision),
  };
}
