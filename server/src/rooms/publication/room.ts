import { definePlugin } from "@tranche/plugin-kit";
import { Withholding } from "../../records/withholding.ts";
import { amendWithholding, liftWithholding } from "./amend-withholding.ts";
import { deferPublication } from "./defer-publication.ts";
import { markProgramme } from "./mark-programme.ts";
import { publicationMigrations } from "./migrations.ts";
import { DecisionPart2Resolver, ProgrammePart2Resolver } from "./part-2.ts";
import { PUBLISHED_PARTS, Publication } from "./publication.ts";
import { publicationGuard } from "./publication-guard.ts";
import { publicationContent, publicationFields } from "./publication-resolver.ts";
import { PublishPart1Resolver } from "./publish-part-1.ts";
import { RecoverableResolver } from "./recoverable-resolver.ts";
import { withhold } from "./withhold.ts";
import { WithholdingResolver, withholdingFields } from "./withholding-resolver.ts";

/** What is published of a programme, and what is withheld: under which exemption and until when. */
export const publicationRoom = definePlugin({
  id: "publication",
  version: "0.1.0",
  dependsOn: ["programme", "decisions", "commercial"],
  entities: [Withholding, Publication],
  appendOnly: [PUBLISHED_PARTS],
  guards: [publicationGuard],
  migrations: publicationMigrations,
  resolvers: [
    WithholdingResolver,
    withholdingFields,
    withhold,
    amendWithholding,
    liftWithholding,
    markProgramme,
    publicationFields,
    publicationContent,
    ProgrammePart2Resolver,
    DecisionPart2Resolver,
    RecoverableResolver,
    PublishPart1Resolver,
    deferPublication,
  ],
});
