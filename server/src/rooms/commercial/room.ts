import { definePlugin } from "@tranche/plugin-kit";
import { AwardLot } from "./award-lot.ts";
import {
  AllowedRouteResolver,
  CommercialResolver,
  ContractResolver,
  DelegationResolver,
  LotResolver,
} from "./commercial-resolver.ts";
import { Contract, ContractVariation } from "./contract.ts";
import { delegationGuard } from "./delegation-guard.ts";
import { Framework } from "./framework.ts";
import { Lot } from "./lot.ts";
import { commercialMigrations } from "./migrations.ts";
import { PlanLot } from "./plan-lot.ts";
import { RecordFramework } from "./record-framework.ts";
import { ThresholdResolver } from "./threshold-resolver.ts";
import { VaryContract } from "./vary-contract.ts";

/** Lots, contracts and frameworks, held to the delegations that allow awards. */
export const commercialRoom = definePlugin({
  id: "commercial",
  version: "0.1.0",
  dependsOn: ["programme", "decisions"],
  entities: [Framework, Lot, Contract, ContractVariation],
  migrations: commercialMigrations,
  guards: [delegationGuard],
  resolvers: [
    CommercialResolver,
    LotResolver,
    ContractResolver,
    DelegationResolver,
    AllowedRouteResolver,
    ThresholdResolver,
    PlanLot,
    AwardLot,
    VaryContract,
    RecordFramework,
  ],
});
