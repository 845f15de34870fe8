import { type Measured, shareHappened } from "@tranche/plugin-kit";
import type { ProcessFlow } from "./flow.ts";

/** What the share mapped is worked out from. */
export type FlowDays = Pick<ProcessFlow, "identifiedOn" | "mappedOn" | "confirmedOn">;

/** The share of identified flows that are mapped, in per cent. */
export function shareMapped(flows: readonly FlowDays[], day: string): Measured | undefined {
  return shareHappened(
    flows,
    {
      datedOn: ({ identifiedOn }) => identifiedOn,
      happenedOn: ({ mappedOn }) => mappedOn,
      confirmedOn: ({ confirmedOn }) => confirmedOn,
    },
    day,
  );
}
