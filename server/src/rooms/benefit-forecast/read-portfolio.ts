import type { Reader } from "../../records/reader.ts";
import { Benefit } from "../benefits/benefit.ts";
import { BenefitAttribution } from "../benefits/benefit-links.ts";
import { profileOf } from "../benefits/benefit-outlook.ts";
import { BenefitMeasurement } from "../benefits/benefit-values.ts";
import { type ChainLink, expectationsOf } from "../delivery/milestone-chain.ts";
import { MilestoneOutlook } from "../delivery/milestone-outlook.ts";
import { Programme } from "../programme/programme.ts";
import { accruesInPounds, firstBegins, isCountable } from "./countable.ts";
import { yearsAsked } from "./forecast-window.ts";
import { illustrativeMilestones, isExample, restsOnExamples } from "./illustrative.ts";
import { type HeldBenefit, portfolioOf } from "./portfolio.ts";
import type { PortfolioBenefits } from "./portfolio-benefits.ts";

/**
 * The benefits of all programmes, as a Reader sees them. Each kind of record is read by one
 * statement for all programmes, since all are asked for in one go.
 *
 * @throws Refusal BAD_INPUT naming `from` or `to`.
 */
export async function readPortfolio(
  reader: Reader,
  asked: { readonly from: string | null; readonly to: string | null },
): Promise<PortfolioBenefits> {
  const programmes = await reader.everywhere(Programme);
  const refs = programmes.map(({ ref }) => ref);
  const [benefits, links] = await Promise.all([
    Promise.all(refs.map((ref) => reader.set(Benefit, ref))),
    MilestoneOutlook.of(reader).linksOf(refs),
  ]);
  const illustrative = await illustrativeMilestones(reader, links);
  const all = benefits.flatMap((set) => set.all);
  const held = await Promise.all(
    all.map((benefit) => heldOf(reader, benefit, links, illustrative)),
  );
  const years = yearsAsked(asked, beginOf(held));
  return portfolioOf(programmes, held, years, expectationsOf(links, reader.day), reader.day);
}

async function heldOf(
  reader: Reader,
  benefit: Benefit,
  links: ReadonlyMap<string, ChainLink>,
  illustrativeDays: ReadonlySet<string>,
): Promise<HeldBenefit> {
  const { programme, ref } = benefit;
  const [profile, attributions, measured] = await Promise.all([
    profileOf(benefit),
    reader.set(BenefitAttribution, programme),
    reader.set(BenefitMeasurement, programme),
  ]);
  const claims = attributions.where("benefit", ref);
  const measurements = measured.where("benefit", ref);
  const illustrative =
    [...claims, ...measurements].some(isExample) ||
    (await restsOnExamples(profile, links, illustrativeDays));
  return { profile, claims, measurements, illustrative };
}

/** The first month in which anything that is added up begins; null when nothing does. */
function beginOf(held: readonly HeldBenefit[]): string | null {
  const profiles = held.map(({ profile }) => profile);
  const months = held
    .filter(({ profile }) => accruesInPounds(profile))
    .flatMap(({ measurements }) => measurements.map(({ month }) => month));
  const first = firstBegins(profiles.filter(isCountable));
  return [...(first === null ? [] : [first]), ...months].sort()[0] ?? null;
}
