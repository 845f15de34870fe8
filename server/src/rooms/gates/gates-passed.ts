import { Reader } from "../../records/reader.ts";
import type { CaseStage } from "../programme/case-stage.ts";
import type { Programme } from "../programme/programme.ts";
import { Gate } from "./readiness-item.ts";

/** The stages whose gates the record shows passed. */
export async function gatesPassed(programme: Programme): Promise<CaseStage[]> {
  const gates = await Reader.of(programme).set(Gate, programme.ref);
  return gates.all.map(({ stage }) => stage);
}
