import {
  hasHappened,
  knownBy,
  type Measured,
  measured,
  newestDay,
  perCent,
} from "@tranche/plugin-kit";
import { SystemStatus, type TechnologySystem } from "./system.ts";

/** What a system's status is worked out from. */
export type SystemDays = Pick<
  TechnologySystem,
  "registeredOn" | "readOnlyOn" | "decommissionedOn" | "confirmedOn"
>;

/** How far a system was on a day. */
export function statusOn({ readOnlyOn, decommissionedOn }: SystemDays, day: string): SystemStatus {
  if (hasHappened(decommissionedOn, day)) return SystemStatus.DECOMMISSIONED;
  return hasHappened(readOnlyOn, day) ? SystemStatus.READ_ONLY : SystemStatus.LIVE;
}

/** The systems in the register on a day. */
export function registeredBy<T extends SystemDays>(systems: readonly T[], day: string) {
  return knownBy(systems, ({ registeredOn }) => registeredOn, day);
}

/** The systems in the register that were switched off by a day. */
export function decommissionedBy<T extends SystemDays>(systems: readonly T[], day: string): T[] {
  return registeredBy(systems, day).filter(
    (system) => statusOn(system, day) === SystemStatus.DECOMMISSIONED,
  );
}

/** The share of registered systems that are switched off, in per cent. */
export function shareDecommissioned(
  systems: readonly SystemDays[],
  day: string,
): Measured | undefined {
  const share = perCent(decommissionedBy(systems, day).length, registeredBy(systems, day).length);
  return measured(share, registerDay(systems, day));
}

/** The last day on which the register is known to have been right. */
export function registerDay(systems: readonly SystemDays[], day: string): string | undefined {
  const days = registeredBy(systems, day).flatMap(
    ({ registeredOn, readOnlyOn, decommissionedOn, confirmedOn }) => [
      registeredOn,
      readOnlyOn,
      decommissionedOn,
      confirmedOn,
    ],
  );
  return newestDay(days, day);
}
