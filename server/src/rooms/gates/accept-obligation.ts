import {
  answering,
  badInput,
  naming,
  Refusal,
  refuseFuture,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Obligation, ObligationStatus } from "./obligation.ts";
import { obligationStates } from "./obligation-state.ts";
import { coveringText } from "./subject.ts";

const ObligationPayload = answering("ObligationPayload", "The obligation as the change left it.", {
  obligation: Obligation,
});

export const acceptObligation = mutation({
  name: "acceptObligation",
  description: "Accepts an obligation. CONFLICT when the ref is taken.",
  input: stating(Obligation, {
    except: ["metOn", "evidence", "covers"],
    optional: ["status"],
    words: {
      status:
        "DORMANT with wakesOn and OPEN without, unless given. Only meetObligation makes it MET.",
      dueStage: "The business case by which it must be met; the next one, unless given.",
    },
  }),
  takes: "An obligation that the programme accepts.",
  answer: ObligationPayload,
  async change(writer, input) {
    if (input.status === ObligationStatus.MET)
      throw badInput(
        "status",
        "An obligation is met with evidence. Accept it as OPEN, then use meetObligation.",
      );
    const obligation = await writer.create(Obligation, {
      ref: input.ref,
      status: input.wakesOn ? ObligationStatus.DORMANT : ObligationStatus.OPEN,
      ...statedIn(input),
      metOn: null,
      evidence: null,
      covers: null,
    });
    return { obligation };
  },
});

export const meetObligation = mutation({
  name: "meetObligation",
  description:
    "Meets an open obligation for all that has triggered it; anything later triggers it again.",
  input: stating(
    Obligation,
    {
      only: ["metOn", "evidence"],
      required: ["metOn", "evidence"],
      words: {
        metOn: "The day it was met, not in the future.",
        evidence: "The evidence: the assessment, by title and day.",
      },
    },
    naming("obligation"),
  ),
  takes: "The evidence that an obligation is met.",
  answer: ObligationPayload,
  async change(writer, input, { today }) {
    const { obligation: ref, revision = null } = input;
    refuseFuture(input, "metOn", today);
    const states = await obligationStates(writer, today);
    const known = states.find(({ obligation }) => obligation.ref === ref);
    if (!known)
      throw new Refusal(
        "NOT_FOUND",
        "There is no obligation of that ref here. Query obligations for those there are.",
        "obligation",
      );
    if (known.status !== ObligationStatus.OPEN) throw notOpen(ref, known.status);
    const obligation = await writer.update(Obligation, ref, revision, {
      ...statedIn(input),
      status: ObligationStatus.MET,
      covers: coveringText(known.subjects),
    });
    return { obligation };
  },
});

function notOpen(ref: string, status: ObligationStatus): Refusal {
  const why =
    status === ObligationStatus.STANDING
      ? "applies at all stages, and is never complete"
      : status === ObligationStatus.MET
        ? "is met already, and nothing has triggered it since"
        : "is dormant: nothing has triggered it";
  return badInput("obligation", `${ref} ${why}. Meet an obligation that is OPEN.`);
}
