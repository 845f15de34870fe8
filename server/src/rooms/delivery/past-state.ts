import { field, Instant, Provenance } from "@tranche/plugin-kit";
import { Int, InterfaceType } from "type-graphql";
import type { RecordState } from "../../records/record-history.ts";

@InterfaceType("PastState", {
  description: "A state that a record had, and the change that made it.",
})
export abstract class PastState {
  @field(() => Int, "The sequence number of the change in the programme's chain.")
  seq!: number;

  @field(() => Instant, "When it took effect.")
  at!: string;

  @field(() => Boolean, "True when no source gives the day and a plausible one is used.")
  atApproximate!: boolean;

  @field(() => String, "Who made the change.")
  actor!: string;

  @field(() => String, "Why.")
  reason!: string;

  @field(() => String, "The source of the change's facts, by document and paragraph.", "nullable")
  source!: string | null;

  @field(() => Provenance, "Whether they are sourced, recorded or illustrative.")
  provenance!: Provenance;
}

/** The change of each state together with what `factsOf` picks from the record as it was then. */
export function pastStates<T, Facts extends object>(
  history: readonly RecordState<T>[],
  factsOf: (record: T) => Facts,
): (Facts & PastState)[] {
  return history.flatMap(({ record, ...change }) =>
    record === null ? [] : [{ ...change, ...factsOf(record) }],
  );
}
