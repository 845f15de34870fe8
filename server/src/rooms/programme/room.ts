import { definePlugin } from "@tranche/plugin-kit";
import { amountsFields } from "./amounts.ts";
import { ChangeResolver } from "./change-resolver.ts";
import { createProgramme } from "./create-programme.ts";
import { programmeMigrations } from "./migrations.ts";
import { Organisation, Role } from "./organisation.ts";
import { OrganisationsResolver } from "./organisations-resolver.ts";
import { Objective, Programme, StrategicIntent } from "./programme.ts";
import { ProgrammeResolver } from "./programme-resolver.ts";
import { recordOrganisation, recordRole } from "./record-organisation.ts";
import {
  recordObjective,
  recordStrategicIntent,
  recordTranche,
  recordWorkstream,
} from "./record-plan.ts";
import { Tranche } from "./tranche.ts";
import { Workstream } from "./workstream.ts";

/** What every programme has: vision, intents, objectives, tranches and workstreams; and the terms that all rooms share. */
export const programmeRoom = definePlugin({
  id: "programme",
  version: "0.1.0",
  entities: [Programme, StrategicIntent, Objective, Tranche, Workstream, Organisation, Role],
  migrations: programmeMigrations,
  resolvers: [
    ProgrammeResolver,
    amountsFields,
    ChangeResolver,
    OrganisationsResolver,
    createProgramme,
    recordObjective,
    recordTranche,
    recordWorkstream,
    recordStrategicIntent,
    recordOrganisation,
    recordRole,
  ],
});
