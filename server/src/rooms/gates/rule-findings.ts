import { Appraisal } from "../appraisal/appraisal.ts";
import { Benefit } from "../benefits/benefit.ts";
import { Contract } from "../commercial/contract.ts";
import { Delegation } from "../decisions/delegation.ts";
import type { CaseStage } from "../programme/case-stage.ts";
import { appraisalCurrent } from "./appraisal-current.ts";
import { benefitsOwnedAndMeasured } from "./benefits-owned-and-measured.ts";
import { delegationsWithinLimits } from "./delegations-within-limits.ts";
import type { Finding } from "./finding.ts";
import type { ObligationState } from "./obligation-state.ts";
import { obligationsMet } from "./obligations-met.ts";
import { ReadinessRule } from "./readiness-item.ts";
import type { RecordsOf } from "./records-of.ts";

/** What each of some rules finds in a programme's records, for a stage on a day (YYYY-MM-DD). */
export async function findingsOf(
  rules: Iterable<ReadinessRule>,
  records: RecordsOf,
  states: readonly ObligationState[],
  stage: CaseStage,
  day: string,
): Promise<ReadonlyMap<ReadinessRule, Finding>> {
  const find = async (rule: ReadinessRule): Promise<Finding> => {
    switch (rule) {
      case ReadinessRule.DELEGATIONS_WITHIN_LIMITS:
        return delegationsWithinLimits(
          await records.all(Delegation),
          (await records.all(Contract)).filter(({ awardedOn }) => awardedOn <= day),
        );
      case ReadinessRule.OBLIGATIONS_MET:
        return obligationsMet(states, stage);
      case ReadinessRule.BENEFITS_OWNED_AND_MEASURED:
        return benefitsOwnedAndMeasured(await records.all(Benefit));
      case ReadinessRule.APPRAISAL_CURRENT:
        return appraisalCurrent(await records.all(Appraisal), stage, day);
    }
  };
  const each = [...new Set(rules)].map(async (rule) => [rule, await find(rule)] as const);
  return new Map(await Promise.all(each));
}
