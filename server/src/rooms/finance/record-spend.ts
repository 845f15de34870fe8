import {
  badInput,
  ChangeInput,
  field,
  PartInput,
  statedIn,
  stating,
  view,
} from "@tranche/plugin-kit";
import { InputType } from "type-graphql";
import { mutation } from "../../access/mutation.ts";
import { postSpend } from "./post-spend.ts";
import { MOST_IN_A_CHANGE } from "./read-spend.ts";
import { SpendEntry } from "./spend-entry.ts";

@InputType({ description: "An entry of the spend ledger." })
class SpendEntryInput extends stating(
  SpendEntry,
  {
    except: ["id", "at", "source", "provenance", "reversesSeq", "reversesOrdinal"],
    words: {
      ref: "The ref to record it under, such as an invoice number.",
      month: "The month that it is charged to, not in the future.",
    },
  },
  PartInput,
) {}

@InputType({ description: "Spend to record: all entries, or none." })
class RecordSpendInput extends ChangeInput {
  @field(() => [SpendEntryInput], `1 to ${MOST_IN_A_CHANGE} entries.`)
  entries!: SpendEntryInput[];
}

@view("The entries recorded, and the money that is left.")
export class RecordSpendPayload {
  programme!: string;
  /** The change that recorded the entries. */
  seq!: number;
}

export const recordSpend = mutation({
  name: "recordSpend",
  description:
    "Adds entries to the spend ledger. Refused beyond an allocation, and where the allocation is of the other kind of money.",
  input: RecordSpendInput,
  answer: RecordSpendPayload,
  async change(writer, { entries }, { today }) {
    if (entries.length === 0 || entries.length > MOST_IN_A_CHANGE)
      throw badInput(
        "entries",
        `There are ${entries.length}. Give 1 to ${MOST_IN_A_CHANGE}, and the rest in another request.`,
      );
    await postSpend(writer, entries.map(statedIn), today);
    return { seq: writer.stamp.seq };
  },
});
