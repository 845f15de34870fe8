import type { ReadContext } from "@tranche/plugin-kit";
import { TechnologyArchiveReturn } from "./archive-return.ts";
import { TechnologyArchiveStage } from "./archive-stage.ts";
import { knownBy } from "./by-day.ts";
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

/** The facts of many programmes, with one question for each kind. A programme without any is left out. */
export async function readFacts(
  programmes: readonly string[],
  context: ReadContext,
): Promise<ReadonlyMap<string, TechnologyFacts>> {
  const { day } = context;
  const [systems, targets, returns, stages, fundings, pilots] = await Promise.all([
    context.records(TechnologySystem, programmes),
    context.records(TechnologySavingsTarget, programmes),
    context.records(TechnologyArchiveReturn, programmes),
    context.records(TechnologyArchiveStage, programmes),
    context.records(TechnologyPilotFunding, programmes),
    context.records(TechnologyPilot, programmes),
  ]);
  return new Map(
    programmes.flatMap((programme) => {
      const facts: TechnologyFacts = {
        systems: knownBy(systems.get(programme) ?? [], ({ registeredOn }) => registeredOn, day),
        targets: knownBy(targets.get(programme) ?? [], ({ setOn }) => setOn, day),
        returns: knownBy(returns.get(programme) ?? [], ({ asOf }) => asOf, day),
        stages: knownBy(stages.get(programme) ?? [], ({ plannedOn }) => plannedOn, day),
        fundings: knownBy(fundings.get(programme) ?? [], ({ startsOn }) => startsOn, day),
        pilots: knownBy(pilots.get(programme) ?? [], ({ startedOn }) => startedOn, day),
      };
      const isEmpty = Object.values(facts).every((kind) => kind.length === 0);
      return isEmpty ? [] : [[programme, facts] as const];
    }),
  );
}
