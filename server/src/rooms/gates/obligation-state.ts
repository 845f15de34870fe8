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

/** An obligation as it is on a day. */
export interface ObligationState {
  readonly obligation: Obligation;
  readonly status: ObligationStatus;
  /** All that fires its trigger. */
  readonly subjects: readonly Subject[];
  /** Those that have triggered it since it was accepted or met. */
  readonly triggeredBy: readonly Subject[];
}

/** What has triggered an obligation, and whether it is open for it. A standing one stays as it is. */
export function triggered(
  { status, covers }: Pick<Obligation, "status" | "covers">,
  subjects: readonly Subject[],
): Pick<ObligationState, "status" | "triggeredBy"> {
  if (status === ObligationStatus.STANDING) return { status, triggeredBy: [] };
  const triggeredBy = uncovered(subjects, covers);
  return { status: triggeredBy.length > 0 ? ObligationStatus.OPEN : status, triggeredBy };
}

/** Whether an obligation holds up a gate: it is open, and due by that stage or by the next one. */
export function holdsUp(
  status: ObligationStatus,
  dueStage: CaseStage | null,
  stage: CaseStage,
): boolean {
  return status === ObligationStatus.OPEN && (dueStage === null || !isLater(dueStage, stage));
}

/** The obligations of a programme on a day (YYYY-MM-DD). */
export async function obligationStates(
  records: RecordsOf,
  day: string,
): Promise<ObligationState[]> {
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
    return { obligation, subjects, ...triggered(obligation, subjects) };
  });
}
