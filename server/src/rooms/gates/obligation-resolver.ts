import { derived } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { Obligation, ObligationStatus } from "./obligation.ts";
import type { ObligationState } from "./obligation-state.ts";
import { readObligations } from "./read-gates.ts";

export const obligationFields = derived(Obligation, stateOf, {
  status: [
    () => ObligationStatus,
    "Whether it needs action; OPEN as soon as something triggers it.",
  ],
  triggeredBy: [
    () => [String],
    'What has triggered it since it was accepted or last met: "lot L5", "project P1", "plugin people".',
  ],
});

async function stateOf(obligation: Obligation) {
  const states = await readObligations(Reader.of(obligation), obligation.programme);
  // The obligation came from the same Reader, so it is among them.
  const { status, triggeredBy } = states.get(obligation.ref) as ObligationState;
  return { status, triggeredBy: triggeredBy.map(({ name }) => name) };
}
