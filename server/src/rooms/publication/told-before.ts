type Place = readonly (string | number)[];

/** A figure or text that an earlier rendering tells, and the same rendering now does not. */
export interface ToldBefore {
  /** Where it stands, as a path: `boardPack.lots[1].ceiling`. */
  readonly path: string;
  /** The ref of the record that it is a field of; null for a total. */
  readonly record: string | null;
  readonly field: string;
}

/**
 * What one rendering of a record tells that another of the same record withholds: fields that are
 * null there with a reason, records that are missing, and totals from which more is left out.
 */
export function toldBefore(before: unknown, now: unknown, place: Place = []): ToldBefore[] {
  if (Array.isArray(before))
    return before.flatMap((each, index) => {
      // What has no ref can't be found again, and is worked out from records that have one.
      if (!isRecord(each) || refOf(each) === null) return [];
      const found = Array.isArray(now) ? now.find((other) => isSame(each, other)) : undefined;
      return toldBefore(each, found ?? null, [...place, index]);
    });
  if (!isRecord(before)) return [];
  if (!isRecord(now)) return place.length === 0 ? [] : [told(place, "", refOf(before))];
  const leavesOutMore = Number(now.withheldCount ?? 0) > Number(before.withheldCount ?? 0);
  return Object.entries(before).flatMap(([field, value]) => {
    const at = [...place, field];
    if (field === "withheld" || field === "withheldCount" || value === null) return [];
    if (typeof value === "object") return toldBefore(value, now[field], at);
    const isMoney = typeof value === "string" && /^-?\d+\.\d{2}$/.test(value);
    const isLeftOut = leavesOutMore && isMoney && now[field] !== value;
    return isWithheldIn(now, field) || isLeftOut ? [told(at, field, refOf(before))] : [];
  });
}

function told(place: Place, field: string, record: string | null): ToldBefore {
  const path = place.reduce<string>(
    (path, part) => (typeof part === "number" ? `${path}[${part}]` : `${path}.${part}`),
    "",
  );
  return { path: path.replace(/^\./, ""), record, field };
}

function isWithheldIn({ withheld }: Record<string, unknown>, field: string): boolean {
  return Array.isArray(withheld) && withheld.some((each) => each.field === field);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refOf({ ref }: Record<string, unknown>): string | null {
  return typeof ref === "string" ? ref : null;
}

/** The same record in two renderings. */
function isSame(one: Record<string, unknown>, other: unknown): boolean {
  return isRecord(other) && refOf(one) === refOf(other);
}
