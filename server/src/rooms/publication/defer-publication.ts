import { addDays, answering, badInput, ChangeInput, Marking, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Withholding } from "../../records/withholding.ts";
import { Publication, PublicationStatus } from "./publication.ts";
import { begin, deferralOf, identified, requireDecision } from "./publish-part-1.ts";

/** What a deferred decision is withheld under, until its day. */
const BASIS = "Deferral of the publication of Part 1";

export const deferPublication = mutation({
  name: "deferPublication",
  description:
    "Puts off the publication of a Part 1 until a day, or moves that day. A decision is withheld whole from the public until then. Until today ends the deferral.",
  input: stating(
    Publication,
    {
      only: ["paper", "decision", "deferredUntil", "deferredBecause"],
      required: ["deferredUntil", "deferredBecause"],
    },
    ChangeInput,
  ),
  takes: "What is deferred: one decision, or the board pack; until when, and why.",
  answer: answering("DeferPublicationPayload", "The publication as deferred.", {
    publication: Publication,
  }),
  async change(writer, input, { today }) {
    requireDecision(input);
    const { deferredUntil, deferredBecause, decision } = input;
    if (deferredUntil < today)
      throw badInput("deferredUntil", `${deferredUntil} is past. Give ${today} or a later day.`);
    const facts = { deferredUntil, deferredBecause, status: PublicationStatus.DEFERRED };
    const known = await deferralOf(writer, input);
    if (decision != null) await withholdUntil(writer, decision, deferredUntil, deferredBecause);
    const publication = known
      ? await writer.update(Publication, known.ref, null, facts)
      : await begin(writer, { ...identified(input), ...facts });
    return { publication };
  },
});

async function withholdUntil(
  writer: ChangeTransaction,
  decision: string,
  until: string,
  reason: string,
): Promise<void> {
  const all = await writer.all(Withholding);
  const facts = { ceasesOn: addDays(until, -1), reason };
  const known = all.find(
    ({ kind, record, basis }) => kind === "decision" && record === decision && basis === BASIS,
  );
  if (known) await writer.update(Withholding, known.ref, null, facts);
  else
    await writer.create(Withholding, {
      ...{ ref: nextRef("WH", all), kind: "decision", record: decision, field: null },
      ...{ marking: Marking.OFFICIAL, caveat: null, basis: BASIS, ...facts },
      decision,
    });
}
