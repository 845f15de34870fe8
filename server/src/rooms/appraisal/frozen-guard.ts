import { Refusal } from "@tranche/plugin-kit";
import type { RoomGuard } from "../../records/guard.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";

/** The part of a version's data that is looked at. */
interface Kept {
  /** Of an appraisal's part: the appraisal it belongs to. */
  readonly appraisal?: string;
  /** Of an appraisal: the decision that used it. */
  readonly decision?: string;
}

/**
 * What a decision was taken on stays as it was: an appraisal that one has used never changes, nor do
 * its amounts and its optimism bias. How things were is read from the last versions before the
 * change, so that no order of writes within a change evades it.
 */
export const frozenGuard: RoomGuard = {
  tables: ["appraisal", "appraisal_flow", "appraisal_bias"],
  async check(transaction) {
    for (const appraisal of await touchedBy(transaction)) {
      const { decision } = await before(transaction, "appraisal", appraisal);
      if (decision)
        throw new Refusal(
          "CONFLICT",
          `"${appraisal}" was used for ${decision} and can no longer change. Record another appraisal.`,
          "appraisal",
        );
    }
  },
};

/** The appraisals that a change writes to: also one that a part is taken away from. */
async function touchedBy(transaction: ChangeTransaction): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const { entity, ref, data } of transaction.versions) {
    if (entity === "appraisal") touched.add(ref);
    if (entity !== "appraisal_flow" && entity !== "appraisal_bias") continue;
    for (const part of [JSON.parse(data) as Kept, await before(transaction, entity, ref)])
      if (part.appraisal) touched.add(part.appraisal);
  }
  return touched;
}

/** A record as the change found it; empty when it was not there. */
async function before(transaction: ChangeTransaction, entity: string, ref: string): Promise<Kept> {
  const { programme, seq } = transaction.stamp;
  const [last] = await transaction.rows<{ data: string; operation: string }>(
    `SELECT data, operation FROM record_version WHERE programme = ? AND entity = ? AND ref = ?
       AND seq < ? ORDER BY seq DESC, ordinal DESC LIMIT 1`,
    [programme, entity, ref, seq],
  );
  return last && last.operation !== "DELETE" ? (JSON.parse(last.data) as Kept) : {};
}
