import { definePlugin } from "@tranche/plugin-kit";
import {
  CommercialResolver,
  CommitmentResolver,
  ContractResolver,
  DelegationResolver,
  LotResolver,
} from "./commercial-resolver.ts";
import { Contract } from "./contract.ts";
import { Delegation } from "./delegation.ts";
import { Framework } from "./framework.ts";
import { Lot } from "./lot.ts";
import { commercialMigrations } from "./migrations.ts";
import { PlanLot } from "./plan-lot.ts";

/** Lots, contracts, frameworks, and the delegations that allow awards. */
export const commercialRoom = definePlugin({
  id: "commercial",
  version: "0.1.0",
  dependsOn: ["programme", "governance", "finance"],
  entities: [Framework, Delegation, Lot, Contract],
  migrations: commercialMigrations,
  resolvers: [
    CommercialResolver,
    LotResolver,
    ContractResolver,
    DelegationResolver,
    CommitmentResolver,
    PlanLot,
  ],
});
