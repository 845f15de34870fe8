import { Gate } from "../governance/readiness-item.ts";
import type { CaseStage } from "../programme/case-stage.ts";
import type { Reader } from "../records/reader.ts";
import { type Duty, dutiesOf } from "./duty.ts";
import { type GateStanding, standingOf } from "./gate-standing.ts";
import { recordsFrom } from "./records-of.ts";

const STANDINGS = {};
const DUTIES = {};

/** What stands before a stage's gate as a Reader sees it, worked out once. */
export function standingFor(
  reader: Reader,
  programme: string,
  stage: CaseStage,
): Promise<GateStanding> {
  const known = reader.once(STANDINGS, () => new Map<string, Promise<GateStanding>>());
  const key = JSON.stringify([programme, stage]);
  const standing = known.get(key) ?? lookUp(reader, programme, stage);
  known.set(key, standing);
  return standing;
}

/** The duties of a programme as a Reader sees them, worked out once. */
export function dutiesFor(reader: Reader, programme: string): Promise<readonly Duty[]> {
  const known = reader.once(DUTIES, () => new Map<string, Promise<readonly Duty[]>>());
  const duties = known.get(programme) ?? dutiesOf(recordsFrom(reader, programme), reader.day);
  known.set(programme, duties);
  return duties;
}

async function lookUp(reader: Reader, programme: string, stage: CaseStage): Promise<GateStanding> {
  const { all } = await reader.set(Gate, programme);
  const passed = all.filter(({ passedOn }) => passedOn <= reader.day);
  return standingOf(recordsFrom(reader, programme), passed, stage, reader.day);
}
