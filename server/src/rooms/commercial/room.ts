import { definePlugin } from "@tranche/plugin-kit";
import { awardLot } from "./award-lot.ts";
import { delegationFields, FrameworksResolver, lotFields } from "./commercial-resolver.ts";
import { Contract, ContractVariation } from "./contract.ts";
import { delegationGuard } from "./delegation-guard.ts";
import { Framework } from "./framework.ts";
import { Lot } from "./lot.ts";
import { commercialMigrations } from "./migrations.ts";
import { amendLot, planLot } from "./plan-lot.ts";
import { recordFramework } from "./record-framework.ts";
import { ThresholdResolver } from "./threshold-resolver.ts";
import { varyContract } from "./vary-contract.ts";

/** Lots, contracts and frameworks, within the delegations that authorise awards. */
export const commercialRoom = definePlugin({
  id: "commercial",
  version: "0.1.0",
  dependsOn: ["programme", "decisions"],
  entities: [Framework, Lot, Contract, ContractVariation],
  migrations: commercialMigrations,
  guards: [delegationGuard],
  resolvers: [
    FrameworksResolver,
    lotFields,
    delegationFields,
    ThresholdResolver,
    planLot,
    amendLot,
    awardLot,
    varyContract,
    recordFramework,
  ],
});
