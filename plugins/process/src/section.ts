import {
  type Block,
  type FigureBlock,
  type Measured,
  type Metric,
  Provenance,
  rate,
  type Section,
  type TableBlock,
} from "@tranche/plugin-kit";
import { shareInTime } from "./answered-in-time.ts";
import { latestChecks } from "./data-quality.ts";
import { shareMapped } from "./flows-mapped.ts";
import { flowsMapped, recordsPastReview, requestsInTime } from "./metrics.ts";
import { openActions } from "./open-actions.ts";
import { sharePastReview } from "./past-review.ts";
import { type ProcessFacts, readFacts } from "./read-facts.ts";
import { perCent } from "./share.ts";

export const section: Section = {
  id: "data-management",
  title: "Data quality and compliance",
  loadMany: async (programmes, context) => {
    const known = await readFacts(programmes, context);
    return new Map([...known].map(([programme, facts]) => [programme, blocks(facts, context.day)]));
  },
};

function blocks(facts: ProcessFacts, day: string): Block[] {
  return [
    ...inventedNotice(facts),
    ...figure(recordsPastReview, sharePastReview(facts.reviews, day)),
    ...figure(requestsInTime, shareInTime(facts.requests, day)),
    ...figure(flowsMapped, shareMapped(facts.flows, day)),
    ...table(
      ["System", "Dimension", "Passed, %", "Checked on", "Provenance"],
      latestChecks(facts.checks, day).map((check) => [
        check.system,
        check.dimension.toLowerCase(),
        perCent(check.passedCount, check.checkedCount)?.toFixed(1) ?? "none checked",
        check.checkedOn,
        check.provenance,
      ]),
    ),
    ...table(
      ["Open compliance action", "Documented by", "Age, days", "Due on", "Provenance"],
      openActions(facts.actions, day).map(({ action, ageDays }) => [
        action.title,
        action.documentedBy,
        String(ageDays),
        action.dueOn ?? "not set",
        action.provenance,
      ]),
    ),
  ];
}

/** A reader must never take an invented figure for a real one. */
function inventedNotice(facts: ProcessFacts): Block[] {
  const all = Object.values(facts).flat() as readonly { provenance: Provenance }[];
  return all.some(({ provenance }) => provenance === Provenance.ILLUSTRATIVE)
    ? [{ kind: "text", text: "Figures here rest on invented examples. They are not facts." }]
    : [];
}

function figure({ title, unit, better, thresholds }: Metric, measured?: Measured): FigureBlock[] {
  if (!measured) return [];
  const { value } = measured;
  const rating = rate(value, better, thresholds);
  return [{ kind: "figure", label: title, value: value.toFixed(1), unit, rating }];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): TableBlock[] {
  return rows.length > 0 ? [{ kind: "table", columns, rows }] : [];
}
