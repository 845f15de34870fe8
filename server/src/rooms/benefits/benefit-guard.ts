import { badInput, Refusal, toDecimal, WHOLE } from "@tranche/plugin-kit";
import type { RoomGuard } from "../../records/guard.ts";
import { groupBy } from "../../records/record-set.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Benefit, BenefitClass, BenefitStatus } from "./benefit.ts";
import { BenefitAttribution, BenefitEnabler } from "./benefit-links.ts";
import { BenefitMeasurement, BenefitStep, ProfileKind } from "./benefit-values.ts";
import { firstWholeMonth, startOf } from "./profile.ts";

/** No benefit is realised that was not measured. */
export const realisationGuard: RoomGuard = {
  tables: ["benefit", "benefit_measurement"],
  async check(transaction) {
    const benefits = await transaction.all(Benefit);
    const realised = benefits.filter(({ status }) => status === BenefitStatus.REALISED);
    if (realised.length === 0) return;
    const measured = new Set(
      (await transaction.all(BenefitMeasurement)).map(({ benefit }) => benefit),
    );
    const unmeasured = realised.find(({ ref }) => !measured.has(ref));
    if (unmeasured)
      throw badInput(
        "status",
        `"${unmeasured.ref}" has no measurement, and only a measurement makes a benefit realised. Record one with recordMeasurement.`,
      );
  },
};

/**
 * No enabler is needed after what it enables is planned to begin: it would hold the profile up though
 * it came in time.
 */
export const plannedStartGuard: RoomGuard = {
  tables: ["benefit_enabler", "benefit_step"],
  async check(transaction) {
    const steps = await transaction.all(BenefitStep);
    const planned = groupBy(
      steps.filter(({ kind }) => kind === ProfileKind.PLANNED),
      ({ benefit }) => benefit,
    );
    const enablers = await transaction.all(BenefitEnabler);
    // What earlier versions let pass holds up nothing but its own change.
    const touched = new Set(transaction.versions.map(({ entity, ref }) => `${entity} ${ref}`));
    const replanned = new Set(
      steps.filter(({ ref }) => touched.has(`benefit_step ${ref}`)).map(({ benefit }) => benefit),
    );
    for (const { benefit, ref, neededBy } of enablers) {
      const isStated = touched.has(`benefit_enabler ${ref}`);
      const start = startOf(planned.get(benefit) ?? []);
      if (neededBy === null || start === null || firstWholeMonth(neededBy) <= start) continue;
      if (isStated || replanned.has(benefit))
        throw badInput(
          isStated ? "neededBy" : "steps",
          `"${benefit}" is planned to begin in ${start}, but its enabler "${ref}" is needed by ${neededBy}, after that. Name a day before it begins, or plan it to begin later.`,
        );
    }
  },
};

/** A dis-benefit is the size of a loss: it is subtracted, so one below nothing would be added. */
export const lossGuard: RoomGuard = {
  tables: ["benefit", "benefit_step", "benefit_measurement"],
  async check(transaction) {
    const losses = await lossesIn(transaction);
    if (losses.size === 0) return;
    const benefits = (await transaction.all(Benefit)).filter(({ ref }) => losses.has(ref));
    for (const { ref, baselineValue, targetValue } of benefits)
      for (const value of [baselineValue, targetValue]) refuseNegativeLoss(ref, value, "value");
    for (const { benefit, value } of await transaction.all(BenefitStep))
      if (losses.has(benefit)) refuseNegativeLoss(benefit, value, "steps");
    for (const { benefit, value } of await transaction.all(BenefitMeasurement))
      if (losses.has(benefit)) refuseNegativeLoss(benefit, value, "value");
  },
};

/** The refs of a programme's dis-benefits. */
export async function lossesIn(transaction: ChangeTransaction): Promise<ReadonlySet<string>> {
  const all = await transaction.all(Benefit);
  const losses = all.filter((each) => each.class === BenefitClass.DIS_BENEFIT);
  return new Set(losses.map(({ ref }) => ref));
}

/** @throws Refusal BAD_INPUT naming the field, for a value below nothing. */
export function refuseNegativeLoss(benefit: string, value: number | null, field: string): void {
  if (value !== null && value < 0)
    throw badInput(
      field,
      `"${benefit}" is a dis-benefit: state the size of the loss, which is subtracted. ${toDecimal(value)} would be added.`,
    );
}

/** No pound is counted twice: the shares of a benefit never add up to more than the whole of it. */
export const sharesGuard: RoomGuard = {
  tables: ["benefit_attribution", "benefit_enabler"],
  async check(transaction) {
    refuseMoreThanWhole(await transaction.all(BenefitAttribution), "programmes");
    refuseMoreThanWhole(await transaction.all(BenefitEnabler), "enablers");
  },
};

function refuseMoreThanWhole(
  shares: readonly { readonly benefit: string; readonly share: number | null }[],
  of: string,
): void {
  const sums = new Map<string, number>();
  for (const { benefit, share } of shares)
    sums.set(benefit, (sums.get(benefit) ?? 0) + (share ?? 0));
  for (const [benefit, sum] of sums)
    if (sum > WHOLE)
      throw new Refusal(
        "LIMIT_EXCEEDED",
        `The shares that ${of} have in "${benefit}" would add up to ${toDecimal(sum * 100)} per cent, more than the whole of it. Give a smaller share, or lower another's first.`,
        "share",
      );
}
