import type { Measured } from "@tranche/plugin-kit";
import { happenedBy, knownBy, lastDay } from "./by-day.ts";
import type { ProcessFlow } from "./flow.ts";
import { measured, perCent } from "./share.ts";

/** What the share mapped is worked out from. */
export type FlowDays = Pick<ProcessFlow, "identifiedOn" | "mappedOn" | "confirmedOn">;

/** The share of identified flows that are mapped, in per cent. */
export function shareMapped(flows: readonly FlowDays[], day: string): Measured | undefined {
  const identified = knownBy(flows, ({ identifiedOn }) => identifiedOn, day);
  const mapped = identified.filter(({ mappedOn }) => happenedBy(mappedOn, day) !== null);
  const days = identified.flatMap(({ identifiedOn, mappedOn, confirmedOn }) => [
    identifiedOn,
    mappedOn,
    confirmedOn,
  ]);
  return measured(perCent(mapped.length, identified.length), lastDay(days, day));
}
