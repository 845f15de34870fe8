import { amending, ChangeInput, field, Month, statedIn, view } from "@tranche/plugin-kit";
import { ID, InputType } from "type-graphql";
import { mutation } from "../../access/mutation.ts";
import { entryToReverse, postCorrection, postReversal } from "./post-spend.ts";
import { SpendEntry } from "./spend-entry.ts";

@InputType({ description: "An entry to reverse." })
class ReverseSpendInput extends ChangeInput {
  @field(() => ID, "The entry's id or ref.")
  entry!: string;

  @field(() => ID, 'The ref of the reversing entry; "<ref>-R" unless given.', "nullable")
  ref?: string | null;

  @field(
    () => Month,
    "The month in which it is reversed, an open one from the entry's on; the entry's unless given.",
    "nullable",
  )
  reversedIn?: string | null;
}

@InputType({ description: "An entry to correct; what is left out stays as it was." })
class CorrectSpendInput extends amending(
  SpendEntry,
  { except: ["id", "ref", "at", "source", "provenance", "reversesSeq", "reversesOrdinal"] },
  ChangeInput,
) {
  @field(() => ID, "The id or ref of the entry that is wrong.")
  entry!: string;

  @field(() => ID, "The ref of the entry that replaces it.")
  ref!: string;

  @field(
    () => Month,
    "The month in which it is reversed, an open one from the entry's on; the entry's unless given.",
    "nullable",
  )
  reversedIn?: string | null;
}

@view("The entry that reverses another.")
export class ReverseSpendPayload {
  programme!: string;
  /** The change that added the entries. */
  seq!: number;
}

@view("The entry that reverses another, and the one that replaces it.")
export class CorrectSpendPayload {
  programme!: string;
  /** The change that added the entries. */
  seq!: number;
}

export const reverseSpend = mutation({
  name: "reverseSpend",
  description:
    "Reverses an entry by another of the opposite amount; both stay. CONFLICT when it was reversed before.",
  input: ReverseSpendInput,
  answer: ReverseSpendPayload,
  async change(writer, input, { today }) {
    const entry = await entryToReverse(writer, input.entry);
    const month = input.reversedIn ?? entry.month;
    await postReversal(writer, entry, input.ref ?? reversalRef(entry.ref), month, today);
    return { seq: writer.stamp.seq };
  },
});

export const correctSpend = mutation({
  name: "correctSpend",
  description: "Reverses an entry and records the one that replaces it, as one change.",
  input: CorrectSpendInput,
  answer: CorrectSpendPayload,
  async change(writer, input, { today }) {
    const right = statedIn(input);
    const wrong = await entryToReverse(writer, input.entry);
    const month = input.reversedIn ?? wrong.month;
    await postReversal(writer, wrong, reversalRef(wrong.ref), month, today);
    const entry = { ...wrong, month, ...right, ref: input.ref };
    await postCorrection(writer, entry, wrong, today);
    return { seq: writer.stamp.seq };
  },
});

/** A ref has at most 60 characters. */
function reversalRef(ref: string): string {
  return `${ref.slice(0, 58)}-R`;
}
