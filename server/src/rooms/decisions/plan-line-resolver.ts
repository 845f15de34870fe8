import { derived, Money } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { Allocation, CapitalPlanLine } from "./allocation.ts";
import { remainingOf } from "./approved-money.ts";

export const planLineFields = derived(CapitalPlanLine, drawnOf, {
  remaining: [() => Money, "The budget less what was drawn from it.", "nullable"],
});

async function drawnOf(line: CapitalPlanLine) {
  const allocations = await Reader.of(line).set(Allocation, line.programme);
  return { remaining: remainingOf(line.budget, allocations.where("drawnFrom", line.ref)) };
}
