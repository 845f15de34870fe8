import {
  answering,
  badInput,
  ChangeInput,
  naming,
  Refusal,
  refuseFirst,
  refuseFuture,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { approvedDecision } from "../decisions/approved-decision.ts";
import { gateReadiness } from "./gate-readiness.ts";
import { itemNamed } from "./item-named.ts";
import { Gate, ReadinessItem, ReadinessRule } from "./readiness-item.ts";
import { ReadinessStatus } from "./readiness-status.ts";
import { Waiver } from "./waiver.ts";

const WaiverPayload = answering(
  "WaiverPayload",
  "The readiness item and its waiver as the change left them.",
  { item: ReadinessItem, waiver: Waiver },
  { item: "The readiness item.", waiver: "The waiver; null once it is withdrawn." },
);

export const waiveReadinessItem = mutation({
  name: "waiveReadinessItem",
  description:
    "Allows a gate to be passed without a mandatory item, on a named person's authority and by an approved decision. Obligations can't be waived.",
  input: stating(
    Waiver,
    {
      except: ["because"],
      optional: ["waivedOn"],
      required: ["decision"],
      words: {
        item: "The ref of the readiness item.",
        waivedOn: "The day it was waived, not in the future; today unless given.",
        decision: "The approved decision of this programme that allows it.",
      },
    },
    ChangeInput,
  ),
  takes: "A mandatory item to pass a gate without. The reason is kept and shown.",
  answer: WaiverPayload,
  async change(writer, input, { today }) {
    const { item, reason: because } = input;
    const facts = { ref: item, waivedOn: today, ...statedIn(input), because };
    refuseFuture(facts, "waivedOn", today);
    const { ref: decision, decidedOn } = await approvedDecision(writer, input.decision);
    if (decidedOn !== null && facts.waivedOn < decidedOn)
      throw badInput(
        "waivedOn",
        `"${decision}" allowed it on ${decidedOn}. Give that day or a later one.`,
      );
    await requireWaivable(writer, item, today);
    return { item, waiver: await writer.create(Waiver, facts) };
  },
});

export const withdrawWaiver = mutation({
  name: "withdrawWaiver",
  description: "Withdraws a waiver, as long as its gate is not passed.",
  input: naming("item"),
  takes:
    "A waiver to withdraw: `item` is the readiness item that was waived, `revision` the waiver's.",
  answer: WaiverPayload,
  async change(writer, { item, revision = null }) {
    await requireOpenGate(writer, await itemNamed(writer, item));
    await writer.remove(Waiver, item, revision);
    return { item, waiver: null };
  },
});

async function requireWaivable(
  transaction: ChangeTransaction,
  ref: string,
  day: string,
): Promise<void> {
  const item = await itemNamed(transaction, ref);
  await requireOpenGate(transaction, item);
  const { rule, mandatory, stage } = item;
  const { items } = await gateReadiness(transaction, await transaction.all(Gate), stage, day);
  const { status, waiver } = items.find((each) => each.item.ref === ref) ?? {};
  refuseFirst([
    [
      "item",
      rule === ReadinessRule.OBLIGATIONS_MET &&
        `${ref} covers obligations, which can't be waived. Meet the open ones instead.`,
    ],
    ["item", !mandatory && `${ref} is not mandatory. The gate can be passed without it.`],
    ["item", status === ReadinessStatus.MET && `${ref} is met. It needs no waiver.`],
  ]);
  if (waiver)
    throw new Refusal("CONFLICT", `${ref} is waived already. Withdraw that waiver first.`, "item");
}

async function requireOpenGate(
  transaction: ChangeTransaction,
  { ref, stage }: ReadinessItem,
): Promise<void> {
  const gates = await transaction.all(Gate);
  if (gates.some((gate) => gate.stage === stage))
    throw badInput(
      "item",
      `The ${stage} gate, to which ${ref} belongs, is passed. Its waivers can't be changed.`,
    );
}
