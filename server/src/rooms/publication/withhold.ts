import {
  answering,
  badInput,
  ChangeInput,
  Marking,
  Refusal,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import { InputType } from "type-graphql";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import { Withholding } from "../../records/withholding.ts";
import { kindNamed } from "./withholdable.ts";

export const WithholdingPayload = answering(
  "WithholdingPayload",
  "What is withheld, and until when.",
  { withholding: Withholding },
);

@InputType({
  description:
    "What is to be withheld. `reason` says why, and is kept with it and with the change.",
})
class WithholdInput extends stating(
  Withholding,
  { except: ["reason"], optional: ["kind"] },
  ChangeInput,
) {}

export const withhold = mutation({
  name: "withhold",
  description:
    "Withholds a fact, or a whole record, from audiences below a marking, until a day. From then on it is in none of their answers, totals, filters or counts, of any day looked at.",
  input: WithholdInput,
  answer: WithholdingPayload,
  async change(writer, input, { today, request }) {
    refuseOpen(input.marking);
    const kind = await kindNamed(request.host, writer, input);
    const all = await writer.all(Withholding);
    const field = input.field ?? null;
    const same = all.find(
      (each) =>
        each.kind === kind &&
        each.record === input.record &&
        each.field === field &&
        each.ceasesOn >= today,
    );
    if (same)
      throw new Refusal(
        "CONFLICT",
        `It is withheld until ${same.ceasesOn} by ${same.ref}. Change that with amendWithholding.`,
        "record",
      );
    const facts = { ...statedIn(input), kind, field, reason: input.reason };
    const ref = nextRef("WH", all);
    return { withholding: await writer.create(Withholding, { ref, ...facts }) };
  },
});

/** @throws Refusal BAD_INPUT for the marking that withholds from nobody. */
export function refuseOpen(marking: Marking | undefined): void {
  if (marking === Marking.OFFICIAL_PUBLIC)
    throw badInput("marking", "OFFICIAL_PUBLIC withholds nothing. Give a narrower marking.");
}
