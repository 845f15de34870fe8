import { definePlugin } from "@tranche/plugin-kit";
import { TechnologyArchiveReturn } from "./archive-return.ts";
import { TechnologyArchiveStage } from "./archive-stage.ts";
import { facet } from "./facet.ts";
import { archiveDesign, dataArchived, pilotsAnswered, systemsDecommissioned } from "./metrics.ts";
import { migrations } from "./migrations.ts";
import { TechnologyPilot } from "./pilot.ts";
import { TechnologyPilotFunding } from "./pilot-funding.ts";
import { recordTechnologyArchiveReturn } from "./record-archive-return.ts";
import { recordTechnologyArchiveStage } from "./record-archive-stage.ts";
import { recordTechnologyPilot } from "./record-pilot.ts";
import { recordTechnologyPilotFunding } from "./record-pilot-funding.ts";
import { recordTechnologySavingsTarget } from "./record-savings-target.ts";
import { recordTechnologySystem } from "./record-system.ts";
import { savingsShareMetric, savingsUnlockedMetric } from "./savings-metrics.ts";
import { TechnologySavingsTarget } from "./savings-target.ts";
import { section } from "./section.ts";
import { TechnologySystem } from "./system.ts";

export const plugin = definePlugin({
  id: "technology",
  version: "0.1.0",
  uses: { records: 1, facets: 1, resolvers: 1, metrics: 1, boardPack: 1, seeds: 1 },
  personalData: "none",
  entities: [
    TechnologySystem,
    TechnologySavingsTarget,
    TechnologyArchiveReturn,
    TechnologyArchiveStage,
    TechnologyPilotFunding,
    TechnologyPilot,
  ],
  migrations,
  facets: [facet],
  resolvers: [
    recordTechnologySystem,
    recordTechnologySavingsTarget,
    recordTechnologyArchiveReturn,
    recordTechnologyArchiveStage,
    recordTechnologyPilotFunding,
    recordTechnologyPilot,
  ],
  metrics: [
    systemsDecommissioned,
    savingsUnlockedMetric,
    savingsShareMetric,
    archiveDesign,
    dataArchived,
    pilotsAnswered,
  ],
  boardPack: [section],
  seeds: new URL("../seeds/", import.meta.url),
});
