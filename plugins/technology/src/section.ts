import {
  answerEach,
  type Block,
  figure,
  illustrativeNotice,
  type Section,
  table,
} from "@tranche/plugin-kit";
import { shareArchived } from "./data-archived.ts";
import { designProgress } from "./design-progress.ts";
import { archiveDesign, dataArchived } from "./metrics.ts";
import { outcomeOn } from "./pilots-answered.ts";
import { readFacts, type TechnologyFacts } from "./read-facts.ts";
import { savingsShareMetric } from "./savings-metrics.ts";
import { savingsShare, savingsUnlocked, targetOn, unpricedCount } from "./savings-unlocked.ts";
import { statusOn } from "./system-status.ts";

export const section: Section = {
  id: "legacy-and-archive",
  title: "Legacy systems, data archive and pilots",
  loadMany: answerEach(readFacts, blocks),
};

function blocks(facts: TechnologyFacts, day: string): Block[] {
  const { systems, targets, returns, stages, pilots } = facts;
  return [
    ...illustrativeNotice(facts),
    ...savingsSentence(facts, day),
    figure(savingsShareMetric, savingsShare(systems, targets, day), day),
    figure(archiveDesign, designProgress(stages, day), day),
    figure(dataArchived, shareArchived(returns, day), day),
    ...table(
      ["Legacy system", "Status", "Run cost a year", "Planned off on", "Provenance"],
      systems.map((system) => [
        system.name,
        statusOn(system, day),
        system.annualRunCost === null ? "not known" : pounds(system.annualRunCost),
        system.plannedOffOn ?? "not planned",
        system.provenance,
      ]),
    ),
    ...table(
      ["Pilot", "Hypothesis", "Outcome", "Provenance"],
      pilots.map((pilot) => [
        pilot.title,
        pilot.hypothesis,
        outcomeOn(pilot, day),
        pilot.provenance,
      ]),
    ),
  ];
}

/** Pence as a board reads them: 24000000 is "£240,000". */
function pounds(pence: number): string {
  const format = { style: "currency", currency: "GBP", trailingZeroDisplay: "stripIfInteger" };
  return (pence / 100).toLocaleString("en-GB", format as Intl.NumberFormatOptions);
}

/** The saving in words, so that its sum, its target and what is missing from it are read together. */
function savingsSentence({ systems, targets }: TechnologyFacts, day: string): Block[] {
  const unlocked = savingsUnlocked(systems, day);
  const target = targetOn(targets, day);
  if (!unlocked) return [];
  const goal = target ? `, against a target of ${pounds(target.annualAmount)}` : "";
  const unpriced = unpricedCount(systems, day);
  const missing = unpriced > 0 ? ` Systems switched off whose cost is not known: ${unpriced}.` : "";
  const text = `Switching systems off saves ${pounds(unlocked.value)} a year${goal}.${missing}`;
  return [{ kind: "text", text }];
}
