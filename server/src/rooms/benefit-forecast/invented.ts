import { type ProgrammeRecord, Provenance } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { BenefitEnabler } from "../benefits/benefit-links.ts";
import type { BenefitProfile } from "../benefits/benefit-outlook.ts";
import { BenefitStep } from "../benefits/benefit-values.ts";
import { Milestone } from "../delivery/milestone.ts";
import { type ChainLink, milestoneName } from "../delivery/milestone-chain.ts";
import { isWaiting } from "../delivery/milestone-outlook.ts";
import { Risk } from "../delivery/risk.ts";
import { milestonesBehind, programmesOf } from "./milestones-behind.ts";

/** True of a record that is an example, not a fact. */
export function isInvented(record: ProgrammeRecord): boolean {
  return record.provenance === Provenance.ILLUSTRATIVE;
}

/** The milestones whose own day, or what they wait for, is invented; by name. */
export async function inventedMilestones(
  reader: Reader,
  links: ReadonlyMap<string, ChainLink>,
): Promise<ReadonlySet<string>> {
  const programmes = programmesOf(links.keys());
  const [milestones, risks] = await Promise.all([
    Promise.all(programmes.map((programme) => reader.set(Milestone, programme))),
    Promise.all(programmes.map((programme) => reader.set(Risk, programme))),
  ]);
  const own = milestones.flatMap(({ all }) =>
    all.filter(isInvented).map(({ ref, programme }) => milestoneName(programme, ref)),
  );
  const waiting = risks.flatMap(({ all }) =>
    all
      .filter(isInvented)
      .filter(isWaiting)
      .map(({ milestone, programme }) => milestoneName(programme, milestone)),
  );
  return new Set([...own, ...waiting]);
}

/** Whether an invented fact stands behind what is planned or forecast of a benefit. */
export async function restsOnInvented(
  { benefit, enablers }: BenefitProfile,
  links: ReadonlyMap<string, ChainLink>,
  invented: ReadonlySet<string>,
): Promise<boolean> {
  const reader = Reader.of(benefit);
  const [steps, needed] = await Promise.all([
    reader.set(BenefitStep, benefit.programme),
    reader.set(BenefitEnabler, benefit.programme),
  ]);
  const own = [
    benefit,
    ...steps.where("benefit", benefit.ref),
    ...needed.where("benefit", benefit.ref),
  ];
  if (own.some(isInvented)) return true;
  const behind = milestonesBehind(
    links,
    enablers.map(({ milestone }) => milestone),
  );
  return [...behind].some((name) => invented.has(name));
}
