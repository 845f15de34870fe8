import { definePlugin } from "@tranche/plugin-kit";
import { benefitMapAfter } from "./benefit-map-payload.ts";
import { BenefitMapNodeResolver, ProgrammeBenefitMapResolver } from "./benefit-map-resolver.ts";
import { linkOnMap, unlinkOnMap } from "./link-on-map.ts";
import { mapGuard } from "./map-guard.ts";
import { MapEdge, MapNode } from "./map-records.ts";
import { benefitsMapMigrations } from "./migrations.ts";
import { ObjectiveValueResolver } from "./objective-value.ts";
import { recordMapNode } from "./record-map-node.ts";
import { removeMapNode } from "./remove-map-node.ts";

/** How what is delivered leads to benefits and objectives, and the value that flows to each. */
export const benefitsMapRoom = definePlugin({
  id: "benefits-map",
  version: "0.1.0",
  dependsOn: ["programme", "delivery", "benefits"],
  entities: [MapNode, MapEdge],
  migrations: benefitsMapMigrations,
  guards: [mapGuard],
  resolvers: [
    ProgrammeBenefitMapResolver,
    BenefitMapNodeResolver,
    ObjectiveValueResolver,
    benefitMapAfter,
    recordMapNode,
    linkOnMap,
    unlinkOnMap,
    removeMapNode,
  ],
});
