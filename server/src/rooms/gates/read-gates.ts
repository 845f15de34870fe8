import type { Reader } from "../../records/reader.ts";
import type { CaseStage } from "../programme/case-stage.ts";
import { type GateReadiness, gateReadiness } from "./gate-readiness.ts";
import { type ObligationState, obligationStates } from "./obligation-state.ts";
import { Gate } from "./readiness-item.ts";
import { recordsFrom } from "./records-of.ts";

const GATES = {};
const OBLIGATIONS = {};

/** How ready a gate is as a Reader sees it; worked out once, however many fields ask. */
export function readGate(
  reader: Reader,
  programme: string,
  stage: CaseStage,
): Promise<GateReadiness> {
  return once(reader, GATES, `${stage} ${programme}`, async () => {
    const records = recordsFrom(reader, programme);
    return gateReadiness(records, await records.all(Gate), stage, reader.day);
  });
}

/** A programme's obligations by ref, as a Reader sees them. */
export function readObligations(
  reader: Reader,
  programme: string,
): Promise<ReadonlyMap<string, ObligationState>> {
  return once(reader, OBLIGATIONS, programme, async () => {
    const states = await obligationStates(recordsFrom(reader, programme), reader.day);
    return new Map(states.map((state) => [state.obligation.ref, state]));
  });
}

function once<T>(reader: Reader, kind: object, name: string, make: () => Promise<T>): Promise<T> {
  const kept = reader.once(kind, () => new Map<string, Promise<T>>());
  const made = kept.get(name) ?? make();
  kept.set(name, made);
  return made;
}
