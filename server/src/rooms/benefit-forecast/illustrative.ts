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

/** Whether a record is an example and not a fact. */
export function isExample(record: ProgrammeRecord): boolean {
  return record.provenance === Provenance.ILLUSTRATIVE;
}

/** The milestones whose own day, or what they depend on, is illustrative; by name. */
export async function illustrativeMilestones(
  reader: Reader,
  links: ReadonlyMap<string, ChainLink>,
): Promise<ReadonlySet<string>> {
  const programmes = programmesOf(links.keys());
  const [milestones, risks] = await Promise.all([
    Promise.all(programmes.map((programme) => reader.set(Milestone, programme))),
    Promise.all(programmes.map((programme) => reader.set(Risk, programme))),
  ]);
  const own = milestones.flatMap(({ all }) =>
    all.filter(isExample).map(({ ref, programme }) => milestoneName(programme, ref)),
  );
  const waiting = risks.flatMap(({ all }) =>
    all
      .filter(isExample)
      .filter(isWaiting)
      .map(({ milestone, programme }) => milestoneName(programme, milestone)),
  );
  return new Set([...own, ...waiting]);
}

/** Whether an illustrative fact is behind the plan or forecast of a benefit. */
export async function restsOnExamples(
  { benefit, enablers }: BenefitProfile,
  links: ReadonlyMap<string, ChainLink>,
  illustrative: ReadonlySet<string>,
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
  if (own.some(isExample)) return true;
  const behind = milestonesBehind(
    links,
    enablers.map(({ milestone }) => milestone),
  );
  return [...behind].some((name) => illustrative.has(name));
}
