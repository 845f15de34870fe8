import { answerEach, factsReader, type Metric, measureEach } from "@tranche/plugin-kit";
import { TechnologyArchiveReturn } from "./archive-return.ts";
import { TechnologyArchiveStage } from "./archive-stage.ts";
import { shareArchived } from "./data-archived.ts";
import { designProgress } from "./design-progress.ts";
import { shareAnswered } from "./pilots-answered.ts";
import { KINDS, type TechnologyFacts } from "./read-facts.ts";
import { TechnologySystem } from "./system.ts";
import { shareDecommissioned } from "./system-status.ts";

export const systemsDecommissioned: Metric = {
  key: "technology.systems-decommissioned",
  version: 1,
  title: "Legacy systems decommissioned",
  description:
    "Legacy systems switched off, as a share of all in the register. Thresholds are illustrative.",
  unit: "%",
  workstream: "TECHNOLOGY",
  better: "higher",
  thresholds: { green: 80, amber: 40 },
  freshForDays: 92,
  computeMany: measureEach(TechnologySystem, shareDecommissioned),
};

export const dataArchived: Metric = {
  key: "technology.data-archived",
  version: 1,
  title: "Data archived",
  description:
    "Records or volume archived, as a share of all planned to be, by the latest return. Thresholds are illustrative.",
  unit: "%",
  workstream: "TECHNOLOGY",
  better: "higher",
  thresholds: { green: 80, amber: 40 },
  freshForDays: 45,
  computeMany: measureEach(TechnologyArchiveReturn, shareArchived),
};

export const archiveDesign: Metric = {
  key: "technology.archive-design",
  version: 1,
  title: "Archive design done",
  description:
    "Stages of the data archive's design that are done, as a share of all planned; each counts equally. Thresholds are illustrative.",
  unit: "%",
  workstream: "TECHNOLOGY",
  better: "higher",
  thresholds: { green: 80, amber: 50 },
  freshForDays: 45,
  computeMany: measureEach(TechnologyArchiveStage, designProgress),
};

export const pilotsAnswered: Metric = {
  key: "technology.pilots-answered",
  version: 1,
  title: "Pilots that gave an answer",
  description:
    "Pilots that proved or disproved their hypothesis, as a share of those funded or, if more, started. A disproof is an answer; running and inconclusive pilots have none. Thresholds are illustrative.",
  unit: "%",
  workstream: "TECHNOLOGY",
  better: "higher",
  thresholds: { green: 80, amber: 50 },
  freshForDays: 92,
  computeMany: answerEach(
    factsReader<Pick<TechnologyFacts, "pilots" | "fundings">>({
      pilots: KINDS.pilots,
      fundings: KINDS.fundings,
    }),
    ({ pilots, fundings }, day) => shareAnswered(pilots, fundings, day),
  ),
};
