import { dayOf, Refusal } from "@tranche/plugin-kit";
import { AuthorityRefusal } from "../../access/authority-refusal.ts";
import type { RoomGuard } from "../../records/guard.ts";
import { Decision, DecisionOutcome } from "../decisions/decision.ts";
import { standingOf } from "./gate-standing.ts";
import { Gate } from "./readiness-item.ts";
import type { RecordsOf } from "./records-of.ts";
import { isLater } from "./stage-order.ts";

/** The most sentences that a refusal tells; its details name all. */
const MOST_TOLD = 10;

/**
 * No gate is passed before its stage is approved, after a later one, or with a mandatory item unmet
 * and not waived or a duty open: on the day that it is passed.
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
    throw new Refusal(
      "BAD_INPUT",
      `decision: ${ref} does not decide on the ${stage}. Name the decision that does.`,
      "decision",
    );
  if (passedOn > dayOf(new Date().toISOString()))
    throw new Refusal(
      "BAD_INPUT",
      `passedOn: ${passedOn} is still to come. Give the day it was passed, once it is.`,
      "passedOn",
    );
  if (decision.outcome !== DecisionOutcome.APPROVED)
    throw new AuthorityRefusal(
      "GATE_NOT_READY",
      `decision: ${ref} has not approved the ${stage}. Record its approval first.`,
      "decision",
      { decision: ref, unmet: [], obligations: [] },
    );
  if (decision.decidedOn && passedOn < decision.decidedOn)
    throw new Refusal(
      "BAD_INPUT",
      `passedOn: ${ref} was decided on ${decision.decidedOn}. Give that day or a later one.`,
      "passedOn",
    );
}

function holdToOrder({ stage, passedOn }: Gate, others: readonly Gate[]): void {
  for (const other of others) {
    const isAfter = isLater(stage, other.stage);
    if (isAfter ? passedOn < other.passedOn : passedOn > other.passedOn)
      throw new Refusal(
        "BAD_INPUT",
        `passedOn: The ${other.stage} gate was passed on ${other.passedOn}. Give that day or ${isAfter ? "a later" : "an earlier"} one.`,
        "passedOn",
      );
  }
}

async function holdToReadiness(
  records: RecordsOf,
  { stage, passedOn }: Gate,
  others: readonly Gate[],
): Promise<void> {
  const { unmet, open, before, blockers } = await standingOf(records, others, stage, passedOn);
  if (blockers.length === 0) return;
  const left = blockers.length - MOST_TOLD;
  const told = left > 0 ? [...blockers.slice(0, MOST_TOLD), `There are ${left} more.`] : blockers;
  throw new AuthorityRefusal(
    "GATE_NOT_READY",
    `The ${stage} gate can't be passed on ${passedOn}. ${told.join(" ")} Meet them first; a mandatory item may be waived by a named person.`,
    "stage",
    {
      unmet: unmet.map(({ item }) => item.ref),
      obligations: open.map(({ obligation }) => obligation.ref),
      gates: before,
    },
  );
}
