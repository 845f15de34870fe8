import { type DatedKinds, factsReader } from "@tranche/plugin-kit";
import { TechnologyArchiveReturn } from "./archive-return.ts";
import { TechnologyArchiveStage } from "./archive-stage.ts";
import { TechnologyPilot } from "./pilot.ts";
import { TechnologyPilotFunding } from "./pilot-funding.ts";
import { TechnologySavingsTarget } from "./savings-target.ts";
import { TechnologySystem } from "./system.ts";

/** All that is known of a programme's technology workstream by a day. */
export interface TechnologyFacts {
  readonly systems: readonly TechnologySystem[];
  readonly targets: readonly TechnologySavingsTarget[];
  readonly returns: readonly TechnologyArchiveReturn[];
  readonly stages: readonly TechnologyArchiveStage[];
  readonly fundings: readonly TechnologyPilotFunding[];
  readonly pilots: readonly TechnologyPilot[];
}

/** Each kind of fact, and the day from which one is known. */
export const KINDS: DatedKinds<TechnologyFacts> = {
  systems: [TechnologySystem, ({ registeredOn }) => registeredOn],
  targets: [TechnologySavingsTarget, ({ setOn }) => setOn],
  returns: [TechnologyArchiveReturn, ({ asOf }) => asOf],
  stages: [TechnologyArchiveStage, ({ plannedOn }) => plannedOn],
  fundings: [TechnologyPilotFunding, ({ startsOn }) => startsOn],
  pilots: [TechnologyPilot, ({ startedOn }) => startedOn],
};

/** The facts of many programmes; a programme without any is left out. */
export const readFacts = factsReader(KINDS);
