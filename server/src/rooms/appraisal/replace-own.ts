import {
  type Facts,
  inPart,
  inputPath,
  type ProgrammeRecord,
  type RecordClass,
} from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../../records/transaction.ts";

/** A record that belongs to an appraisal. */
type Part = ProgrammeRecord & { appraisal: string };

/** All parts of a kind that an appraisal is to have. */
interface Parts<T extends Part> {
  readonly appraisal: string;
  /** The list of the input that states them, which a refusal names. */
  readonly list: string;
  readonly parts: readonly Omit<Facts<T>, "ref" | "source">[];
}

/** Sets all parts of a kind that an appraisal has, each numbered within its programme: "P1", "P2". */
export async function replaceOwn<T extends Part>(
  transaction: ChangeTransaction,
  type: RecordClass<T>,
  { appraisal, list, parts }: Parts<T>,
): Promise<void> {
  const all = await transaction.all(type);
  const own = all.filter((each) => each.appraisal === appraisal);
  const taken = new Set(all.map(({ ref }) => ref));
  for (const { ref } of own.slice(parts.length)) await transaction.remove(type, ref, null);
  let number = 0;
  for (const [index, part] of parts.entries())
    await inPart(inputPath([list, index]), async () => {
      const known = own[index];
      if (known) return transaction.update(type, known.ref, null, part as Partial<Facts<T>>);
      do number++;
      while (taken.has(`P${number}`));
      return transaction.create(type, { ...part, ref: `P${number}` } as Facts<T>);
    });
}
