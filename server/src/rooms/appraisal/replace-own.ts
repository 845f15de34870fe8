import type { Facts, ProgrammeRecord, RecordClass } from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../../records/transaction.ts";

/** A record that belongs to an appraisal. */
type Part = ProgrammeRecord & { appraisal: string };

/** Sets all parts of a kind that an appraisal has, numbered after it: "A1-1", "A1-2". */
export async function replaceOwn<T extends Part>(
  transaction: ChangeTransaction,
  type: RecordClass<T>,
  appraisal: string,
  facts: readonly Omit<Facts<T>, "ref" | "source">[],
): Promise<void> {
  const all = await transaction.all(type);
  const own = all.filter((each) => each.appraisal === appraisal);
  const taken = new Set(all.map(({ ref }) => ref));
  for (const { ref } of own.slice(facts.length)) await transaction.remove(type, ref, null);
  let number = 0;
  for (const [index, each] of facts.entries()) {
    const known = own[index];
    if (known) await transaction.update(type, known.ref, null, each as Partial<Facts<T>>);
    else {
      do number++;
      while (taken.has(`P${number}`));
      await transaction.create(type, { ...each, ref: `P${number}` } as Facts<T>);
    }
  }
}
