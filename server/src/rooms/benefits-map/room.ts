import { definePlugin } from "@tranche/plugin-kit";
import { BenefitMapNodeResolver, ProgrammeBenefitMapResolver } from "./benefit-map-resolver.ts";
import { LinkOnMap } from "./link-on-map.ts";
import { mapGuard } from "./map-guard.ts";
import { MapEdge, MapNode } from "./map-records.ts";
import { benefitsMapMigrations } from "./migrations.ts";
import { ObjectiveValueResolver } from "./objective-value.ts";
import { RecordMapNode } from "./record-map-node.ts";
import { RemoveMapNode } from "./remove-map-node.ts";

/** How what is delivered leads to benefits and objectives, and the worth that flows to each. */
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
    RecordMapNode,
    LinkOnMap,
    RemoveMapNode,
  ],
});
