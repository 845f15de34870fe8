import { definePlugin } from "@tranche/plugin-kit";
import { Withholding } from "../../records/withholding.ts";
import { amendWithholding, liftWithholding } from "./amend-withholding.ts";
import { markProgramme } from "./mark-programme.ts";
import { publicationMigrations } from "./migrations.ts";
import { withhold } from "./withhold.ts";
import { WithholdingResolver, withholdingFields } from "./withholding-resolver.ts";

/** What is published of a programme, and what is withheld: under which exemption and until when. */
export const publicationRoom = definePlugin({
  id: "publication",
  version: "0.1.0",
  dependsOn: ["programme"],
  entities: [Withholding],
  migrations: publicationMigrations,
  resolvers: [
    WithholdingResolver,
    withholdingFields,
    withhold,
    amendWithholding,
    liftWithholding,
    markProgramme,
  ],
});
