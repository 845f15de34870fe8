import { answering, ChangeInput, Refusal, statedIn, stating } from "@tranche/plugin-kit";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import { mutation } from "../../access/mutation.ts";
import { whyUnknown } from "./gate-readiness.ts";
import { Gate, ReadinessItem } from "./readiness-item.ts";

export const passGate = mutation({
  name: "passGate",
  description:
    "Passes a gate. GATE_NOT_READY while nothing is stated that it needs, a mandatory item is neither met nor waived, an obligation is open, or its stage is not approved.",
  input: stating(
    Gate,
    { words: { passedOn: "The day it was passed; not before its decision, nor in the future." } },
    ChangeInput,
  ),
  takes: "A gate that was passed.",
  answer: answering("PassGatePayload", "The gate as the change left it.", { gate: Gate }),
  async change(writer, input) {
    const { stage } = input;
    const earlier = (await writer.all(Gate)).find((gate) => gate.stage === stage);
    if (earlier)
      throw new Refusal(
        "CONFLICT",
        `The ${stage} gate was passed on ${earlier.passedOn}. A gate is passed once.`,
        "stage",
      );
    // A seed may keep a gate of which its source states no items; nobody passes one so.
    const items = await writer.all(ReadinessItem);
    if (!items.some((item) => item.stage === stage))
      throw new AuthorityRefusal(
        "GATE_NOT_READY",
        `${whyUnknown(stage)} State its items first.`,
        "stage",
        { unmet: [], obligations: [], gates: [] },
      );
    // The guard decides whether it may be passed, as for every gate that is written.
    return { gate: await writer.create(Gate, { ref: stage, ...statedIn(input) }) };
  },
});
