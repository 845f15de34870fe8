import { answering, badInput, naming, refuseFuture, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { itemNamed } from "./item-named.ts";
import { Gate, ReadinessItem } from "./readiness-item.ts";

const ReadinessItemPayload = answering(
  "ReadinessItemPayload",
  "The readiness item as the change left it.",
  { item: ReadinessItem },
  { item: "The readiness item." },
);

export const addReadinessItem = mutation({
  name: "addReadinessItem",
  description: "Adds an item that must be in place before a gate. CONFLICT when the ref is taken.",
  input: stating(ReadinessItem, {
    except: ["metOn", "evidence"],
    words: {
      stage: "The gate it belongs to, one not yet passed.",
      rule: "The rule that works out whether it is met; without one, meetReadinessItem records it.",
      dueOn: "The day it is due; with its gate, unless given.",
    },
  }),
  takes: "An item that must be in place before a gate.",
  answer: ReadinessItemPayload,
  async change(writer, input) {
    const { ref, stage } = input;
    const gates = await writer.all(Gate);
    if (gates.some((gate) => gate.stage === stage))
      throw badInput("stage", `The ${stage} gate is passed. Add it to a gate that is still ahead.`);
    const facts = { ref, ...statedIn(input), metOn: null, evidence: null };
    return { item: await writer.create(ReadinessItem, facts) };
  },
});

export const meetReadinessItem = mutation({
  name: "meetReadinessItem",
  description:
    "Records that an item without a rule is met. An item with one is met when the record satisfies it.",
  input: stating(
    ReadinessItem,
    {
      only: ["metOn", "evidence"],
      required: ["metOn", "evidence"],
      words: { metOn: "The day it was met, not in the future." },
    },
    naming("item"),
  ),
  takes: "The evidence that an item without a rule is met.",
  answer: ReadinessItemPayload,
  async change(writer, input, { today }) {
    const { item: ref, revision = null } = input;
    refuseFuture(input, "metOn", today);
    const { rule } = await itemNamed(writer, ref);
    if (rule)
      throw badInput(
        "item",
        `${ref} is worked out by ${rule}. Change the records that the rule looks at instead.`,
      );
    return { item: await writer.update(ReadinessItem, ref, revision, statedIn(input)) };
  },
});
