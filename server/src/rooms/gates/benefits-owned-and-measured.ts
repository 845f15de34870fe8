import { type Benefit, BenefitStatus } from "../benefits/benefit.ts";
import { type Finding, listed, verb } from "./finding.ts";

/** Whether every benefit that is not withdrawn has an owner and a measure. */
export function benefitsOwnedAndMeasured(
  benefits: readonly Pick<Benefit, "ref" | "status" | "owner" | "measure">[],
): Finding {
  const sought = benefits.filter(({ status }) => status !== BenefitStatus.WITHDRAWN);
  if (sought.length === 0) return { met: false, evidence: "No benefit is recorded." };
  const unowned = sought.filter(({ owner }) => owner === null);
  const unmeasured = sought.filter(({ measure }) => measure === null);
  const gaps = [...lacking(unowned, "owner"), ...lacking(unmeasured, "measure")];
  if (gaps.length > 0) return { met: false, evidence: gaps.join(" ") };
  const { length } = sought;
  return {
    met: true,
    evidence: verb(
      length,
      "The one benefit has an owner and a measure.",
      `All ${length} benefits have an owner and a measure.`,
    ),
  };
}

function lacking(benefits: readonly { ref: string }[], what: string): string[] {
  if (benefits.length === 0) return [];
  const refs = listed(benefits.map(({ ref }) => ref));
  return [`${refs} ${verb(benefits.length, "has", "have")} no ${what}.`];
}
