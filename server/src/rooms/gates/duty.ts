import { SERVER } from "../../access/server-chain.ts";
import { Lot } from "../commercial/lot.ts";
import type { CaseStage } from "../programme/case-stage.ts";
import { NamedPersonsSwitch } from "../skills/named-person.ts";
import { Obligation, ObligationStatus, ObligationTrigger } from "./obligation.ts";
import { PluginDeclaration } from "./plugin-declaration.ts";
import { Project } from "./project.ts";
import type { RecordsOf } from "./records-of.ts";
import { isLater } from "./stage-order.ts";
import { type Subject, subjectsOf, uncovered } from "./subject.ts";

/** A duty as it stands on a day. */
export interface Duty {
  readonly obligation: Obligation;
  readonly status: ObligationStatus;
  /** All that fires its trigger. */
  readonly subjects: readonly Subject[];
  /** Those that have woken it since it was accepted or met. */
  readonly wokenBy: readonly Subject[];
}

/** What has woken a duty, and whether it is open for it. A standing duty never sleeps. */
export function wake(
  { status, covers }: Pick<Obligation, "status" | "covers">,
  subjects: readonly Subject[],
): Pick<Duty, "status" | "wokenBy"> {
  if (status === ObligationStatus.STANDING) return { status, wokenBy: [] };
  const wokenBy = uncovered(subjects, covers);
  return { status: wokenBy.length > 0 ? ObligationStatus.OPEN : status, wokenBy };
}

/** Whether a duty holds up a gate: it is open, and due by that stage or at whatever stage is next. */
export function holdsUp(
  status: ObligationStatus,
  dueStage: CaseStage | null,
  stage: CaseStage,
): boolean {
  return status === ObligationStatus.OPEN && (dueStage === null || !isLater(dueStage, stage));
}

/** The duties of a programme on a day (YYYY-MM-DD). */
export async function dutiesOf(records: RecordsOf, day: string): Promise<Duty[]> {
  const [obligations, lots, projects, plugins, switches] = await Promise.all([
    records.all(Obligation),
    records.all(Lot),
    records.all(Project),
    records.all(PluginDeclaration, SERVER),
    records.all(NamedPersonsSwitch),
  ]);
  const declared = { lots, projects, plugins, switches };
  const firing = new Map(
    Object.values(ObligationTrigger).map((each) => [each, subjectsOf(each, declared, day)]),
  );
  return obligations.map((obligation) => {
    const subjects = obligation.wakesOn ? (firing.get(obligation.wakesOn) ?? []) : [];
    return { obligation, subjects, ...wake(obligation, subjects) };
  });
}
