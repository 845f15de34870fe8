import { Refusal } from "@tranche/plugin-kit";
import { ReadinessItem } from "./readiness-item.ts";
import type { RecordsOf } from "./records-of.ts";

/**
 * The readiness item that an input names.
 *
 * @throws Refusal NOT_FOUND.
 */
export async function itemNamed(records: RecordsOf, ref: string): Promise<ReadinessItem> {
  const item = (await records.all(ReadinessItem)).find((each) => each.ref === ref);
  if (item) return item;
  throw new Refusal(
    "NOT_FOUND",
    "item: There is no readiness item of that ref here. Query readiness for those there are.",
    "item",
  );
}
