import { badInput, recording, refuseEarlier } from "@tranche/plugin-kit";
import { PilotOutcome, TechnologyPilot } from "./pilot.ts";

export const recordTechnologyPilot = recording(TechnologyPilot, {
  name: "recordTechnologyPilot",
  description: "Adds a pilot, or sets all facts of the one of that ref.",
  takes:
    "A pilot as it is now; what is left out is set to null. It needs concludedOn unless it is RUNNING.",
  answer: "pilot",
  check(facts) {
    refuseEarlier(facts, "concludedOn", "startedOn");
    refuseHalfConcluded(facts);
  },
});

/** A pilot runs until it is concluded, and then has an outcome. */
function refuseHalfConcluded({
  outcome,
  concludedOn,
}: Pick<TechnologyPilot, "outcome" | "concludedOn">): void {
  if ((outcome === PilotOutcome.RUNNING) === (concludedOn === null)) return;
  throw badInput(
    "concludedOn",
    concludedOn === null
      ? `A pilot that is ${outcome} was concluded on a day. Give that day.`
      : "A pilot that is RUNNING has no such day. Leave it out, or give the outcome.",
  );
}
