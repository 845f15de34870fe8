import { answerEach, factsReader, type Metric, measureEach } from "@tranche/plugin-kit";
import { KINDS, type TechnologyFacts } from "./read-facts.ts";
import { savingsShare, savingsUnlocked } from "./savings-unlocked.ts";
import { TechnologySystem } from "./system.ts";

export const savingsUnlockedMetric: Metric = {
  key: "technology.savings-unlocked",
  version: 1,
  title: "Savings unlocked",
  description:
    "What the legacy systems that are switched off cost in a year. 0 while none is off; no data when none of those off has a known cost. GREEN at the £6.5m a year that PCD 475 (para 3.2) expects, AMBER from half of it; the thresholds are illustrative.",
  unit: "£ a year",
  workstream: "TECHNOLOGY",
  better: "higher",
  thresholds: { green: 6_500_000, amber: 3_250_000 },
  freshForDays: 92,
  computeMany: measureEach(TechnologySystem, (systems, day) => {
    const unlocked = savingsUnlocked(systems, day);
    return unlocked && { ...unlocked, value: unlocked.value / 100 };
  }),
};

export const savingsShareMetric: Metric = {
  key: "technology.savings-share",
  version: 1,
  title: "Savings unlocked against the target",
  description:
    "The savings unlocked, as a share of the programme's current target. No data without a target. Thresholds are illustrative.",
  unit: "%",
  workstream: "TECHNOLOGY",
  better: "higher",
  thresholds: { green: 100, amber: 50 },
  freshForDays: 92,
  computeMany: answerEach(
    factsReader<Pick<TechnologyFacts, "systems" | "targets">>({
      systems: KINDS.systems,
      targets: KINDS.targets,
    }),
    ({ systems, targets }, day) => savingsShare(systems, targets, day),
  ),
};
