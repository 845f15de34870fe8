/** What a delegation allows; null is no limit of that sort. */
export interface DelegationLimit {
  readonly limit: number | null;
  readonly limitCount: number | null;
}

export interface DelegationUse {
  /** Pence awarded under it. */
  readonly used: number;
  /** Lots awarded under it. */
  readonly usedCount: number;
  /** Pence left; null when it is not limited in value. */
  readonly headroom: number | null;
  /** Lots left; null when it is not limited in number. */
  readonly headroomCount: number | null;
}

/** What has been used of a delegation, and what is left, in value and in number of lots. */
export function delegationUse(
  { limit, limitCount }: DelegationLimit,
  contracts: readonly { readonly lot: string; readonly value: number | null }[],
): DelegationUse {
  const used = contracts.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const usedCount = new Set(contracts.map(({ lot }) => lot)).size;
  return {
    used,
    usedCount,
    headroom: limit === null ? null : limit - used,
    headroomCount: limitCount === null ? null : limitCount - usedCount,
  };
}
