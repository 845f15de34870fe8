import { definePlugin } from "@tranche/plugin-kit";
import { Appraisal } from "./appraisal.ts";
import { appraisalMigrations } from "./migrations.ts";
import { AppraisalResolver } from "./record-appraisal.ts";

/** Economic appraisals, by the Green Book. */
export const appraisalRoom = definePlugin({
  id: "appraisal",
  version: "0.1.0",
  dependsOn: ["programme", "governance"],
  entities: [Appraisal],
  migrations: appraisalMigrations,
  resolvers: [AppraisalResolver],
});
