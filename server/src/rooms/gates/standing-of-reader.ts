import type { Reader } from "../../records/reader.ts";
import type { CaseStage } from "../programme/case-stage.ts";
import { type Duty, dutiesOf } from "./duty.ts";
import { type GateStanding, standingOf } from "./gate-standing.ts";
import { Gate } from "./readiness-item.ts";
import { recordsFrom } from "./records-of.ts";

const STANDINGS = {};
const DUTIES = {};

/** What stands before a gate as a Reader sees it; worked out once, however many fields ask. */
export function readStanding(
  reader: Reader,
  programme: string,
  stage: CaseStage,
): Promise<GateStanding> {
  return once(reader, STANDINGS, `${stage} ${programme}`, async () => {
    const records = recordsFrom(reader, programme);
    return standingOf(records, await records.all(Gate), stage, reader.day);
  });
}

/** A programme's duties by ref, as a Reader sees them. */
export function readDuties(reader: Reader, programme: string): Promise<ReadonlyMap<string, Duty>> {
  return once(reader, DUTIES, programme, async () => {
    const duties = await dutiesOf(recordsFrom(reader, programme), reader.day);
    return new Map(duties.map((duty) => [duty.obligation.ref, duty]));
  });
}

function once<T>(reader: Reader, kind: object, name: string, make: () => Promise<T>): Promise<T> {
  const kept = reader.once(kind, () => new Map<string, Promise<T>>());
  const made = kept.get(name) ?? make();
  kept.set(name, made);
  return made;
}
