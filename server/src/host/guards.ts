import { mapGuard } from "../benefits-map/map-guard.ts";
import { delegationGuard } from "../commercial/delegation-guard.ts";
import { planLineGuard } from "../finance/plan-line-guard.ts";
import { gateGuard } from "../gates/gate-guard.ts";
import { supersessionGuard } from "../governance/supersession-guard.ts";
import { allocationGuard } from "../ledger/allocation-guard.ts";
import type { Guard } from "../records/guard.ts";

/** The rules that every change is held to: those of authority, and of the benefits map. */
export const GUARDS: readonly Guard[] = [
  planLineGuard,
  delegationGuard,
  allocationGuard,
  supersessionGuard,
  gateGuard,
  mapGuard,
];
