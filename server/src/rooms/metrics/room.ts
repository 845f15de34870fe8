import { definePlugin } from "@tranche/plugin-kit";
import { Applicability } from "./applicability.ts";
import { measureObjective } from "./measure-objective.ts";
import { RUNS } from "./metric-run.ts";
import {
  CatalogueResolver,
  ProgrammeReadingsResolver,
  WorkstreamHealthResolver,
} from "./metrics-resolver.ts";
import { metricsMigrations } from "./migrations.ts";
import { ObjectiveMeasure } from "./objective-measure.ts";
import { ProgrammeScopeResolver } from "./scope-resolver.ts";
import { stateApplicability, withdrawApplicability } from "./state-applicability.ts";
import { READINGS } from "./stored-reading.ts";
import { SnapshotResolver } from "./take-snapshot.ts";

/** What the plugins measure: definitions, runs, readings, and the health they show. */
export const metricsRoom = definePlugin({
  id: "metrics",
  version: "0.1.0",
  dependsOn: ["programme", "delivery"],
  entities: [ObjectiveMeasure, Applicability],
  appendOnly: [READINGS, RUNS],
  migrations: metricsMigrations,
  resolvers: [
    CatalogueResolver,
    ProgrammeReadingsResolver,
    WorkstreamHealthResolver,
    SnapshotResolver,
    ProgrammeScopeResolver,
    measureObjective,
    stateApplicability,
    withdrawApplicability,
  ],
});
