import { badInput, dayOf } from "@tranche/plugin-kit";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import type { RoomGuard } from "../../records/guard.ts";
import { Decision, DecisionOutcome } from "../decisions/decision.ts";
import { gateReadiness } from "./gate-readiness.ts";
import { Gate } from "./readiness-item.ts";
import type { RecordsOf } from "./records-of.ts";
import { isLater } from "./stage-order.ts";

/** The most sentences in a refusal; its details name all. */
const MOST_SENTENCES = 10;

/**
 * No gate is passed before its stage is approved, after a later one, or with a mandatory item
 * neither met nor waived, or with an obligation open: on the day that it is passed.
 */
export const gateGuard: RoomGuard = {
  tables: ["gate"],
  async check(transaction) {
    const touched = new Set(
      transaction.versions.flatMap(({ entity, ref, operation }) =>
        entity === "gate" && operation !== "DELETE" ? ref : [],
      ),
    );
    const gates = await transaction.all(Gate);
    const decisions = await transaction.all(Decision);
    for (const gate of gates.filter(({ ref }) => touched.has(ref))) {
      const others = gates.filter((each) => each !== gate);
      holdToDecision(
        gate,
        decisions.find(({ ref }) => ref === gate.decision),
      );
      holdToOrder(gate, others);
      await holdToReadiness(transaction, gate, others);
    }
  },
};

function holdToDecision({ stage, decision: ref, passedOn }: Gate, decision?: Decision): void {
  if (decision?.stage !== stage)
    throw badInput(
      "decision",
      `${ref} does not decide on the ${stage}. Name the decision that does.`,
    );
  if (passedOn > dayOf(new Date().toISOString()))
    throw badInput(
      "passedOn",
      `${passedOn} is in the future. Give the day it was passed, once it is.`,
    );
  if (decision.outcome !== DecisionOutcome.APPROVED)
    throw new AuthorityRefusal(
      "GATE_NOT_READY",
      `${ref} has not approved the ${stage}. Record its approval first.`,
      "decision",
      { decision: ref, unmet: [], obligations: [] },
    );
  if (decision.decidedOn && passedOn < decision.decidedOn)
    throw badInput(
      "passedOn",
      `${ref} was decided on ${decision.decidedOn}. Give that day or a later one.`,
    );
}

function holdToOrder({ stage, passedOn }: Gate, others: readonly Gate[]): void {
  for (const other of others) {
    const isAfter = isLater(stage, other.stage);
    if (isAfter ? passedOn < other.passedOn : passedOn > other.passedOn)
      throw badInput(
        "passedOn",
        `The ${other.stage} gate was passed on ${other.passedOn}. Give that day or ${isAfter ? "a later" : "an earlier"} one.`,
      );
  }
}

async function holdToReadiness(
  records: RecordsOf,
  { stage, passedOn }: Gate,
  others: readonly Gate[],
): Promise<void> {
  const { unmet, open, before, blockers } = await gateReadiness(records, others, stage, passedOn);
  if (blockers.length === 0) return;
  const left = blockers.length - MOST_SENTENCES;
  const sentences =
    left > 0 ? [...blockers.slice(0, MOST_SENTENCES), `There are ${left} more.`] : blockers;
  throw new AuthorityRefusal(
    "GATE_NOT_READY",
    `The ${stage} gate can't be passed on ${passedOn}. ${sentences.join(" ")} Resolve them first; a named person may waive a mandatory item.`,
    "stage",
    {
      unmet: unmet.map(({ item }) => item.ref),
      obligations: open.map(({ obligation }) => obligation.ref),
      gates: before,
    },
  );
}
