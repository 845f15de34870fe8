import { frozenGuard } from "../appraisal/frozen-guard.ts";
import { realisationGuard, sharesGuard } from "../benefits/benefit-guard.ts";
import { mapGuard } from "../benefits-map/map-guard.ts";
import { delegationGuard } from "../commercial/delegation-guard.ts";
import { dependencyGuard } from "../delivery/dependency-guard.ts";
import { planLineGuard } from "../finance/plan-line-guard.ts";
import { gateGuard } from "../gates/gate-guard.ts";
import { supersessionGuard } from "../governance/supersession-guard.ts";
import { allocationGuard } from "../ledger/allocation-guard.ts";
import type { Guard } from "../records/guard.ts";
import { namedPersonsGuard, skillsGuard } from "../skills/skills-guard.ts";

/** The rules that every change is held to, whoever writes. */
export const GUARDS: readonly Guard[] = [
  planLineGuard,
  delegationGuard,
  allocationGuard,
  supersessionGuard,
  gateGuard,
  dependencyGuard,
  realisationGuard,
  sharesGuard,
  frozenGuard,
  skillsGuard,
  namedPersonsGuard,
  mapGuard,
];
