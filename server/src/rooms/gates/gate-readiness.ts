import { Decision } from "../decisions/decision.ts";
import type { CaseStage } from "../programme/case-stage.ts";
import type { Finding } from "./finding.ts";
import { gatesBefore } from "./gates-before.ts";
import { type ObligationState, obligationStates } from "./obligation-state.ts";
import { openBy, whyOpen } from "./obligations-met.ts";
import { type Gate, ReadinessItem } from "./readiness-item.ts";
import { ReadinessStatus, readinessStatus } from "./readiness-status.ts";
import type { RecordsOf } from "./records-of.ts";
import { findingsOf } from "./rule-findings.ts";
import { Waiver } from "./waiver.ts";

/** A readiness item as it is on a day. */
export interface ItemReadiness {
  readonly item: ReadinessItem;
  readonly waiver: Waiver | null;
  readonly metOn: string | null;
  readonly evidence: string | null;
  readonly status: ReadinessStatus;
}

/** What is in place for a gate on a day, and what holds it up. */
export interface GateReadiness {
  readonly items: readonly ItemReadiness[];
  /** False while nothing is stated that the gate needs, so that nobody knows whether it is ready. */
  readonly known: boolean;
  /** Mandatory items that are neither met nor waived. */
  readonly unmet: readonly ItemReadiness[];
  /** Open obligations that are due by this gate. */
  readonly open: readonly ObligationState[];
  /** Gates that come first and are not passed. */
  readonly before: readonly CaseStage[];
  /** All of these as sentences. */
  readonly blockers: readonly string[];
}

/**
 * How ready a stage's gate is on a day (YYYY-MM-DD); nothing holds it up once it is passed.
 *
 * @param gates the gates passed, as far as they are to count.
 */
export async function gateReadiness(
  records: RecordsOf,
  gates: readonly Gate[],
  stage: CaseStage,
  day: string,
): Promise<GateReadiness> {
  const [all, waivers, states, decisions] = await Promise.all([
    records.all(ReadinessItem),
    records.all(Waiver),
    obligationStates(records, day),
    records.all(Decision),
  ]);
  const gateOn = plannedDay(decisions, stage);
  const own = all.filter((item) => item.stage === stage);
  const rules = own.flatMap(({ rule }) => rule ?? []);
  const findings = await findingsOf(rules, records, states, stage, day);
  const passed = gates.find((gate) => gate.stage === stage) ?? null;
  const stages = gates.map((gate) => gate.stage);
  const waiverOf = new Map(waivers.map((waiver) => [waiver.item, waiver]));
  const items = own.map((item) => {
    const waiver = waiverOf.get(item.ref) ?? null;
    const found = item.rule ? (findings.get(item.rule) ?? null) : null;
    const shown = found ? shownBy(found, item, waiver, passed, day) : item;
    const { metOn, evidence } = shown;
    const due = { dueOn: item.dueOn, metOn };
    const status = readinessStatus(due, waiver?.waivedOn ?? null, gateOn, day);
    return { item, waiver, metOn, evidence, status };
  });
  if (passed) return { items, known: true, unmet: [], open: [], before: [], blockers: [] };
  const unmet = items.filter(
    ({ item, status }) =>
      item.mandatory && status !== ReadinessStatus.MET && status !== ReadinessStatus.WAIVED,
  );
  const open = openBy(states, stage);
  const before = gatesBefore(
    stage,
    stages,
    all.map((item) => item.stage),
  );
  const blockers = [
    ...before.map((each) => `The ${each} gate is not passed.`),
    ...unmet.map(whyUnmet),
    ...open.map(whyOpen),
  ];
  return { items, known: items.length > 0, unmet, open, before, blockers };
}

/** The day by which a stage's gate is to be decided; the latest that a request names. */
function plannedDay(decisions: readonly Decision[], stage: CaseStage): string | null {
  const days = decisions.flatMap((each) => (each.stage === stage ? (each.neededBy ?? []) : []));
  return days.toSorted().at(-1) ?? null;
}

/**
 * The evidence that an item with a rule is met: what was found; or, once its gate is passed, that the
 * gate was held to the rule. What is found now says nothing of what was in place then.
 */
function shownBy(
  found: Finding,
  { mandatory }: ReadinessItem,
  waiver: Waiver | null,
  passed: Gate | null,
  day: string,
): Pick<ItemReadiness, "metOn" | "evidence"> {
  if (passed && mandatory)
    return waiver
      ? { metOn: null, evidence: null }
      : {
          metOn: passed.passedOn,
          evidence: `It was met when the gate was passed on ${passed.passedOn}.`,
        };
  return { metOn: found.met ? day : null, evidence: found.evidence };
}

/** Why a gate of which nothing is stated is not ready, as a sentence. */
export function whyUnknown(stage: CaseStage): string {
  return `Nothing is stated that the ${stage} gate needs, so whether it is ready is not known.`;
}

function whyUnmet({ item: { ref, rule, title }, evidence }: ItemReadiness): string {
  return rule ? `${ref} is not met: ${evidence}` : `${ref} is not met: ${title}.`;
}
